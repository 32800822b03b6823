package org.norishiro.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.identity.model.Post;
import org.norishiro.identity.model.StaffMember;
import org.norishiro.identity.model.StaffMember.Clash;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StaffMemberTest {
    private static final AgencyId HERE = AgencyId.next();
    private static final AgencyId ELSEWHERE = AgencyId.next();
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private static Post post(AgencyId agency, boolean concurrent, LocalDate from, @Nullable LocalDate until) {
        return new Post(PostId.next(), agency, "係", Role.CASEWORKER, concurrent, from, until);
    }

    private static StaffMember inPostSinceApril() {
        return StaffMember.joining(StaffId.next(), "kaku", "架空 花", "かくう はな", post(HERE, false, APRIL, null));
    }

    @Test
    void nobody_has_two_main_posts_at_once() {
        assertThat(inPostSinceApril().clashOf(post(ELSEWHERE, false, APRIL.plusMonths(3), null)))
                .contains(Clash.MAIN_POST_ALREADY);
    }

    @Test
    void a_concurrent_post_stands_beside_the_main_one() {
        assertThat(inPostSinceApril().clashOf(post(ELSEWHERE, true, APRIL.plusMonths(3), null)))
                .isEmpty();
    }

    @Test
    void a_transfer_begins_the_day_after_the_old_post_ends() {
        var staff = inPostSinceApril();
        var ended =
                staff.ending(staff.posts().getFirst().id(), APRIL.plusYears(1).minusDays(1));

        assertThat(ended.clashOf(post(ELSEWHERE, false, APRIL.plusYears(1), null)))
                .isEmpty();
        assertThat(ended.clashOf(post(ELSEWHERE, false, APRIL.plusYears(1).minusDays(1), null)))
                .contains(Clash.MAIN_POST_ALREADY);
    }

    @Test
    void the_same_work_at_the_same_agency_is_entered_once() {
        assertThat(inPostSinceApril().clashOf(post(HERE, true, APRIL, null))).contains(Clash.SAME_WORK_TWICE);
    }

    @Test
    void leaving_ends_every_post_that_runs_on() {
        var left = inPostSinceApril().taking(post(ELSEWHERE, true, APRIL, null)).leaving(APRIL.plusMonths(6));

        assertThat(left.posts()).extracting(Post::until).containsOnly(APRIL.plusMonths(6));
    }

    @Test
    void leaving_does_not_lengthen_a_post_that_has_ended() {
        var staff = inPostSinceApril();
        var ended = staff.ending(staff.posts().getFirst().id(), APRIL.plusMonths(1));

        assertThat(ended.leaving(APRIL.plusMonths(6)).posts().getFirst().until())
                .isEqualTo(APRIL.plusMonths(1));
    }

    @Test
    void whoever_has_left_takes_no_post() {
        var left = inPostSinceApril().leaving(APRIL.plusMonths(6));

        assertThat(left.clashOf(post(ELSEWHERE, true, APRIL.plusMonths(7), null)))
                .contains(Clash.ACCOUNT_ENDED);
    }
}
