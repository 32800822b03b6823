package org.norishiro.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.desk.DueItem.Kind;
import org.norishiro.desk.model.Desk;
import org.norishiro.desk.model.DeskList;
import org.norishiro.desk.model.WeekStrip;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private static DueItem item(Kind kind, @Nullable LocalDate due) {
        return new DueItem(kind, "架空の世帯", "すること", due, "わたし", "/cases", "開く");
    }

    private static Desk desk(DueItem... items) {
        return Desk.of(List.of(items), FRIDAY);
    }

    @Test
    void what_is_overdue_is_overdue_whatever_it_is() {
        var desk = desk(
                item(Kind.I_WAIT, FRIDAY.minusDays(1)),
                item(Kind.AWAITS_MY_ANSWER, FRIDAY.minusDays(3)),
                item(Kind.MINE, FRIDAY.minusDays(2)));

        assertThat(desk.on(DeskList.OVERDUE))
                .extracting(DueItem::due)
                .containsExactly(FRIDAY.minusDays(3), FRIDAY.minusDays(2), FRIDAY.minusDays(1));
    }

    @Test
    void a_thing_stands_on_one_list_only() {
        var desk = desk(item(Kind.AWAITS_MY_ANSWER, FRIDAY.minusDays(3)));

        assertThat(desk.on(DeskList.ANSWERS)).isEmpty();
    }

    @Test
    void what_is_due_today_is_not_overdue() {
        assertThat(desk(item(Kind.MINE, FRIDAY)).count(DeskList.MINE)).isOne();
    }

    @Test
    void what_has_no_date_yet_is_to_be_done_this_week() {
        assertThat(desk(item(Kind.MINE, null)).count(DeskList.MINE)).isOne();
    }

    @Test
    void only_what_the_first_page_shows_is_named() {
        var many = IntStream.range(0, 9)
                .mapToObj(n -> item(Kind.AWAITS_MY_ANSWER, FRIDAY.plusDays(n)).toBeNamed(UUID.randomUUID()))
                .toArray(DueItem[]::new);

        var named = desk(many)
                .naming(shown -> shown.stream()
                        .map(item -> item.named("架空 " + item.due()))
                        .toList());

        assertThat(named.on(DeskList.ANSWERS))
                .extracting(DueItem::about)
                .startsWith("架空 2026-11-20")
                .containsSequence("架空 2026-11-26", "", "");
    }

    @Test
    void what_is_due_after_five_business_days_waits_on_a_list_of_its_own() {
        // Monday the 23rd is a holiday: the five business days are 20, 24, 25, 26 and 27 November
        var desk = desk(
                item(Kind.MINE, LocalDate.of(2026, 11, 27)),
                item(Kind.MINE, LocalDate.of(2026, 11, 29)),
                item(Kind.MINE, LocalDate.of(2026, 11, 30)));

        assertThat(desk.on(DeskList.LATER)).extracting(DueItem::due).containsExactly(LocalDate.of(2026, 11, 30));
    }

    @Test
    void the_week_has_five_business_days_and_leaves_out_holidays() {
        assertThat(desk().week().days())
                .extracting(WeekStrip.Day::date)
                .containsExactly(
                        FRIDAY,
                        LocalDate.of(2026, 11, 24),
                        LocalDate.of(2026, 11, 25),
                        LocalDate.of(2026, 11, 26),
                        LocalDate.of(2026, 11, 27));
    }

    @Test
    void what_is_due_on_a_day_off_counts_on_the_business_day_before() {
        var week = desk(item(Kind.MINE, LocalDate.of(2026, 11, 22))).week();

        assertThat(week.days().getFirst().due()).isOne();
    }

    @Test
    void on_a_saturday_the_week_begins_with_the_next_business_day() {
        var saturday = LocalDate.of(2026, 11, 21);
        var week = Desk.of(List.of(item(Kind.MINE, saturday)), saturday).week();

        assertThat(week.days().getFirst()).isEqualTo(new WeekStrip.Day(LocalDate.of(2026, 11, 24), 1, 0));
    }

    @Test
    void what_others_owe_me_is_no_work_of_the_day() {
        assertThat(desk(item(Kind.I_WAIT, FRIDAY)).week().days().getFirst().due())
                .isZero();
    }

    @Test
    void sittings_are_counted_apart() {
        assertThat(desk(item(Kind.SITTING, FRIDAY)).week().days().getFirst())
                .isEqualTo(new WeekStrip.Day(FRIDAY, 0, 1));
    }
}
