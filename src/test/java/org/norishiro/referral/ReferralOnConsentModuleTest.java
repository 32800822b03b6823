package org.norishiro.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.Cases;
import org.norishiro.casework.Cases.IssueCard;
import org.norishiro.casework.IssueId;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.emergency.EmergencyWorld;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.ConsentWorld;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.Grounds;
import org.norishiro.gate.ShownItem;
import org.norishiro.gate.model.Period;
import org.norishiro.gate.model.Terms;
import org.norishiro.household.PersonId;
import org.norishiro.referral.ReferralFixture.TestCase;
import org.norishiro.referral.usecase.NewReferral;
import org.norishiro.referral.usecase.NotSendable;
import org.norishiro.referral.usecase.ReferralTexts;
import org.norishiro.referral.usecase.SendReferral;
import org.norishiro.referral.usecase.Sheet;
import org.norishiro.referral.usecase.ShowReferral;
import org.norishiro.referral.usecase.TellOtherSide;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A referral on consent tells what consent covers, to whom it covers it, as long as it does. */
@ModuleWorld
class ReferralOnConsentModuleTest {
    @Autowired
    World world;

    @Autowired
    ReferralFixture fixture;

    @Autowired
    ConsentWorld consents;

    @Autowired
    EmergencyWorld emergencies;

    @Autowired
    Cases cases;

    @Autowired
    JoinTeam joinTeam;

    @Autowired
    SendReferral sendReferral;

    @Autowired
    ShowReferral showReferral;

    @Autowired
    ReferralTexts texts;

    @Autowired
    TellOtherSide tellOtherSide;

    @Autowired
    ObjectProvider<DueItems> dueItems;

    @Autowired
    JdbcClient sql;

    private TestCase about;

    @BeforeEach
    void a_case_with_an_issue_of_the_son() {
        about = fixture.caseWith("部屋から出ない");
    }

    private NewReferral wish(String agency, List<IssueId> issues) {
        var wish = fixture.wishOf(agency, about);
        return new NewReferral(
                wish.about(),
                wish.to(),
                null,
                null,
                wish.request(),
                wish.urgency(),
                wish.persons(),
                issues,
                Grounds.consent(),
                wish.handover(),
                wish.shown(),
                wish.replyDue());
    }

    private List<IssueId> issues() {
        return world.together(
                "yamada",
                () -> cases.issuesOf(about.id()).stream()
                        .filter(issue -> about.son().equals(issue.about()))
                        .map(IssueCard::id)
                        .toList());
    }

    private Terms of(String agency, FieldClass... kinds) {
        return new Terms(
                Set.of(world.agency(agency)), Set.of(), Set.of(kinds), "受診のため", new Period(fixture.today(), null));
    }

    private SendReferral.Outcome sends(String agency, List<IssueId> issues) {
        return world.as("yamada", () -> sendReferral.send(wish(agency, issues), null));
    }

    private ReferralId sent(List<IssueId> issues) {
        return ((SendReferral.Outcome.Sent) sends("hokubu", issues)).id();
    }

    private Sheet seenBy(String login, ReferralId id) {
        return world.as(login, () -> showReferral.show(id)).orElseThrow().sheet();
    }

    private List<FieldClass> kindsSeenBy(String login, ReferralId id) {
        return seenBy(login, id).items().stream().map(ShownItem::fieldClass).toList();
    }

    private static SendReferral.Outcome lacking(String words) {
        return new SendReferral.Outcome.Refused(new NotSendable.ConsentMissing(List.of(words)));
    }

    // --- sending

    @Test
    void a_consent_to_one_agency_is_none_to_another() {
        consents.give(about.mother(), "kikan");
        assertThat(sends("hokubu", List.of())).isEqualTo(lacking("架空 ハナ（基本を" + named("hokubu") + "に見せる同意がない）"));
    }

    @Test
    void a_consent_covers_the_kinds_of_facts_it_names_and_no_others() {
        consents.give(about.mother(), "hokubu");
        consents.give(about.son(), of("hokubu", FieldClass.BASIC));
        assertThat(sends("hokubu", issues())).isEqualTo(lacking("架空 一郎（生活歴を" + named("hokubu") + "に見せる同意がない）"));
    }

    @Test
    void an_issue_of_another_member_takes_their_consent() {
        consents.give(about.mother(), consents.everything("hokubu"));
        assertThat(sends("hokubu", issues())).isEqualTo(lacking("架空 一郎（未取得）"));
    }

