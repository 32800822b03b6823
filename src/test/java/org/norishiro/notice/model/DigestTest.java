package org.norishiro.notice.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItem.Kind;
import org.norishiro.mail.MailAddress;

class DigestTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final MailAddress TO = new MailAddress("yamada@example.jp");

    private static DueItem item(Kind kind, @Nullable LocalDate due) {
        return new DueItem(kind, "架空 ハナ 世帯", "受診に付き添う", due, "わたし", "/cases/1", "記録する");
    }

    private static Digest of(DueItem... items) {
        return Digest.of(List.of(items), TODAY);
    }

    @Test
    void what_is_past_its_day_is_counted_once() {
        assertThat(of(item(Kind.MINE, TODAY.minusDays(1)), item(Kind.AWAITS_MY_ANSWER, TODAY.minusDays(3))))
                .isEqualTo(new Digest(2, 0, 0, 0));
    }

    @Test
    void what_others_wait_for_is_counted_whenever_it_is_due() {
        assertThat(of(item(Kind.AWAITS_MY_ANSWER, TODAY.plusDays(5)), item(Kind.AWAITS_MY_ANSWER, null)))
                .isEqualTo(new Digest(0, 2, 0, 0));
    }

    @Test
    void what_is_to_be_done_is_counted_on_its_day_and_when_it_has_none() {
        assertThat(of(item(Kind.MINE, TODAY), item(Kind.MINE, null), item(Kind.MINE, TODAY.plusDays(1))))
                .isEqualTo(new Digest(0, 0, 2, 0));
    }

    @Test
    void a_conference_is_counted_on_its_day() {
        assertThat(of(item(Kind.SITTING, TODAY), item(Kind.SITTING, TODAY.plusDays(1))))
                .isEqualTo(new Digest(0, 0, 0, 1));
    }

    @Test
    void what_one_waits_for_is_nothing_to_do() {
        assertThat(of(item(Kind.I_WAIT, TODAY.minusDays(9))).all()).isZero();
    }

    @Test
    void a_mail_tells_numbers_and_nobody() {
        var letter =
                of(item(Kind.MINE, TODAY), item(Kind.AWAITS_MY_ANSWER, TODAY)).letter(TO, "https://x.example.jp/today");
        assertThat(letter.subject()).isEqualTo("のりしろ：今日の用件 2件");
        assertThat(letter.text())
                .contains("あなたの回答を待っているもの：1件", "今日すること：1件", "https://x.example.jp/today")
                .doesNotContain("架空", "ハナ", "受診", "期限を過ぎたもの", "/cases/");
    }

    @Test
    void the_urgent_mail_tells_nobody_either() {
        assertThat(Digest.urgent(TO, "https://x.example.jp/today").text())
                .contains("電話で確かめてください")
                .doesNotContain("/referrals/");
    }
}
