package org.norishiro.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
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
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.disclosure.model.Terms;
import org.norishiro.disclosure.usecase.Disclose;
import org.norishiro.gate.Basis;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.Grounds;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an agency sees on the consent of the person: what it covers, as long as it holds, and of each member by their own. */
@ModuleWorld
class DisclosureOnConsentModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    JoinTeam joinTeam;

    @Autowired
    Disclose disclose;

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private PersonId ichiro;
    private CaseId about;

    @BeforeEach
    void a_household_of_two_with_an_agency_in_the_team() {
        hana = cases.person("yamada", "ハナ");
        ichiro = cases.person("yamada", "一郎");
        about = cases.open("yamada", cases.household("yamada", hana, ichiro));
        world.as(
                "yamada",
                () -> joinTeam.join(new JoinTeam.Command(about, world.agency("hokubu"), null, "受診の同行", cases.today())));
    }

    private UUID consents(
            PersonId person, String to, LocalDate from, @Nullable LocalDate until, FieldClass... classes) {
        return follows(null, person, to, from, until, classes);
    }

    private UUID follows(
            @Nullable UUID earlier,
            PersonId person,
            String to,
            LocalDate from,
            @Nullable LocalDate until,
            FieldClass... classes) {
        var all = EnumSet.copyOf(Set.of(classes));
        all.add(FieldClass.BASIC);
        var consent = UUID.randomUUID();
        world.together("yamada", () -> {
            sql.sql("""
                            insert into consent (id, person_id, case_id, state, given_by, means, scope, on_date, purpose, valid_from, valid_until, classes, answers)
                            values (:id, :person, :case, 'GIVEN', '本人', '書面', '受診の同行', current_date, '受診の同行', :from, :until, cast(:classes as text[]), :answers)""")
                    .param("id", consent)
                    .param("person", person.value())
                    .param("case", about.value())
                    .param("from", from)
                    .param("until", until)
                    .param("classes", all.stream().map(Enum::name).toArray(String[]::new))
                    .param("answers", earlier)
                    .update();
            return sql.sql("insert into consent_recipient (consent_id, person_id, agency_id) values (?, ?, ?)")
                    .params(consent, person.value(), world.agency(to).value())
                    .update();
        });
        return consent;
    }

    private void withdraws(UUID consent, LocalDate on) {
        world.together(
                "yamada",
                () -> sql.sql("""
                                insert into consent (id, person_id, case_id, state, given_by, on_date, answers, takes_effect_on)
                                values (?, ?, ?, 'WITHDRAWN', '本人', current_date, ?, ?)""")
                        .params(UUID.randomUUID(), hana.value(), about.value(), consent, on)
                        .update());
    }

    private Disclose.Outcome disclose(@Nullable PersonId person, FieldClass... classes) {
        var terms = new Terms(
                new Grounds(Basis.CONSENT, "", ""), "受診の同行", cases.today().plusDays(30));
        return world.as(
                "yamada",
                () -> disclose.disclose(new Disclose.Command(
                        about,
                        world.agency("hokubu"),
                        person == null ? List.of() : List.of(person),
                        person == null,
                        EnumSet.copyOf(Set.of(classes)),
                        terms)));
    }

    private boolean seesHana() {
        return world.count("mori", "select count(*) from person where id = ?", hana.value()) == 1;
    }

    @Test
    void what_the_person_agreed_to_is_shown() {
        consents(hana, "hokubu", cases.today(), null, FieldClass.HEALTH);
        assertThat(disclose(hana, FieldClass.HEALTH)).isEqualTo(new Disclose.Outcome.Disclosed());
        assertThat(seesHana()).isTrue();
    }

    @Test
    void without_consent_nothing_is_shown_on_consent() {
        assertThat(disclose(hana, FieldClass.HEALTH)).isEqualTo(new Disclose.Outcome.NoConsent(List.of("架空 ハナ")));
        assertThat(seesHana()).isFalse();
    }

    @Test
    void a_kind_of_fact_the_person_did_not_agree_to_is_not_shown_on_it() {
        consents(hana, "hokubu", cases.today(), null, FieldClass.HEALTH);
        assertThat(disclose(hana, FieldClass.HEALTH, FieldClass.MONEY)).isInstanceOf(Disclose.Outcome.NoConsent.class);
    }

    @Test
    void consent_to_tell_another_agency_is_none() {
        consents(hana, "kikan", cases.today(), null, FieldClass.HEALTH);
        assertThat(disclose(hana, FieldClass.HEALTH)).isInstanceOf(Disclose.Outcome.NoConsent.class);
    }

    @Test
    void consent_of_another_member_is_none() {
        consents(ichiro, "hokubu", cases.today(), null, FieldClass.HEALTH);
        assertThat(disclose(hana, FieldClass.HEALTH)).isInstanceOf(Disclose.Outcome.NoConsent.class);
    }

    @Test
    void consent_that_begins_later_is_none_yet() {
        consents(hana, "hokubu", cases.today().plusDays(1), null, FieldClass.HEALTH);
        assertThat(disclose(hana, FieldClass.HEALTH)).isInstanceOf(Disclose.Outcome.NoConsent.class);
    }

    @Test
    void consent_that_is_over_is_none_any_more() {
        consents(hana, "hokubu", cases.today().minusDays(9), cases.today().minusDays(1), FieldClass.HEALTH);
        assertThat(disclose(hana, FieldClass.HEALTH)).isInstanceOf(Disclose.Outcome.NoConsent.class);
    }

    @Test
    void what_is_recorded_of_the_household_takes_everybodys_consent() {
        consents(hana, "hokubu", cases.today(), null, FieldClass.PROGRESS);
        assertThat(disclose(null, FieldClass.PROGRESS)).isEqualTo(new Disclose.Outcome.NoConsent(List.of("架空 一郎")));
        consents(ichiro, "hokubu", cases.today(), null, FieldClass.PROGRESS);
        assertThat(disclose(null, FieldClass.PROGRESS)).isEqualTo(new Disclose.Outcome.Disclosed());
    }

    @Test
    void the_database_itself_refuses_a_basis_that_is_not_there() {
        assertThatThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql("""
                                        insert into disclosure (id, case_id, agency_id, person_id, classes, basis, purpose, valid_until, ends_at)
                                        values (?, ?, ?, ?, array['HEALTH']::field_class[], 'CONSENT', '受診', current_date + 9, 'infinity')""")
                                .params(
                                        UUID.randomUUID(),
                                        about.value(),
                                        world.agency("hokubu").value(),
                                        hana.value())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void it_falls_with_the_consent_at_the_next_statement() {
        var consent = consents(hana, "hokubu", cases.today(), null, FieldClass.HEALTH);
        disclose(hana, FieldClass.HEALTH);
        withdraws(consent, cases.today());
        assertThat(seesHana()).isFalse();
        assertThat(world.count(
                        "yamada",
                        "select count(*) from disclosure where case_id = ? and (select w.ended_reason from disclosure_words(id) w) = '同意の撤回'",
                        about.value()))
                .isOne();
    }

    @Test
    void withdrawn_from_a_later_day_it_ends_with_that_day() {
        var consent = consents(hana, "hokubu", cases.today(), null, FieldClass.HEALTH);
        disclose(hana, FieldClass.HEALTH);
        withdraws(consent, cases.today().plusDays(3));
        assertThat(seesHana()).isTrue();
        assertThat(world.count(
                        "yamada",
                        "select count(*) from disclosure where case_id = ? and ends_at = ?::timestamp at time zone 'Asia/Tokyo'",
                        about.value(),
                        cases.today().plusDays(3)))
                .isOne();
    }

    @Test
    void it_does_not_outlast_the_consent() {
        consents(hana, "hokubu", cases.today(), cases.today().plusDays(4), FieldClass.HEALTH);
        disclose(hana, FieldClass.HEALTH);
        assertThat(world.count(
                        "mori",
                        "select count(*) from shown_class where case_id = ? and valid_until = ?::timestamp at time zone 'Asia/Tokyo'",
                        about.value(),
                        cases.today().plusDays(5)))
                .isEqualTo(2);
    }

    @Test
    void what_a_renewal_allows_is_decided_anew() {
        var consent = consents(hana, "hokubu", cases.today(), null, FieldClass.HEALTH, FieldClass.MONEY);
        disclose(hana, FieldClass.HEALTH, FieldClass.MONEY);
        follows(consent, hana, "hokubu", cases.today(), null, FieldClass.HEALTH);
        assertThat(seesHana()).isFalse();
        assertThat(disclose(hana, FieldClass.HEALTH, FieldClass.MONEY)).isInstanceOf(Disclose.Outcome.NoConsent.class);
        assertThat(disclose(hana, FieldClass.HEALTH)).isEqualTo(new Disclose.Outcome.Disclosed());
    }
}
