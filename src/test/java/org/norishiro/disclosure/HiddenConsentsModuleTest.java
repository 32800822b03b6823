package org.norishiro.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.disclosure.model.Terms;
import org.norishiro.disclosure.usecase.Disclose;
import org.norishiro.gate.ConsentWorld;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.Grounds;
import org.norishiro.household.SamePersonWorld;
import org.norishiro.household.SamePersonWorld.PersonRecord;
import org.norishiro.seal.usecase.PutUnderSeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 社会福祉課 has two cases of ハナ. One is sealed, for yamada and kobayashi alone; in it she agreed that 北部地域包括 is told of her health.
 * sato works on the other and knows of no second one.
 */
@ModuleWorld
class HiddenConsentsModuleTest {
    private static final Disclose.Outcome MISSING = new Disclose.Outcome.NoConsent(List.of("架空 ハナ"));

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    SamePersonWorld same;

    @Autowired
    ConsentWorld consents;

    @Autowired
    Disclose disclose;

    @Autowired
    PutUnderSeal sealCase;

    @Autowired
    JdbcClient sql;

    private PersonRecord hana;
    private CaseId sealed;

    @BeforeEach
    void a_consent_in_a_sealed_case() {
        hana = same.record("ハナ", "");
        same.team("hokubu", hana);
        sealed = cases.open("yamada", hana.home());
        consents.give(hana.person(), sealed.value(), "hokubu");
        seal(sealed);
    }

    private void seal(CaseId about) {
        var readers = List.of(
                world.person("yamada").staff(), world.person("kobayashi").staff());
        assertThat(world.as("kobayashi", () -> sealCase.seal(new PutUnderSeal.Command(about, "夫が相談に来ている", readers))))
                .isInstanceOf(PutUnderSeal.Outcome.Sealed.class);
    }

    private Disclose.Outcome decides(String login) {
        var terms = new Terms(Grounds.consent(), "受診の同行", cases.today().plusDays(30));
        return world.as(
                login,
                () -> disclose.disclose(new Disclose.Command(
                        hana.about(),
                        world.agency("hokubu"),
                        List.of(hana.person()),
                        false,
                        EnumSet.of(FieldClass.HEALTH),
                        terms)));
    }

    /** Asked of the database, whatever a form would let through. */
    private int missing(String login, String agency) {
        return world.count(
                login,
                "select count(*) from consent_missing(?, ?, ?, array['BASIC', 'HEALTH'])",
                hana.about().value(),
                world.agency(agency).value(),
                hana.person().value());
    }

    private boolean mayAskOthers(String login) {
        return world.count(
                        login,
                        "select case when consents_to_being_asked_about(?) then 1 else 0 end",
                        hana.person().value())
                == 1;
    }

    @Test
    void who_may_not_know_of_it_finds_it_missing_as_any_other() {
        assertThat(decides("sato")).isEqualTo(MISSING);
        assertThat(missing("sato", "hokubu")).isOne();
        assertThat(mayAskOthers("sato")).isFalse();
    }

    @Test
    void who_sees_the_person_and_not_the_case_does_not_see_it() {
        var its = "select count(*) from consent where case_id = ?";
        assertThat(world.count("yamada", its, sealed.value())).isOne();
        assertThat(world.count(
                        "sato",
                        "select count(*) from person where id = ?",
                        hana.person().value()))
                .isOne();
        assertThat(world.count("sato", its, sealed.value())).isZero();
    }

    @Test
    void who_reads_the_sealed_case_decides_on_it() {
        assertThat(missing("yamada", "hokubu")).isZero();
        assertThat(mayAskOthers("yamada")).isTrue();
        assertThat(decides("yamada")).isEqualTo(new Disclose.Outcome.Disclosed());
    }

    @Test
    void nothing_rests_on_it_even_where_the_form_is_gone_round() {
        var id = UUID.randomUUID();
        assertThatThrownBy(() -> insert(id)).hasStackTraceContaining("no consent covers it");
        assertThat(world.count("yamada", "select count(*) from disclosure where id = ?", id))
                .isZero();
    }

    private void insert(UUID id) {
        world.together(
                "sato",
                () -> sql.sql("""
                                insert into disclosure (id, case_id, agency_id, person_id, classes, basis, purpose, valid_until, ends_at)
                                values (?, ?, ?, ?, array['BASIC', 'HEALTH']::field_class[], 'CONSENT', '受診', current_date + 9, 'infinity')""")
                        .params(
                                id,
                                hana.about().value(),
                                world.agency("hokubu").value(),
                                hana.person().value())
                        .update());
    }

    @Test
    void one_they_may_know_of_carries_it_besides() {
        consents.give(hana.person(), "hokubu");
        assertThat(decides("sato")).isEqualTo(new Disclose.Outcome.Disclosed());
    }

    @Test
    void a_no_in_a_sealed_case_counts_whoever_decides() {
        var other = same.record("花", "");
        var given = consents.give(other.person(), other.about().value(), "hokubu");
        consents.withdraw("yamada", given, cases.today());
        seal(other.about());
        same.say("yamada", hana, other);
        consents.give(hana.person(), "hokubu");
        assertThat(decides("sato")).isEqualTo(MISSING);
    }

    @Test
    void of_an_agency_out_of_the_team_the_answer_is_the_same_whatever_was_agreed() {
        consents.give(hana.person(), "shakyo");
        assertThat(missing("yamada", "shakyo")).isOne();
        assertThat(missing("yamada", "kikan")).isOne();
    }
}