    @Test
    void what_is_recorded_of_the_home_takes_the_consent_of_everybody_in_it() {
        consents.give(about.mother(), consents.everything("hokubu"));
        var wish = wish("hokubu", List.of());
        var withTheHome = new NewReferral(
                wish.about(),
                wish.to(),
                null,
                null,
                wish.request(),
                wish.urgency(),
                wish.persons(),
                wish.issues(),
                wish.grounds(),
                wish.handover(),
                List.of("dwelling"),
                wish.replyDue());
        assertThat(world.as("yamada", () -> sendReferral.send(withTheHome, null)))
                .isEqualTo(lacking("架空 一郎（未取得）"));
    }

    @Test
    void two_consents_cover_together_what_neither_covers_alone() {
        consents.give(about.mother(), "hokubu");
        consents.give(about.son(), of("hokubu", FieldClass.BASIC, FieldClass.HEALTH));
        consents.give(about.son(), of("hokubu", FieldClass.BASIC, FieldClass.LIFE));
        assertThat(sends("hokubu", issues())).isInstanceOf(SendReferral.Outcome.Sent.class);
    }

    @Test
    void a_consent_in_words_carries_what_whoever_sends_judges_it_to_say() {
        fixture.consent(about.mother(), ConsentState.GIVEN);
        fixture.consent(about.son(), ConsentState.GIVEN);
        assertThat(sends("kikan", issues())).isInstanceOf(SendReferral.Outcome.Sent.class);
    }

    @Test
    void a_consent_in_words_carries_nothing_once_it_was_said_in_full_to_whom() {
        fixture.consent(about.mother(), ConsentState.GIVEN);
        consents.give(about.mother(), "kikan");
        assertThat(sends("hokubu", List.of())).isInstanceOf(SendReferral.Outcome.Refused.class);
    }

    @Test
    void each_issue_is_told_as_the_kind_of_fact_it_is() {
        fixture.consent(about.mother(), ConsentState.GIVEN);
        fixture.consent(about.son(), ConsentState.GIVEN);
        assertThat(kindsSeenBy("mori", sent(issues()))).containsExactly(FieldClass.BASIC, FieldClass.LIFE);
    }

    // --- as long as it holds

    @Test
    void what_was_shown_is_gone_with_the_consent() {
        var consent = consents.give(about.mother(), "hokubu");
        var id = sent(List.of());
        consents.withdraw("yamada", consent, consents.today());
        assertThat(seenBy("mori", id).items()).isEmpty();
    }

    @Test
    void it_is_gone_at_the_next_statement() {
        var consent = consents.give(about.mother(), "hokubu");
        var id = sent(List.of());
        consents.withdraw("yamada", consent, consents.today());
        assertThat(rowsShownTo("mori", id)).isZero();
    }

    @Test
    void also_from_an_agency_with_a_seat_in_the_team() {
        world.as(
                "yamada",
                () -> joinTeam.join(
                        new JoinTeam.Command(about.id(), world.agency("hokubu"), null, "受診の同行", fixture.today())));
        var consent = consents.give(about.mother(), "hokubu");
        var id = sent(List.of());
        assertThat(rowsShownTo("mori", id)).isOne();
        consents.withdraw("yamada", consent, consents.today());
        assertThat(rowsShownTo("mori", id)).isZero();
    }

    @Test
    void both_sides_are_told_how_much_is_gone() {
        var consent = consents.give(about.mother(), "hokubu");
        var id = sent(List.of());
        consents.withdraw("yamada", consent, consents.today());
        assertThat(List.of(seenBy("mori", id).gone(), seenBy("yamada", id).gone()))
                .containsExactly(1, 1);
    }

    @Test
    void whoever_sent_it_goes_on_seeing_what_was_sent() {
        var consent = consents.give(about.mother(), "hokubu");
        var id = sent(List.of());
        consents.withdraw("yamada", consent, consents.today());
        assertThat(seenBy("yamada", id).items()).hasSize(1);
    }

    @Test
    void what_is_printed_for_the_agency_leaves_it_out() {
        var consent = consents.give(about.mother(), "hokubu");
        var id = sent(List.of());
        consents.withdraw("yamada", consent, consents.today());
        assertThat(world.together("yamada", () -> texts.sheetForAsked(id))
                        .orElseThrow()
                        .items())
                .isEmpty();
    }

