package org.norishiro.conference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.casework.CaseId;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.model.AgendaItem.Tabling;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgendaItemTest {
    static final Ground GROUND = Ground.ofTheLaw("SWA_106_6", "火事のおそれがある");
    static final Tabling TABLING = new Tabling("80代と60代の二人世帯", "小火があった", GROUND, 35);
    final AgendaItem item = AgendaItem.table(SittingId.next(), CaseId.next(), new PostId(UUID.randomUUID()), TABLING);

    @Test
    void an_item_is_closed_once() {
        item.close(ClosingTest.decided(ClosingTest.NEXT, ""), true, ClosingTest.HELD);
        assertThatIllegalStateException()
                .isThrownBy(() -> item.close(ClosingTest.decided(ClosingTest.NEXT, ""), true, ClosingTest.HELD));
    }

    @Test
    void an_item_is_not_closed_without_a_way_on() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> item.close(ClosingTest.decided(null, ""), true, ClosingTest.HELD));
    }

    @Test
    void closing_does_not_change_who_tabled_it() {
        var before = item.tabledBy();
        item.close(ClosingTest.decided(ClosingTest.NEXT, ""), true, ClosingTest.HELD);
        assertThat(item.tabledBy()).isEqualTo(before);
    }

    @Test
    void what_was_said_can_be_put_right_after_closing() {
        item.close(ClosingTest.decided(ClosingTest.NEXT, ""), true, ClosingTest.HELD);
        item.note("緊急性が高い", "受診を先にする");
        assertThat(item.discussion()).isEqualTo("受診を先にする");
    }

    @Test
    void a_withdrawn_item_is_not_discussed() {
        item.withdraw();
        assertThatIllegalStateException().isThrownBy(() -> item.note("", "話した"));
    }

    @Test
    void a_closed_item_is_not_withdrawn() {
        item.close(ClosingTest.decided(ClosingTest.NEXT, ""), true, ClosingTest.HELD);
        assertThatIllegalStateException().isThrownBy(item::withdraw);
    }

    @Test
    void an_item_has_a_reason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tabling("題", " ", GROUND, 30));
    }

    @Test
    void an_agency_is_invited_for_a_purpose() {
        assertThatIllegalArgumentException().isThrownBy(() -> Invitation.of(new AgencyId(UUID.randomUUID()), " "));
    }

    @Test
    void a_role_says_when_or_on_which_event() {
        var agency = new AgencyId(UUID.randomUUID());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DecidedTask(agency, "訪問", "母", null, null, null, "", ""));
    }

    @Test
    void a_role_may_stand_by_for_an_event() {
        var role = new DecidedTask(new AgencyId(UUID.randomUUID()), "当日中に訪問", "長男", null, null, null, "", "部屋から出てきたら");
        assertThat(role.standbyEvent()).isEqualTo("部屋から出てきたら");
    }
}
