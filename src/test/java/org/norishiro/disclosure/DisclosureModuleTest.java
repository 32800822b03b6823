package org.norishiro.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.casework.usecase.AppointRole;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.casework.usecase.RecordNote;
import org.norishiro.casework.usecase.SignAssessment;
import org.norishiro.disclosure.model.DisclosureRegister;
import org.norishiro.disclosure.model.Terms;
import org.norishiro.disclosure.usecase.Disclose;
import org.norishiro.disclosure.usecase.EndDisclosure;
import org.norishiro.gate.Basis;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.Grounds;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an agency in the team sees, on a real database: what was decided, and not one row more. */
@ModuleWorld
class DisclosureModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    JoinTeam joinTeam;

    @Autowired
    AppointRole appointRole;

    @Autowired
    RecordNote recordNote;

    @Autowired
    SignAssessment signAssessment;

    @Autowired
    Disclose disclose;

    @Autowired
    EndDisclosure endDisclosure;

    @Autowired
    DisclosureRegister register;

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private PersonId ichiro;
    private HouseholdId home;
    private CaseId about;

    @BeforeEach
    void a_household_of_two_with_an_agency_in_the_team() {
        hana = cases.person("yamada", "ハナ");
        ichiro = cases.person("yamada", "一郎");
        home = cases.household("yamada", hana, ichiro);
        about = cases.open("yamada", home);
        join("hokubu");
    }

    private void join(String agency) {
        world.as(
                "yamada",
                () -> joinTeam.join(new JoinTeam.Command(about, world.agency(agency), null, "受診の同行", cases.today())));
    }

    private Disclose.Outcome decide(String login, List<PersonId> persons, boolean household, FieldClass... classes) {
        var terms = new Terms(
                new Grounds(Basis.INTERNAL_USE, "", "支援に要る"),
                "受診の同行",
                cases.today().plusDays(30));
        return world.as(
                login,
                () -> disclose.disclose(new Disclose.Command(
                        about, world.agency("hokubu"), persons, household, EnumSet.copyOf(Set.of(classes)), terms)));
    }

    private int seen(String login, String table, String column, UUID id) {
        return world.count(login, "select count(*) from " + table + " where " + column + " = ?", id);
    }

    private int notes(String login) {
        return seen(login, "progress_note", "case_id", about.value());
    }

    private void note(String login) {
        world.as(
                login,
                () -> recordNote.record(
                        new RecordNote.Command(about, cases.today(), null, "04", "本人", "訪ねた", null, "", null, null)));
    }

    private void issue(@Nullable PersonId whose, String code) {
        world.together(
                "yamada",
                () -> sql.sql(
                                "insert into issue (id, case_id, person_id, code, words, priority, state) values (?, ?, ?, ?, '困りごと', 9, 'OPEN')")
                        .params(UUID.randomUUID(), about.value(), whose == null ? null : whose.value(), code)
                        .update());
    }

    private int issues(String login, String code) {
        return world.count(login, "select count(*) from issue where case_id = ? and code = ?", about.value(), code);
    }

    @Test
    void a_seat_in_the_team_shows_the_case_and_who_does_what() {
        assertThat(seen("mori", "support_case", "id", about.value())).isOne();
        assertThat(seen("mori", "team_member", "case_id", about.value())).isEqualTo(2);
        assertThat(seen("mori", "case_turn", "case_id", about.value())).isZero();
    }

    @Test
    void a_seat_in_the_team_shows_nobody() {
        assertThat(seen("mori", "person", "id", hana.value())).isZero();
        assertThat(seen("mori", "membership", "household_id", home.value())).isZero();
    }

    @Test
    void a_seat_in_the_team_shows_no_record() {
        note("yamada");
        assertThat(notes("mori")).isZero();
        assertThat(seen("mori", "issue", "case_id", about.value())).isZero();
        assertThat(seen("mori", "audit_entry", "case_id", about.value())).isZero();
    }

    @Test
    void who_is_disclosed_is_seen_and_who_is_not_is_not() {
        decide("yamada", List.of(hana), false, FieldClass.HEALTH);
        assertThat(seen("mori", "person", "id", hana.value())).isOne();
        assertThat(seen("mori", "person", "id", ichiro.value())).isZero();
        assertThat(seen("mori", "membership", "household_id", home.value())).isOne();
    }

    @Test
    void only_the_kinds_of_facts_decided_are_seen() {
        issue(hana, "01");
        issue(hana, "23");
        decide("yamada", List.of(hana), false, FieldClass.HEALTH);
        assertThat(issues("mori", "01")).isOne();
        assertThat(issues("mori", "23")).isZero();
    }

    @Test
    void the_same_kind_of_fact_about_another_member_stays_hidden() {
        issue(ichiro, "01");
        decide("yamada", List.of(hana), false, FieldClass.HEALTH);
        assertThat(issues("mori", "01")).isZero();
    }

    @Test
    void what_is_recorded_of_the_household_takes_its_own_decision() {
        note("yamada");
        decide("yamada", List.of(hana, ichiro), false, FieldClass.PROGRESS);
        assertThat(notes("mori")).isZero();
        decide("yamada", List.of(), true, FieldClass.PROGRESS);
        assertThat(notes("mori")).isOne();
    }

    @Test
    void a_note_about_violence_takes_the_decision_to_show_violence() {
        note("yamada");
        world.together(
                "yamada",
                () -> sql.sql(
                                "insert into progress_note (id, case_id, happened_on, method, body, person_id, field_class) values (?, ?, current_date, '04', 'あざがある', ?, 'VIOLENCE')")
                        .params(UUID.randomUUID(), about.value(), hana.value())
                        .update());
        decide("yamada", List.of(hana), true, FieldClass.PROGRESS);
        assertThat(notes("mori")).isOne();
        decide("yamada", List.of(hana), false, FieldClass.VIOLENCE);
        assertThat(notes("mori")).isEqualTo(2);
    }

    @Test
    void ones_own_words_stay_ones_own() {
        note("mori");
        assertThat(notes("mori")).isOne();
        assertThat(notes("yamada")).isOne();
    }

    @Test
    void nobody_writes_in_the_name_of_another_agency() {
        assertThatThrownBy(() -> world.together(
                        "mori",
                        () -> sql.sql(
                                        "insert into progress_note (id, case_id, happened_on, method, body, agency_id) values (?, ?, current_date, '04', '作り話', ?)")
                                .params(
                                        UUID.randomUUID(),
                                        about.value(),
                                        world.agency("fukushi").value())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void an_assessment_is_part_of_how_somebody_lives() {
        world.as(
                "yamada",
                () -> signAssessment.sign(new SignAssessment.Command(about, hana, "受診を怖がる", "本人の話", "同行する", null)));
        decide("yamada", List.of(hana), false, FieldClass.HEALTH);
        assertThat(seen("mori", "assessment", "case_id", about.value())).isZero();
        decide("yamada", List.of(hana), false, FieldClass.LIFE);
        assertThat(seen("mori", "assessment", "case_id", about.value())).isOne();
    }

    @Test
    void the_family_is_seen_if_it_was_decided_for_both() {
        world.together(
                "yamada",
                () -> sql.sql("insert into relation (id, person_id, other_id, kind) values (?, ?, ?, 'PARENT_OF')")
                        .params(UUID.randomUUID(), hana.value(), ichiro.value())
                        .update());
        decide("yamada", List.of(hana, ichiro), false, FieldClass.HEALTH);
        assertThat(seen("mori", "relation", "person_id", hana.value())).isZero();
        decide("yamada", List.of(hana), false, FieldClass.FAMILY);
        assertThat(seen("mori", "relation", "person_id", hana.value())).isZero();
        decide("yamada", List.of(ichiro), false, FieldClass.FAMILY);
        assertThat(seen("mori", "relation", "person_id", hana.value())).isOne();
    }

    @Test
    void it_stops_with_the_decision_to_stop() {
        note("yamada");
        decide("yamada", List.of(hana), true, FieldClass.PROGRESS);
        for (var line : world.together("yamada", () -> register.of(about))) {
            assertThat(world.as(
                            "yamada", () -> endDisclosure.end(new EndDisclosure.Command(about, line.id(), "役割が終わった"))))
                    .isEqualTo(new EndDisclosure.Outcome.Ended());
        }
        assertThat(notes("mori")).isZero();
        assertThat(seen("mori", "person", "id", hana.value())).isZero();
        assertThat(seen("mori", "support_case", "id", about.value())).isOne();
    }

    @Test
    void what_has_ended_is_ended_once() {
        var id = cases.disclose("yamada", about, "hokubu", hana, FieldClass.HEALTH);
        world.as("yamada", () -> endDisclosure.end(new EndDisclosure.Command(about, id, "役割が終わった")));
        assertThat(world.as("yamada", () -> endDisclosure.end(new EndDisclosure.Command(about, id, "もう一度"))))
                .isEqualTo(new EndDisclosure.Outcome.EndedAlready());
    }

    @Test
    void it_cannot_be_prolonged() {
        var id = cases.disclose("yamada", about, "hokubu", hana, FieldClass.HEALTH);
        assertThatThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql("update disclosure set ends_at = ends_at + interval '1 day' where id = ?")
                                .param(id)
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void it_stops_by_itself_after_the_last_day() {
        var id = cases.disclose("yamada", about, "hokubu", hana, FieldClass.HEALTH);
        var days = world.together(
                "yamada", () -> sql.sql("""
                                select extract(epoch from ends_at - ((valid_until + 1)::timestamp at time zone 'Asia/Tokyo'))
                                from disclosure where id = ?""").param(id).query(Integer.class).single());
        assertThat(days).isZero();
        assertThat(world.count(
                        "mori",
                        "select count(*) from shown_class s join disclosure d on d.id = s.disclosure_id where d.id = ? and s.valid_until = d.ends_at",
                        id))
                .isEqualTo(2);
    }

    @Test
    void who_leaves_the_team_and_comes_back_is_shown_nothing_until_it_is_decided_again() {
        var id = cases.disclose("yamada", about, "hokubu", hana, FieldClass.HEALTH);
        world.together(
                "yamada",
                () -> sql.sql(
                                "update team_member set since = current_date - 9, until = current_date - 1 where case_id = ? and agency_id = ?")
                        .params(about.value(), world.agency("hokubu").value())
                        .update());
        join("hokubu");
        assertThat(seen("mori", "support_case", "id", about.value())).isOne();
        assertThat(seen("mori", "person", "id", hana.value())).isZero();
        assertThat(world.count("yamada", "select count(*) from disclosure where id = ? and ends_at <= now()", id))
                .isOne();
    }

    private int version() {
        return world.count("yamada", "select version from support_case where id = ?", about.value());
    }

    @Test
    void whoever_answers_for_the_case_sees_it_whole() {
        note("yamada");
        var version = version();
        world.as(
                "yamada",
                () -> appointRole.appoint(
                        new AppointRole.Command(about, version, null, world.post("mori"), cases.today())));
        assertThat(notes("mori")).isOne();
        assertThat(seen("mori", "person", "id", hana.value())).isOne();
    }

    @Test
    void whoever_sees_a_part_does_not_decide_what_others_see() {
        join("kikan");
        decide("yamada", List.of(hana), false, FieldClass.HEALTH);
        assertThat(decide("mori", List.of(hana), false, FieldClass.LIFE)).isEqualTo(new Disclose.Outcome.NotYours());
        assertThatThrownBy(() -> cases.disclose("mori", about, "kikan", hana, FieldClass.HEALTH))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoever_is_shown_a_part_does_not_end_that() {
        var id = cases.disclose("yamada", about, "hokubu", hana, FieldClass.HEALTH);
        assertThatThrownBy(() -> ends("mori", id, "mori")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobody_ends_it_in_the_name_of_another() {
        var id = cases.disclose("yamada", about, "hokubu", hana, FieldClass.HEALTH);
        assertThatThrownBy(() -> ends("yamada", id, "kobayashi")).isInstanceOf(DataAccessException.class);
    }

    /** Past the program. */
    private int ends(String login, UUID disclosure, String inTheNameOf) {
        return world.together(
                login,
                () -> sql.sql("update disclosure set ended_by = ?, ended_reason = '要らない' where id = ?")
                        .params(world.post(inTheNameOf).value(), disclosure)
                        .update());
    }

    @Test
    void one_agency_does_not_learn_what_another_is_shown() {
        join("kikan");
        cases.disclose("yamada", about, "kikan", hana, FieldClass.HEALTH);
        assertThat(seen("mori", "disclosure", "case_id", about.value())).isZero();
        assertThat(seen("mori", "shown_class", "case_id", about.value())).isZero();
    }

    @Test
    void nothing_is_shown_to_an_agency_out_of_the_team() {
        assertThatThrownBy(() -> cases.disclose("yamada", about, "kikan", hana, FieldClass.HEALTH))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nothing_is_shown_of_somebody_the_case_is_not_about() {
        var stranger = cases.person("yamada", "次郎");
        assertThat(decide("yamada", List.of(stranger), false, FieldClass.HEALTH))
                .isEqualTo(new Disclose.Outcome.NotAboutThem());
        assertThatThrownBy(() -> cases.disclose("yamada", about, "hokubu", stranger, FieldClass.HEALTH))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void who_sees_a_part_of_a_household_gives_nobody_the_rest_by_opening_a_case_of_their_own() {
        decide("yamada", List.of(hana), false, FieldClass.HEALTH);
        cases.open("mori", home);
        assertThat(seen("mori", "person", "id", ichiro.value())).isZero();
        assertThat(seen("mori", "membership", "household_id", home.value())).isOne();
    }

    @Test
    void who_sees_a_part_of_a_person_sees_no_more_by_naming_them_in_a_consultation() {
        world.together(
                "yamada",
                () -> sql.sql("insert into relation (id, person_id, other_id, kind) values (?, ?, ?, 'PARENT_OF')")
                        .params(UUID.randomUUID(), hana.value(), ichiro.value())
                        .update());
        decide("yamada", List.of(hana, ichiro), false, FieldClass.HEALTH);
        cases.consultation("mori", hana);
        cases.consultation("mori", ichiro);
        assertThat(seen("mori", "relation", "person_id", hana.value())).isZero();
    }

    @Test
    void a_member_who_joins_later_is_not_thereby_disclosed() {
        decide("yamada", List.of(hana), true, FieldClass.PROGRESS);
        var saburo = cases.person("yamada", "三郎");
        world.together(
                "yamada",
                () -> sql.sql("insert into membership (id, household_id, person_id) values (?, ?, ?)")
                        .params(UUID.randomUUID(), home.value(), saburo.value())
                        .update());
        assertThat(seen("mori", "person", "id", saburo.value())).isZero();
    }
}