    private List<String> onTheDeskOf(String login) {
        return world
                .together(
                        login,
                        () -> dueItems.stream()
                                .flatMap(items -> items.dueFor(world.person(login), fixture.today()).stream())
                                .toList())
                .stream()
                .filter(item -> item.what().startsWith("同意がなくなり"))
                .map(DueItem::href)
                .toList();
    }

    @Test
    void whoever_sent_it_has_to_tell_the_agency_how_to_go_on() {
        var consent = consents.give(about.mother(), "hokubu");
        var id = sent(List.of());
        assertThat(onTheDeskOf("yamada")).doesNotContain("/referrals/" + id + "/tell");
        consents.withdraw("yamada", consent, consents.today());
        assertThat(onTheDeskOf("yamada")).contains("/referrals/" + id + "/tell");
    }

    @Test
    void once_it_was_told_it_is_off_the_desk() {
        var consent = consents.give(about.mother(), "hokubu");
        var id = sent(List.of());
        consents.withdraw("yamada", consent, consents.today());
        world.as("yamada", () -> tellOtherSide.tell(new TellOtherSide.Command(id, "本人と話し直します")));
        assertThat(onTheDeskOf("yamada")).doesNotContain("/referrals/" + id + "/tell");
    }

    @Test
    void in_the_lists_of_the_agency_the_name_is_gone_too() {
        var consent = consents.give(about.mother(), "hokubu");
        var id = sent(List.of());
        consents.withdraw("yamada", consent, consents.today());
        assertThat(world.as("mori", () -> showReferral.show(id))
                        .orElseThrow()
                        .row()
                        .aboutWhom())
                .isEqualTo("（見られなくなりました）");
    }

    @Test
    void only_the_kind_that_was_taken_back_is_gone() {
        consents.give(about.mother(), "hokubu");
        var life = consents.give(about.son(), of("hokubu", FieldClass.BASIC, FieldClass.LIFE));
        var id = sent(issues());
        consents.withdraw("yamada", life, consents.today());
        assertThat(kindsSeenBy("mori", id)).containsExactly(FieldClass.BASIC);
    }

    @Test
    void it_is_there_again_once_they_agree_again() {
        var consent = consents.give(about.mother(), "hokubu");
        var id = sent(List.of());
        consents.withdraw("yamada", consent, consents.today());
        consents.give(about.mother(), "hokubu");
        assertThat(seenBy("mori", id).items()).hasSize(1);
    }

    @Test
    void a_no_in_words_takes_back_a_yes_in_words() {
        fixture.consent(about.mother(), ConsentState.GIVEN);
        var id = sent(List.of());
        fixture.consent(about.mother(), ConsentState.REFUSED);
        assertThat(seenBy("mori", id).items()).isEmpty();
    }

    @Test
    void a_no_on_another_record_of_the_same_person_takes_back_a_yes_in_words() {
        fixture.consent(about.mother(), ConsentState.GIVEN);
        var id = sent(List.of());
        var twin = fixture.newCase().mother();
        fixture.consent(twin, ConsentState.REFUSED);
        assertThat(seenBy("mori", id).items()).hasSize(1);
        theSame(about.mother(), twin);
        assertThat(seenBy("mori", id).items()).isEmpty();
    }

    @Test
    void whichever_of_the_two_records_is_the_older() {
        var older = about.mother();
        about = fixture.newCase();
        fixture.consent(about.mother(), ConsentState.GIVEN);
        var id = sent(List.of());
        fixture.consent(older, ConsentState.REFUSED);
        theSame(older, about.mother());
        assertThat(seenBy("mori", id).items()).isEmpty();
    }

    @Test
    void a_question_put_anew_takes_nothing_back() {
        fixture.consent(about.mother(), ConsentState.GIVEN);
        var id = sent(List.of());
        consents.ask(about.mother(), "hokubu");
        assertThat(seenBy("mori", id).items()).hasSize(1);
    }

    @Test
    void a_withdrawal_announced_for_a_day_to_come_leaves_it_until_then() {
        var consent = consents.give(about.mother(), "kikan");
        fixture.consent(about.mother(), ConsentState.GIVEN);
        var id = sent(List.of());
        consents.withdraw("yamada", consent, consents.today().plusDays(3));
        assertThat(seenBy("mori", id).items()).hasSize(1);
    }

    @Test
    void what_rests_on_another_basis_stays() {
        var id = fixture.sent(about);
        fixture.consent(about.mother(), ConsentState.REFUSED);
        assertThat(seenBy("mori", id).items()).hasSize(1);
    }

