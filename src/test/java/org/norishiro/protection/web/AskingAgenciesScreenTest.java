package org.norishiro.protection.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.conference.ConferenceFixture;
import org.norishiro.household.PersonId;
import org.norishiro.plan.PlanWorld;
import org.norishiro.plan.usecase.AnswerRole.Answer;
import org.norishiro.protection.Askable;
import org.norishiro.protection.Receivers;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.model.KeptOut;
import org.norishiro.protection.usecase.ExcludeFromPerson;
import org.norishiro.referral.ReferralFixture;
import org.norishiro.seal.usecase.PutUnderSeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Wherever an agency is asked about a case, one that would never find the request is refused beside the field, without saying why. */
@ModuleWorld
class AskingAgenciesScreenTest {
    /** Why nobody of 北部地域包括 (hokubu) can see the case. */
    enum Barred {
        EXCLUDED,
        SEALED
    }

    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    ReferralFixture referrals;

    @Autowired
    ConferenceFixture conferences;

    @Autowired
    PlanWorld plans;

    @Autowired
    ExcludeFromPerson excludeFromPerson;

    @Autowired
    PutUnderSeal sealCase;

    @Autowired
    JdbcClient sql;

    private void bar(Barred how, CaseId about, PersonId whom) {
        switch (how) {
            case EXCLUDED -> keepOut(whom);
            case SEALED -> seal(about, "yamada", "kobayashi");
        }
    }

    private void keepOut(PersonId whom) {
        assertThat(world.as(
                        "yamada",
                        () -> excludeFromPerson.exclude(new ExcludeFromPerson.Command(
                                whom, new KeptOut.Everybody(world.agency("hokubu")), ExclusionGround.KIN, "元の夫が勤める"))))
                .isEqualTo(new ExcludeFromPerson.Outcome.KeptOutNow(false));
    }

    private void seal(CaseId about, String... readers) {
        var staff = List.of(readers).stream()
                .map(reader -> world.person(reader).staff())
                .toList();
        assertThat(world.as("kobayashi", () -> sealCase.seal(new PutUnderSeal.Command(about, "加害者の親族が課にいる", staff))))
                .isEqualTo(new PutUnderSeal.Outcome.Sealed(true));
    }

    private PersonId personOf(CaseId about) {
        return new PersonId(world.together(
                "yamada",
                () -> sql.sql("""
                                select m.person_id from membership m join support_case c on c.household_id = m.household_id
                                where c.id = ? limit 1""").param(about.value()).query(UUID.class).single()));
    }

    private MockMvcRequestBuilder post(String uri) {
        return browser.as("yamada").post(uri);
    }

    private String hokubu() {
        return world.agency("hokubu").toString();
    }

    private void isRefusedWithoutSayingWhy(MockMvcRequestBuilder form) {
        assertThat(form).hasStatus(422).bodyText().contains(Askable.REFUSAL).doesNotContain("元の夫が勤める");
    }

    @ParameterizedTest
    @EnumSource
    void into_the_team(Barred how) {
        var hana = cases.person("yamada", "ハナ");
        var about = cases.open("yamada", cases.household("yamada", hana));
        bar(how, about, hana);
        isRefusedWithoutSayingWhy(post("/cases/" + about + "/team")
                .param("agency", hokubu())
                .param("part", "受診の同行")
                .param("since", "今日"));
    }

    @ParameterizedTest
    @EnumSource
    void by_a_referral(Barred how) {
        var about = referrals.newCase();
        bar(how, about.id(), about.mother());
        for (var step : List.of("preview", "send"))
            isRefusedWithoutSayingWhy(post("/cases/" + about.id() + "/referrals")
                    .param("step", step)
                    .param("agency", hokubu())
                    .param("request", "受診に付き添ってほしい")
                    .param("person", about.mother().toString())
                    .param("basis", "EMERGENCY")
                    .param("reason", "先週ボヤがあった")
                    .param("urgency", "ORDINARY")
                    .param("handover", "PHONE")
                    .param("replyDue", "+7"));
    }

    @Test
    void into_the_team_after_a_referral_they_brought_to_an_end() {
        var about = referrals.newCase();
        var sent = "/referrals/" + referrals.sent(about);
        assertThat(browser.as("mori")
                        .post(sent + "/accept")
                        .param("version", "0")
                        .param("worker", "森 由紀")
                        .param("firstStep", "電話で日程を決める")
                        .param("firstDate", "+3"))
                .hasStatus(303);
        assertThat(browser.as("mori")
                        .post(sent + "/outcome")
                        .param("version", "1")
                        .param("achievement", "ACHIEVED")
                        .param("what", "受診できた"))
                .hasStatus(303);
        keepOut(about.mother());
        isRefusedWithoutSayingWhy(post(sent + "/invite").param("version", "2").param("part", "受診の同行"));
    }

    @ParameterizedTest
    @EnumSource
    void to_a_conference(Barred how) {
        var about = conferences.newCase();
        var sitting = conferences.newSitting(conferences.today().plusDays(3));
        if (how == Barred.SEALED) {
            joins(about.id(), "takikan");
            seal(about.id(), "yamada", "kobayashi", "saeki");
        } else keepOut(about.mother());
        isRefusedWithoutSayingWhy(tabling(about, sitting.toString())
                .param("agency-2", hokubu())
                .param("purpose-2", "受診を断る人への関わり方を相談したい"));
    }

