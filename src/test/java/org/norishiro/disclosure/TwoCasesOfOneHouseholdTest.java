package org.norishiro.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.casework.Phase;
import org.norishiro.casework.model.CaseSubject;
import org.norishiro.casework.usecase.AppointRole;
import org.norishiro.casework.usecase.OpenCase;
import org.norishiro.casework.usecase.RecordNote;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.ConsentWorld;
import org.norishiro.gate.Consents;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.Reachers;
import org.norishiro.gate.usecase.BeginConsent;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.seal.usecase.PutUnderSeal;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 太郎 and ハナ live together. くらし仕事相談室 (jiritsu: yokoyama) has the case of the household, for his work and the rent; 社会福祉課
 * (fukushi: yamada, kobayashi) leads a phase of it, and has a case of its own about her, who wants to get away from him.
 */
@ModuleWorld
class TwoCasesOfOneHouseholdTest {
    private static final String TOLD_BY_HER = "夫に殴られ逃げる支度をしている";

    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    ConsentWorld consents;

    @Autowired
    Consents recorded;

    @Autowired
    OpenCase openCase;

    @Autowired
    AppointRole appointRole;

    @Autowired
    RecordNote recordNote;

    @Autowired
    BeginConsent beginConsent;

    @Autowired
    PutUnderSeal sealCase;

    @Autowired
    Reachers reachers;

    private PersonId hana;
    private HouseholdId home;
    private CaseId theirs;
    private CaseId hers;

    @BeforeEach
    void two_cases() {
        hana = cases.person("yokoyama", "ハナ");
        home = cases.household("yokoyama", hana, cases.person("yokoyama", "太郎"));
        theirs = cases.open("yokoyama", home);
        assertThat(world.as(
                        "yokoyama",
                        () -> appointRole.appoint(new AppointRole.Command(
                                theirs, 0, Phase.ASSESSMENT, world.post("yamada"), cases.today()))))
                .isEqualTo(new AppointRole.Outcome.Appointed());
        var opening = new OpenCase.Command(
                new CaseSubject.OfPerson(hana),
                null,
                "ハナさんの避難",
                world.post("yamada"),
                "シェルターを探す",
                cases.today().plusDays(1),
                null,
                null,
                List.of(new OpenCase.TakenOver(hana, "23", "夫からの暴力")));
        hers = ((OpenCase.Outcome.Opened) world.as("yamada", () -> openCase.open(opening))).id();
        note("yamada", hers, TOLD_BY_HER, hana, FieldClass.VIOLENCE);
    }

    private void note(String by, CaseId in, String words, PersonId about, FieldClass kind) {
        var command =
                new RecordNote.Command(in, cases.today(), null, "04", "本人", words, null, "", null, null, about, kind);
        assertThat(world.as(by, () -> recordNote.record(command))).isInstanceOf(RecordNote.Outcome.Recorded.class);
    }

    private int noted(String login, String words) {
        return world.count(login, "select count(*) from progress_note where body = ?", words);
    }

    @Test
    void what_is_recorded_in_her_case_does_not_reach_who_works_with_him_though_they_see_the_household_whole() {
        var id = hers.value();
        assertThat(world.count("yokoyama", "select count(*) from person where id = ?", hana.value()))
                .isOne();
        assertThat(world.count("yokoyama", """
                                select (select count(*) from support_case where id = ?) + (select count(*) from progress_note where case_id = ?)
                                  + (select count(*) from issue where case_id = ?) + (select count(*) from case_turn where case_id = ?)
                                  + (select count(*) from team_member where case_id = ?) + (select count(*) from audit_entry where case_id = ?)
                                  + (select count(*) from reach where object_id = ?)""", id, id, id, id, id, id, id)).isZero();
        assertThat(noted("yokoyama", TOLD_BY_HER)).isZero();
        assertThat(noted("yamada", TOLD_BY_HER)).isPositive();
    }