    @Test
    void pages_that_stand_open_there_are_cleared() {
        var consent = consents.give(about.mother(), "hokubu");
        sent(List.of());
        var state = world.together("mori", emergencies::state);
        consents.withdraw("yamada", consent, consents.today());
        assertThat(world.count("mori", "select my_sight_is_narrower(?, now())::int", state))
                .isOne();
    }

    @Test
    void what_was_sent_before_this_was_asked_is_shown_as_long_as_nobody_took_theirs_back() {
        var consent = consents.give(about.mother(), "hokubu");
        var id = sent(List.of());
        forgetWhoseFactsItTells(id);
        assertThat(seenBy("mori", id).items()).hasSize(1);
        consents.withdraw("yamada", consent, consents.today());
        assertThat(seenBy("mori", id).items()).isEmpty();
    }

    // --- whoever writes to the database without this program

    @Test
    void the_database_takes_no_facts_that_nobody_agreed_to() {
        assertThatThrownBy(() -> insertedBare(referral -> sql.sql(
                                "insert into referral_told (referral_id, case_id, person_id, field_class) values (?, ?, ?, 'HEALTH')")
                        .params(referral, about.id().value(), about.mother().value())
                        .update()))
                .hasStackTraceContaining("no consent covers it");
    }

    @Test
    void the_database_names_nobody_who_did_not_agree() {
        assertThatThrownBy(() -> insertedBare(referral -> sql.sql(
                                "insert into referral_about (referral_id, case_id, position, person_id) values (?, ?, 1, ?)")
                        .params(referral, about.id().value(), about.mother().value())
                        .update()))
                .hasStackTraceContaining("no consent covers it");
    }

    @Test
    void the_database_shows_no_kind_of_fact_that_was_not_asked_about() {
        assertThatThrownBy(() -> insertedBare(referral -> sql.sql(
                                "insert into referral_shown (referral_id, case_id, position, field_class, heading, body) values (?, ?, 1, 'HEALTH', '病気', '重い')")
                        .params(referral, about.id().value())
                        .update()))
                .hasStackTraceContaining("no consent covers it");
    }

    @Test
    void nobody_learns_what_was_agreed_to_in_a_case_out_of_their_reach() {
        consents.give(about.mother(), "hokubu");
        assertThat(world.count(
                        "abe",
                        "select consent_covers(?, ?, ?, 'BASIC')::int",
                        about.id().value(),
                        world.agency("hokubu").value(),
                        about.mother().value()))
                .isZero();
    }

    @Test
    void whose_facts_it_tells_is_for_those_who_see_the_case_whole() {
        consents.give(about.mother(), "hokubu");
        var id = sent(List.of());
        assertThat(world.count("mori", "select count(*) from referral_told where referral_id = ?", id.value()))
                .isZero();
    }

    private interface Writing {
        void write(UUID referral);
    }

    private void insertedBare(Writing writing) {
        world.together("yamada", () -> {
            var id = UUID.randomUUID();
            sql.sql("""
                            insert into referral (id, case_id, to_agency_id, request, basis, handover, reply_due, state, next_due, holder_post_id)
                            values (?, ?, ?, '訪問', 'CONSENT', 'PHONE', current_date + 7, 'SENT', current_date + 7, my_post())""")
                    .params(id, about.id().value(), world.agency("hokubu").value())
                    .update();
            writing.write(id);
            return true;
        });
    }

    private int rowsShownTo(String login, ReferralId id) {
        return world.count(login, "select count(*) from referral_shown where referral_id = ?", id.value());
    }

    private void theSame(PersonId one, PersonId other) {
        world.together(
                "yamada",
                () -> sql.sql(
                                "insert into same_person (id, person_id, other_id, evidence) select gen_random_uuid(), least(o.a, o.b), greatest(o.a, o.b), '生年月日と電話が同じ' from (values (?::uuid, ?::uuid)) o (a, b)")
                        .params(one.value(), other.value())
                        .update());
    }

    private void forgetWhoseFactsItTells(ReferralId id) {
        emergencies.asOwner("yamada", owner -> {
            owner.sql("alter table referral_told no force row level security").update();
            owner.sql("delete from referral_told where referral_id = ?")
                    .param(id.value())
                    .update();
            owner.sql("alter table referral_told force row level security").update();
        });
    }

    private String named(String agency) {
        return world.together(
                "yamada",
                () -> sql.sql("select name from agency where id = ?")
                        .param(world.agency(agency).value())
                        .query(String.class)
                        .single());
    }
}
