package org.norishiro.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseAlerts;
import org.norishiro.casework.Cases;
import org.norishiro.conference.ConferenceFixture.TestCase;
import org.norishiro.conference.model.Closing;
import org.norishiro.conference.model.Conclusion;
import org.norishiro.conference.model.Ground;
import org.norishiro.conference.model.LegalBases;
import org.norishiro.conference.model.LegalBasis;
import org.norishiro.conference.usecase.AdoptMinutes;
import org.norishiro.conference.usecase.CallOffSitting;
import org.norishiro.conference.usecase.ChangeSitting;
import org.norishiro.conference.usecase.CloseAgendaItem;
import org.norishiro.conference.usecase.ItemCard;
import org.norishiro.conference.usecase.RecordDiscussion;
import org.norishiro.conference.usecase.RecordOutcome;
import org.norishiro.conference.usecase.ShowAgendaItem;
import org.norishiro.conference.usecase.ShowSitting;
import org.norishiro.conference.usecase.TableCase;
import org.norishiro.conference.usecase.TablingRefusal;
import org.norishiro.conference.usecase.UninviteAgency;
import org.norishiro.conference.usecase.WithdrawAgendaItem;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.gate.ConsentState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ModuleWorld
@RecordApplicationEvents
class ConferenceModuleTest {
    @Autowired
    World world;

    @Autowired
    ConferenceFixture conference;

    @Autowired
    StandardBases standardBases;

    @Autowired
    LegalBases bases;

    @Autowired
    TableCase tableCase;

    @Autowired
    ShowAgendaItem showAgendaItem;

    @Autowired
    ShowSitting showSitting;

    @Autowired
    CloseAgendaItem closeAgendaItem;

    @Autowired
    RecordDiscussion recordDiscussion;

    @Autowired
    ChangeSitting changeSitting;

    @Autowired
    CallOffSitting callOffSitting;

    @Autowired
    AdoptMinutes adoptMinutes;

    @Autowired
    UninviteAgency uninviteAgency;

    @Autowired
    WithdrawAgendaItem withdrawAgendaItem;

    @Autowired
    DecidedRoles decidedRoles;

    @Autowired
    Cases cases;

    @Autowired
    List<DueItems> dueItems;

    @Autowired
    List<CaseAlerts> caseAlerts;

    @Autowired
    JdbcClient sql;

    // --- bases

    @Test
    void the_laws_are_there_with_what_nobody_has_checked_yet() {
        assertThat(basis("YOUTH_19").verified()).isFalse();
    }

    @Test
    void a_law_known_to_begin_later_keeps_its_own_day() {
        assertThat(basis("PA_27_3").validFrom()).isEqualTo("2025-04-01");
    }

    @Test
    void loading_the_laws_again_changes_nothing() {
        var before = world.together("saeki", () -> bases.on(conference.today()));
        world.as("admin", standardBases::load);
        assertThat(world.together("saeki", () -> bases.on(conference.today()))).isEqualTo(before);
    }