    @Test
    void no_page_about_her_or_the_household_tells_of_it() {
        for (var uri : List.of(
                "/persons/" + hana,
                "/households/" + home,
                "/cases/" + theirs,
                "/cases/" + theirs + "/timeline",
                "/cases?q=ハナさんの避難",
                "/search?q=逃げる支度"))
            assertThat(browser.as("yokoyama").get(uri))
                    .as(uri)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain(hers.toString(), "シェルター", TOLD_BY_HER, "夫からの暴力");
        for (var uri : List.of("", "/timeline", "/team", "/issues", "/consents"))
            assertThat(browser.as("yokoyama").get("/cases/" + hers + uri))
                    .as(uri)
                    .hasStatus(404);
    }

    @Test
    void the_plan_of_the_household_goes_on_with_both() {
        note("yamada", theirs, "家賃の分割を大家と相談した", hana, FieldClass.MONEY);
        note("yokoyama", theirs, "仕事の面接に同行した", hana, FieldClass.WORK);
        for (var login : List.of("yamada", "yokoyama")) {
            assertThat(noted(login, "家賃の分割を大家と相談した")).as(login).isPositive();
            assertThat(noted(login, "仕事の面接に同行した")).as(login).isPositive();
        }
    }

    private UUID consentInHerCase() {
        var terms = consents.terms(null, "keisatsu");
        var begun = world.as(
                "yamada",
                () -> beginConsent.begin(new BeginConsent.Command(
                        hana.value(), hers.value(), cases.today(), terms, consents.given(terms))));
        return ((BeginConsent.Outcome.Begun) begun).consent();
    }

    @Test
    void to_whom_she_lets_things_be_told_is_known_where_it_was_recorded_and_to_those_it_names() {
        var consent = consentInHerCase();
        assertThat(world.count("yamada", "select count(*) from consent_recipient where consent_id = ?", consent))
                .isOne();
        assertThat(world.count("yokoyama", "select count(*) from consent_recipient where consent_id = ?", consent))
                .isZero();
        var seen = world.together("yokoyama", () -> recorded.latestOf(List.of(hana.value())))
                .getFirst();
        assertThat(seen.state()).isEqualTo(ConsentState.GIVEN);
        assertThat(seen.readable()).isFalse();
        assertThat(seen.scope()).isEqualTo("見せると決められていません");
        assertThat(browser.as("yokoyama").get("/consents/" + consent)).hasStatus(404);
        assertThat(browser.as("yokoyama").get("/persons/" + hana))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/consents/" + consent, "受診のため");
        assertThat(browser.as("yamada").get("/consents/" + consent))
                .hasStatusOk()
                .bodyText()
                .contains("受診のため");
        assertThat(browser.as("yokoyama").get("/cases/" + theirs + "/consents"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/consents/" + consent, "受診のため");
    }

    @Test
    void that_she_took_it_back_is_known_to_everybody_who_would_rely_on_it() {
        var consent = consentInHerCase();
        consents.withdraw("yamada", consent, cases.today());
        assertThat(world.together("yokoyama", () -> recorded.latestOf(List.of(hana.value())))
                        .getFirst()
                        .state())
                .isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    void once_her_case_is_sealed_not_even_who_has_it_is_told() {
        assertThat(groundsOfFukushi()).contains("担当している機関");
        assertThat(world.as(
                        "kobayashi",
                        () -> sealCase.seal(new PutUnderSeal.Command(
                                hers,
                                "夫が相談に来ている",
                                List.of(
                                        world.person("yamada").staff(),
                                        world.person("kobayashi").staff())))))
                .isEqualTo(new PutUnderSeal.Outcome.Sealed(true));
        assertThat(groundsOfFukushi()).doesNotContain("担当している機関");
        assertThat(world.together("yamada", () -> reachers.of("PERSON", hana.value())))
                .extracting(Reachers.Reacher::ground)
                .contains("担当している機関");
    }

    private List<String> groundsOfFukushi() {
        return world.together("yokoyama", () -> reachers.of("PERSON", hana.value())).stream()
                .filter(each -> each.name().equals("社会福祉課"))
                .map(Reachers.Reacher::ground)
                .toList();
    }
}