    @Test
    void at_a_conference_that_is_prepared_or_held() {
        var about = conferences.newCase();
        var sitting = conferences.newSitting(conferences.today());
        var item = conferences.tabled(about, sitting);
        var keptOut = world.agency("nanbu");
        assertThat(world.as(
                        "yamada",
                        () -> excludeFromPerson.exclude(new ExcludeFromPerson.Command(
                                about.mother(), new KeptOut.Everybody(keptOut), ExclusionGround.KIN, "元の夫が勤める"))))
                .isEqualTo(new ExcludeFromPerson.Outcome.KeptOutNow(false));
        isRefusedWithoutSayingWhy(post("/agenda-items/" + item + "/invitations")
                .param("agency", keptOut.toString())
                .param("purpose", "相談"));
        isRefusedWithoutSayingWhy(browser.as("saeki")
                .post("/sittings/" + sitting + "/items/" + item + "/roles")
                .param("agency", keptOut.toString())
                .param("task", "訪問に同行する")
                .param("for", "母")
                .param("due", "+7"));
    }

    @Test
    void at_a_conference_kept_by_an_office_that_may_not_see_it() {
        var about = conferences.newCase();
        var sitting = conferences.newSitting(conferences.today().plusDays(3));
        seal(about.id(), "yamada", "kobayashi");
        assertThat(tabling(about, sitting.toString())
                        .param("agency-1", world.agency("fukushi").toString())
                        .param("purpose-1", "相談"))
                .hasStatus(422)
                .bodyText()
                .contains("この会議には付けられません。ほかの会議を選んでください。");
    }

    private MockMvcRequestBuilder tabling(ConferenceFixture.TestCase about, String sitting) {
        return post("/cases/" + about.id() + "/agenda-items")
                .param("sitting", sitting)
                .param("title", "80代と60代の二人世帯")
                .param("reason", "先週小火があった")
                .param("ground", "STATUTORY_CONFERENCE:" + ConferenceFixture.NO_CONSENT_NEEDED)
                .param("note", "小火があった")
                .param("minutes", "35")
                .param("rows", "4");
    }

    @Test
    void for_a_role_of_a_plan() {
        var asked = plans.asked();
        plans.answer("mori", asked.role(), new Answer.Decline("手がない"));
        var keptOut = world.agency("nanbu");
        world.as(
                "yamada",
                () -> excludeFromPerson.exclude(new ExcludeFromPerson.Command(
                        personOf(asked.of()), new KeptOut.Everybody(keptOut), ExclusionGround.KIN, "元の夫が勤める")));
        isRefusedWithoutSayingWhy(post("/plan-roles/" + asked.role() + "/move")
                .param("move", "REASSIGN")
                .param("moveTo", keptOut.toString())
                .param("moveDue", "+7")
                .param("moveWords", "手がないとのこと")
                .param("version", "2"));
    }

    @Test
    void for_a_role_drafted_before_they_were_kept_out() {
        var of = plans.openCase();
        var plan = plans.start(of);
        plans.add(of, plan, plans.task("hokubu", "受診に同行する", ""), null);
        keepOut(personOf(of));
        var version = String.valueOf(plans.sheet(of, plan).version());
        isRefusedWithoutSayingWhy(post("/cases/" + of + "/plans/" + plan + "/settle")
                .param("replyDue", "+7")
                .param("version", version));
    }

    @Test
    void who_goes_on_after_a_plan() {
        var asked = plans.asked();
        var sato = new KeptOut.Member(world.person("sato").staff());
        world.as(
                "yamada",
                () -> excludeFromPerson.exclude(
                        new ExcludeFromPerson.Command(personOf(asked.of()), sato, ExclusionGround.KIN, "元の夫が勤める")));
        assertThat(post("/cases/" + asked.of() + "/plans/" + asked.plan() + "/evaluation/new")
                        .param(
                                "version",
                                String.valueOf(
                                        plans.sheet(asked.of(), asked.plan()).version()))
                        .param("on", "今日")
                        .param("summary", "落ち着いた")
                        .param("economic", "SAME")
                        .param("daily", "BETTER")
                        .param("social", "UNCLEAR")
                        .param("wish", "このままでいい")
                        .param("opinion", "見守りでよい")
                        .param("ending", "REPLAN")
                        .param("next", world.post("sato").toString())
                        .param("nextOn", "+7"))
                .hasStatus(422)
                .bodyText()
                .contains(Receivers.REFUSAL, "落ち着いた");
    }

    @Test
    void to_be_shown_something_of_a_case_in_whose_team_they_were() {
        var hana = cases.person("yamada", "ハナ");
        var about = cases.open("yamada", cases.household("yamada", hana));
        joins(about, "hokubu");
        keepOut(hana);
        assertThat(post("/cases/" + about + "/disclosures")
                        .param("agency", hokubu())
                        .param("whom", hana.toString())
                        .param("classes", "HEALTH")
                        .param("basis", "CLEAR_BENEFIT")
                        .param("reason", "ひとりで通えない")
                        .param("purpose", "受診の同行")
                        .param("until", "+20"))
                .hasStatus(422)
                .bodyText()
                .contains("ひとりで通えない");
    }

    private void joins(CaseId about, String agency) {
        world.together(
                "yamada",
                () -> sql.sql("insert into team_member (id, case_id, agency_id, since) values (?, ?, ?, current_date)")
                        .params(
                                UUID.randomUUID(),
                                about.value(),
                                world.agency(agency).value())
                        .update());
    }
}