    LegalBasis basis(String code) {
        return world.together("saeki", () -> bases.on(conference.today())).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    // --- tabling

    @Test
    void a_case_without_consent_is_not_tabled_where_consent_is_needed() {
        var about = conference.newCase();
        conference.consent(about.mother(), ConsentState.REFUSED);
        var ground = Ground.ofTheLaw(ConferenceFixture.CONSENT_NEEDED, "小火があった");
        assertThat(table(about, ground)).isInstanceOf(TablingRefusal.GroundLacks.class);
    }

    @Test
    void consent_of_one_of_two_needs_words_about_the_other() {
        var about = conference.newCase();
        conference.consent(about.mother(), ConsentState.GIVEN);
        var ground = Ground.consent(ConferenceFixture.CONSENT_NEEDED, "");
        assertThat(table(about, ground))
                .isEqualTo(new TablingRefusal.GroundLacks(
                        Ground.Lack.NOT_ALL_CONSENTED, basis(ConferenceFixture.CONSENT_NEEDED)));
    }

    @Test
    void a_basis_the_body_does_not_rest_on_is_refused() {
        var ground = Ground.ofTheLaw("NEEDY_9", "小火があった");
        assertThat(table(conference.newCase(), ground)).isInstanceOf(TablingRefusal.BasisOfAnotherBody.class);
    }

    @Test
    void whoever_changes_the_ground_judges_it() {
        var about = conference.newCase();
        var item = conference.tabled(about, conference.newSitting(conference.today()));
        world.together(
                "saeki",
                () -> sql.sql("update agenda_item set basis_note = '夜に小火があった' where id = ?")
                        .param(item.value())
                        .update());
        assertThat(judge(item)).isEqualTo(world.post("saeki").value());
    }

    @Test
    void whoever_changes_something_else_does_not_judge_the_ground() {
        var about = conference.newCase();
        var item = conference.tabled(about, conference.newSitting(conference.today()));
        world.together(
                "saeki",
                () -> sql.sql("update agenda_item set discussion = '話した', judged_by = my_post() where id = ?")
                        .param(item.value())
                        .update());
        assertThat(judge(item)).isEqualTo(world.post("yamada").value());
    }

    private UUID judge(AgendaItemId item) {
        return world.together(
                "saeki",
                () -> sql.sql("select judged_by from agenda_item where id = ?")
                        .param(item.value())
                        .query(UUID.class)
                        .single());
    }

    @Test
    void a_case_stands_on_an_agenda_once() {
        var about = conference.newCase();
        var sitting = conference.newSitting(conference.today());
        conference.tabled(about, sitting);
        var again = world.as(
                "yamada", () -> tableCase.table(conference.tabling(about, sitting, conference.withoutConsent())));
        assertThat(again).isEqualTo(new TableCase.Outcome.Refused(new TablingRefusal.TabledAlready()));
    }

    @Test
    void somebody_elses_case_is_not_there_to_be_tabled() {
        var about = conference.newCase();
        var sitting = conference.newSitting(conference.today());
        var outcome = world.as(
                "nishi", () -> tableCase.table(conference.tabling(about, sitting, conference.withoutConsent())));
        assertThat(outcome).isInstanceOf(TableCase.Outcome.NotFound.class);
    }

    TablingRefusal table(TestCase about, Ground ground) {
        var sitting = conference.newSitting(conference.today());
        var outcome = world.as("yamada", () -> tableCase.table(conference.tabling(about, sitting, ground)));
        return ((TableCase.Outcome.Refused) outcome).why();
    }

    // --- who sees what

    @Test
    void the_invited_read_the_item_its_purpose_and_its_paper() {
        var item = conference.tabled(conference.newCase(), conference.newSitting(conference.today()));
        var seen = world.as("mori", () -> showAgendaItem.show(item)).orElseThrow();
        assertThat(seen.item().paper()).extracting(shown -> shown.heading()).containsExactly("氏名・年齢（ハナ）");
    }

    @Test
    void the_invited_do_not_see_the_case() {
        var about = conference.newCase();
        conference.tabled(about, conference.newSitting(conference.today()));
        assertThat(world.count(
                        "mori",
                        "select count(*) from support_case where id = ?",
                        about.id().value()))
                .isZero();
    }

    @Test
    void the_uninvited_do_not_see_the_item() {
        var item = conference.tabled(conference.newCase(), conference.newSitting(conference.today()));
        assertThat(world.as("nishi", () -> showAgendaItem.show(item))).isEmpty();
    }

    @Test
    void the_uninvited_see_only_that_time_is_taken() {
        var sitting = conference.newSitting(conference.today());
        conference.tabled(conference.newCase(), sitting);
        var seen = world.as("nishi", () -> showSitting.show(sitting, null)).orElseThrow();
        assertThat(seen.agenda()).singleElement().satisfies(line -> {
            assertThat(line.item()).isNull();
            assertThat(line.minutes()).isEqualTo(35);
        });
    }

    @Test
    void the_secretariat_reads_the_item() {
        var item = conference.tabled(conference.newCase(), conference.newSitting(conference.today()));
        assertThat(world.as("hoshi", () -> showAgendaItem.show(item))).isPresent();
    }

    @Test
    void the_chair_reads_what_is_tabled_afterwards() {
        var body = conference.newBody(ConferenceFixture.NO_CONSENT_NEEDED);
        var sitting = conference.convene(conference.plan(body, conference.today(), "doi"));
        var item = conference.tabled(conference.newCase(), sitting);
        assertThat(world.as("doi", () -> showAgendaItem.show(item))).isPresent();
    }

    @Test
    void a_new_chair_reads_what_stands_on_the_agenda_and_the_former_no_longer() {
        var body = conference.newBody(ConferenceFixture.NO_CONSENT_NEEDED);
        var sitting = conference.convene(conference.plan(body, conference.today(), "doi"));
        var item = conference.tabled(conference.newCase(), sitting);
        var plan = conference.plan(body, conference.today(), "enomoto");
        world.as("saeki", () -> changeSitting.change(new ChangeSitting.Command(sitting, 0, plan)));
        assertThat(world.as("enomoto", () -> showAgendaItem.show(item))).isPresent();
        assertThat(world.as("doi", () -> showAgendaItem.show(item))).isEmpty();
    }

    @Test
    void nobody_names_themselves_chair_past_the_program() {
        var sitting = conference.newSitting(conference.today());
        assertThatThrownBy(() -> world.together(
                        "nishi",
                        () -> sql.sql("update sitting set chair_post_id = my_post() where id = ?")
                                .param(sitting.value())
                                .update()))
                .hasStackTraceContaining("only those who keep a sitting change it");
    }

    @Test
    void who_is_no_longer_invited_no_longer_sees_the_item() {
        var item = conference.tabled(conference.newCase(), conference.newSitting(conference.today()));
        var invitation = card("yamada", item).invited().getFirst();
        world.as("yamada", () -> uninviteAgency.uninvite(item, invitation.id(), invitation.version()));
        assertThat(world.as("mori", () -> showAgendaItem.show(item))).isEmpty();
    }

    @Test
    void a_withdrawn_item_frees_its_time() {
        var sitting = conference.newSitting(conference.today());
        var item = conference.tabled(conference.newCase(), sitting);
        world.as("yamada", () -> withdrawAgendaItem.withdraw(item, 0));
        assertThat(world.as("nishi", () -> showSitting.show(sitting, null))
                        .orElseThrow()
                        .agenda())
                .isEmpty();
    }

    ItemCard card(String login, AgendaItemId item) {
        return world.as(login, () -> showAgendaItem.show(item)).orElseThrow().item();
    }

    // --- the record

    @Test
    void the_invited_do_not_write_the_record() {
        var item = conference.tabled(conference.newCase(), conference.newSitting(conference.today()));
        var outcome = world.as("mori", () -> recordDiscussion.record(new RecordDiscussion.Command(item, 0, "", "書いた")));
        assertThat(outcome).isInstanceOf(RecordOutcome.NotYours.class);
    }

    @Test
    void the_database_itself_lets_the_invited_write_nothing_in_the_item() {
        var item = conference.tabled(conference.newCase(), conference.newSitting(conference.today()));
        var written = world.together(
                "mori",
                () -> sql.sql("update agenda_item set discussion = '書いた' where id = ?")
                        .param(item.value())
                        .update());
        assertThat(written).isZero();
    }

    @Test
    void two_who_write_at_once_are_told() {
        var item = conference.tabled(conference.newCase(), conference.newSitting(conference.today()));
        world.as("saeki", () -> recordDiscussion.record(new RecordDiscussion.Command(item, 0, "", "先に書いた")));
        var second =
                world.as("okabe", () -> recordDiscussion.record(new RecordDiscussion.Command(item, 0, "", "後から書いた")));
        assertThat(second).isInstanceOf(RecordOutcome.ChangedMeanwhile.class);
    }

    @Test
    void a_role_for_the_mother_is_about_that_person() {
        var about = conference.newCase();
        var item = conference.tabled(about, conference.newSitting(conference.today()));
        world.as("okabe", () -> conference.today());
        conference.role(item);
        assertThat(card("yamada", item).roles())
                .singleElement()
                .satisfies(role -> assertThat(role.task().forWhom()).isEqualTo("母"));
    }

    @Test
    void an_item_is_not_closed_without_a_next_date_or_an_end() {
        var item = conference.tabled(conference.newCase(), conference.newSitting(conference.today()));
        conference.role(item);
        var closing = new Closing(Conclusion.DECIDED, "", "", "", null, "");
        assertThat(close("saeki", item, closing))
                .isEqualTo(new CloseAgendaItem.Outcome.Incomplete(Set.of(Closing.Lack.NEXT_OR_END)));
    }

    @Test
    void the_database_does_not_close_it_either() {
        var item = conference.tabled(conference.newCase(), conference.newSitting(conference.today()));
        assertThatThrownBy(() -> world.together(
                        "saeki",
                        () -> sql.sql("update agenda_item set state = 'CLOSED', conclusion = 'DECIDED' where id = ?")
                                .param(item.value())
                                .update()))
                .hasMessageContaining("a_closed_item_has_a_conclusion_and_a_next_date_or_an_end");
    }

    @Test
    void no_item_is_closed_before_the_day() {
        var item = conference.tabled(
                conference.newCase(), conference.newSitting(conference.today().plusDays(3)));
        conference.role(item);
        assertThat(close("saeki", item, decided())).isInstanceOf(CloseAgendaItem.Outcome.TooEarly.class);
    }

    @Test
    void the_next_date_becomes_the_next_step_of_the_case_and_stays_with_whoever_answers_for_it() {
        var about = conference.newCase();
        var item = closed(about, "okabe");
        var card = world.together("yamada", () -> cases.find(about.id())).orElseThrow();
        assertThat(card.nextDate()).isEqualTo(conference.today().plusDays(28));
        assertThat(card.holder()).isEqualTo(world.post("yamada"));
        assertThat(item).isNotNull();
    }

    @Test
    void whoever_convenes_and_closes_becomes_neither_coordinator_nor_lead() {
        var about = conference.newCase();
        closed(about, "okabe");
        var card = world.together("yamada", () -> cases.find(about.id())).orElseThrow();
        assertThat(card.coordinator()).isNull();
        assertThat(card.lead()).isNull();
    }

    @Test
    void a_secretariat_that_does_not_reach_the_case_closes_the_item_all_the_same() {
        var about = conference.newCase();
        var item = conference.tabled(about, conference.newSitting(conference.today()));
        conference.role(item);
        assertThat(close("saeki", item, decided()))
                .isInstanceOfSatisfying(
                        CloseAgendaItem.Outcome.Ended.class,
                        ended -> assertThat(ended.how()).isInstanceOf(RecordOutcome.Done.class));
    }

    @Test
    void closing_is_told_to_the_others(ApplicationEvents events) {
        var about = conference.newCase();
        closed(about, "okabe");
        assertThat(events.stream(AgendaItemClosed.class))
                .anyMatch(event -> event.about().equals(about.id()) && event.decided());
    }

    @Test
    void what_was_decided_is_there_for_the_plan() {
        var about = conference.newCase();
        closed(about, "okabe");
        var decided = world.together("yamada", () -> decidedRoles.newestAbout(about.id()))
                .orElseThrow();
        assertThat(decided.roles()).extracting(DecidedRoles.DecidedRole::task).containsExactly("初期集中支援チームの訪問に同行する");
    }

    @Test
    void minutes_are_adopted_once_every_item_is_closed() {
        var sitting = conference.newSitting(conference.today());
        var item = conference.tabled(conference.newCase(), sitting);
        conference.role(item);
        assertThat(world.as("okabe", () -> adoptMinutes.adopt(sitting, 0)))
                .isInstanceOf(AdoptMinutes.Outcome.NotYet.class);
        close("saeki", item, decided());
        assertThat(world.as("okabe", () -> adoptMinutes.adopt(sitting, 1)))
                .isEqualTo(new AdoptMinutes.Outcome.Adopted());
    }

    AgendaItemId closed(TestCase about, String by) {
        var item = conference.tabled(about, conference.newSitting(conference.today()));
        conference.role(item);
        close(by, item, decided());
        return item;
    }

    Closing decided() {
        return new Closing(Conclusion.DECIDED, "", "", "", conference.today().plusDays(28), "");
    }

    CloseAgendaItem.Outcome close(String by, AgendaItemId item, Closing closing) {
        return world.as(by, () -> closeAgendaItem.close(new CloseAgendaItem.Command(item, 0, closing, "進み具合を確かめる")));
    }

    // --- the desk and the case

    @Test
    void the_invited_find_the_sitting_on_their_desk() {
        var item = conference.tabled(conference.newCase(), conference.newSitting(conference.today()));
        assertThat(due("mori", DueItem.Kind.SITTING)).contains("/agenda-items/" + item);
    }

    @Test
    void an_item_left_open_is_the_conveners() {
        var sitting = conference.newSitting(conference.today().minusDays(1));
        var item = conference.tabled(conference.newCase(), sitting);
        assertThat(due("saeki", DueItem.Kind.MINE)).contains("/sittings/" + sitting + "?item=" + item);
    }

    @Test
    void an_item_of_a_sitting_called_off_goes_back_to_whoever_tabled_it() {
        var sitting = conference.newSitting(conference.today().plusDays(3));
        var item = conference.tabled(conference.newCase(), sitting);
        world.as("saeki", () -> callOffSitting.callOff(sitting));
        assertThat(due("yamada", DueItem.Kind.MINE)).contains("/agenda-items/" + item + "/edit");
    }

    @Test
    void the_case_is_told_of_an_item_nobody_closed() {
        var about = conference.newCase();
        var sitting = conference.newSitting(conference.today().minusDays(1));
        var item = conference.tabled(about, sitting);
        var alerts = world.together(
                "yamada",
                () -> caseAlerts.stream()
                        .flatMap(each -> each.of(about.id(), conference.today()).stream())
                        .map(CaseAlerts.Alert::href)
                        .toList());
        assertThat(alerts).contains("/sittings/" + sitting + "?item=" + item);
    }

    List<String> due(String login, DueItem.Kind kind) {
        return world.together(
                login,
                () -> dueItems.stream()
                        .flatMap(each -> each.dueFor(world.person(login), conference.today()).stream())
                        .filter(item -> item.kind() == kind)
                        .map(DueItem::href)
                        .toList());
    }
}
