package org.norishiro.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.model.KeptOut;
import org.norishiro.protection.usecase.ExcludeFromPerson;
import org.norishiro.seal.usecase.PutUnderSeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is asked of others, tabled and planned in a case, and the consultation it came from, is hidden together with whom it is about, and with
 * the case once that is sealed: 北部包括 (mori, takeda) is asked for help, invited, and has a role in the plan.
 */
@ModuleWorld
class HiddenWithThemModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    ExcludeFromPerson excludeFromPerson;

    @Autowired
    PutUnderSeal sealCase;

    @Autowired
    JdbcClient sql;

    private final UUID referral = UUID.randomUUID();
    private final UUID item = UUID.randomUUID();
    private final UUID role = UUID.randomUUID();
    private PersonId hana;
    private UUID first;
    private CaseId about;

    @BeforeEach
    void a_case_in_which_an_agency_is_asked_invited_and_has_a_role() {
        hana = cases.person("yamada", "ハナ");
        about = cases.open("yamada", cases.household("yamada", hana));
        first = cases.consultation("yamada", cases.person("yamada", "隣人")).value();
        var hokubu = world.agency("hokubu").value();
        var sitting = UUID.randomUUID();
        var body = UUID.randomUUID();
        var plan = UUID.randomUUID();
        writes("update support_case set consultation_id = ? where id = ?", first, about.value());
        writes(
                "insert into team_member (id, case_id, agency_id, since) values (?, ?, ?, current_date)",
                UUID.randomUUID(),
                about.value(),
                hokubu);
        writes("""
                insert into referral (id, case_id, to_agency_id, request, basis, basis_note, handover, reply_due, state, next_due, holder_post_id)
                values (?, ?, ?, '訪問', 'INTERNAL_USE', '要る', 'PHONE', current_date + 7, 'SENT', current_date + 7, my_post())""", referral, about.value(), hokubu);
        writes(
                "insert into conference_body (id, name, agency_id, valid_from) values (?, ?, my_own_agency(), current_date)",
                body,
                "会議" + body);
        writes("""
                insert into sitting (id, body_id, agency_id, name, held_on, starts_at, ends_at, place, chair_post_id, convener_post_id, state)
                values (?, ?, my_own_agency(), '会議', current_date + 9, '10:00', '12:00', '庁舎', my_post(), my_post(), 'PLANNED')""", sitting, body);
        writes("""
                insert into agenda_item (id, sitting_id, case_id, position, title, reason, basis, basis_code, article, basis_note, minutes_planned, state)
                values (?, ?, ?, 1, '世帯', '決めたい', 'STATUTORY_CONFERENCE', 'SWA_106_6', '社会福祉法106条の6（支援会議）', '要る', 30, 'TABLED')""", item, sitting, about.value());
        writes(
                "insert into agenda_invitation (id, item_id, case_id, agency_id, purpose) values (?, ?, ?, ?, '意見')",
                UUID.randomUUID(),
                item,
                about.value(),
                hokubu);
        writes("""
                insert into plan (id, case_id, round, state, goal, goal_state, period_from, period_until, next_monitoring, consent_state, consent_on, agreed_at, agreed_by)
                values (?, ?, 1, 'AGREED', '家で暮らしたい', 'SPOKEN', current_date, current_date + 180, current_date + 30, 'GIVEN', current_date, now(), my_post())""", plan, about.value());
        writes("""
                insert into plan_role (id, plan_id, case_id, position, actor, agency_id, task, when_words, reply, reply_due, holder_post_id, coordinator_post_id)
                values (?, ?, ?, 1, 'AGENCY', ?, '見守る', '毎週', 'AWAITED', current_date + 7, my_post(), my_post())""", role, plan, about.value(), hokubu);
    }

    private void writes(String statement, Object... values) {
        var written =
                world.together("yamada", () -> sql.sql(statement).params(values).update());
        assertThat(written).isOne();
    }

    /** Which of the four this person sees. */
    private List<String> sees(String login) {
        return world.together(
                login,
                () -> sql.sql("""
                        select 'asked' from referral where id = ? union all select 'tabled' from agenda_item where id = ?
                        union all select 'planned' from plan_role where id = ? union all select 'came from' from consultation where id = ?""")
                        .params(referral, item, role, first)
                        .query(String.class)
                        .list());
    }

    private void exclude(String login) {
        world.as(
                "yamada",
                () -> excludeFromPerson.exclude(new ExcludeFromPerson.Command(
                        hana, new KeptOut.Member(world.person(login).staff()), ExclusionGround.KIN, "元の夫の弟")));
    }

    private void seal(String... readers) {
        var staff =
                Arrays.stream(readers).map(each -> world.person(each).staff()).toList();
        assertThat(world.as("kobayashi", () -> sealCase.seal(new PutUnderSeal.Command(about, "加害者の親族がいる", staff))))
                .isInstanceOf(PutUnderSeal.Outcome.Sealed.class);
    }

    @Test
    void it_is_hidden_from_a_colleague_who_is_kept_out() {
        assertThat(sees("sato")).containsExactly("asked", "tabled", "planned", "came from");
        exclude("sato");
        assertThat(sees("sato")).isEmpty();
    }

    @Test
    void it_is_hidden_from_who_is_kept_out_in_the_agency_that_was_asked() {
        assertThat(sees("mori")).containsExactly("asked", "tabled", "planned");
        exclude("mori");
        assertThat(sees("mori")).isEmpty();
        assertThat(sees("takeda")).containsExactly("asked", "tabled", "planned");
    }

    @Test
    void once_the_case_is_sealed_it_is_hidden_from_all_but_the_readers() {
        seal("yamada", "kobayashi", "takeda");
        assertThat(sees("sato")).isEmpty();
        assertThat(sees("mori")).isEmpty();
        assertThat(sees("takeda")).containsExactly("asked", "tabled", "planned");
        assertThat(sees("yamada")).containsExactly("asked", "tabled", "planned", "came from");
    }

    @Test
    void where_they_no_longer_live_is_not_hidden_with_them() {
        var ichiro = cases.person("yamada", "一郎");
        var former = cases.household("yamada", ichiro);
        var stay = UUID.randomUUID();
        writes(
                "insert into membership (id, household_id, person_id) values (?, ?, ?)",
                stay,
                former.value(),
                hana.value());
        exclude("sato");
        assertThat(seesHousehold("sato", former)).isZero();

        writes("update membership set until = ? where id = ?", cases.today(), stay);

        assertThat(seesHousehold("sato", former)).isOne();
    }

    private int seesHousehold(String login, HouseholdId household) {
        return world.count(login, "select count(*) from household where id = ?", household.value());
    }
}
