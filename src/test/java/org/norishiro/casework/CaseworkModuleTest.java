package org.norishiro.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.model.CaseSubject;
import org.norishiro.casework.model.Issue;
import org.norishiro.casework.model.IssueState;
import org.norishiro.casework.usecase.AppointRole;
import org.norishiro.casework.usecase.ArrangeIssues;
import org.norishiro.casework.usecase.ArrangeIssues.Move;
import org.norishiro.casework.usecase.ChangeCourse;
import org.norishiro.casework.usecase.EditIssue;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.casework.usecase.LeaveTeam;
import org.norishiro.casework.usecase.OpenCase;
import org.norishiro.casework.usecase.RecordNote;
import org.norishiro.casework.usecase.ShowCase;
import org.norishiro.casework.usecase.ShowTeam;
import org.norishiro.casework.usecase.SignAssessment;
import org.norishiro.casework.usecase.WithdrawNote;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.gate.FieldClass;
import org.norishiro.identity.PostId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases on a real database: who reaches them, what it refuses by itself, what goes together. */
@ModuleWorld
class CaseworkModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    OpenCase openCase;

    @Autowired
    JoinTeam joinTeam;

    @Autowired
    LeaveTeam leaveTeam;

    @Autowired
    ShowTeam showTeam;

    @Autowired
    ShowCase showCase;

    @Autowired
    ChangeCourse changeCourse;

    @Autowired
    AppointRole appointRole;

    @Autowired
    RecordNote recordNote;

    @Autowired
    WithdrawNote withdrawNote;

    @Autowired
    SignAssessment signAssessment;

    @Autowired
    ArrangeIssues arrangeIssues;

    @Autowired
    EditIssue editIssue;

    @Autowired
    Cases questions;

    @Autowired
    CaseExtracts extracts;

    @Autowired
    CaseSteering steering;

    @Autowired
    ObjectProvider<TimelineSource> timeline;

    @Autowired
    ObjectProvider<DueItems> due;

    @Autowired
    JdbcClient sql;

    private static final String CASE = "select count(*) from support_case where id = ?";

    private int seen(String login, CaseId id) {
        return world.count(login, CASE, id.value());
    }

    private int audited(String login, CaseId id, String kind) {
        return world.count(login, "select count(*) from audit_entry where case_id = ? and kind = ?", id.value(), kind);
    }

    private JoinTeam.Outcome join(CaseId id, String agency) {
        return world.as(
                "yamada",
                () -> joinTeam.join(new JoinTeam.Command(id, world.agency(agency), null, "受診の同行", cases.today())));
    }

    private UUID note(CaseId id, String body, @Nullable LocalDate nextOn) {
        var command = new RecordNote.Command(
                id, cases.today(), null, "04", "本人", body, null, nextOn == null ? "" : "受診に同行", nextOn, null);
        return ((RecordNote.Outcome.Recorded) world.as("yamada", () -> recordNote.record(command))).id();
    }

    @Test
    void a_note_heard_in_a_way_that_is_on_no_list_is_refused() {
        var id = cases.open("yamada");
        var command = new RecordNote.Command(id, cases.today(), null, "狼煙", "本人", "煙", null, "", null, null);
        assertThat(world.as("yamada", () -> recordNote.record(command)))
                .isEqualTo(new RecordNote.Outcome.UnknownMethod());
        assertThat(audited("yamada", id, "REFUSED")).isOne();
    }

    @Test
    void a_case_takes_the_issues_over_in_order() {
        var id = cases.open("yamada");
        assertThat(world.together("yamada", () -> questions.issuesOf(id)))
                .extracting(Cases.IssueCard::words)
                .containsExactly("介護", "猫が増えている");
    }

    @Test
    void cases_are_numbered_within_the_fiscal_year() {
        var first = cases.open("yamada");
        var second = cases.open("yamada");
        var numbers = world.together(
                "yamada",
                () -> List.of(
                        questions.find(first).orElseThrow().number(),
                        questions.find(second).orElseThrow().number()));
        assertThat(numbers).allMatch(number -> number.matches("R\\d+-\\d{4}")).doesNotHaveDuplicates();
    }

    @Test
    void a_case_is_not_there_for_another_agency() {
        var id = cases.open("yamada");
        assertThat(seen("mori", id)).isZero();
    }

    @Test
    void colleagues_of_the_same_agency_reach_it() {
        var id = cases.open("yamada");
        assertThat(seen("sato", id)).isOne();
    }

    @Test
    void an_administrator_reaches_nothing() {
        var id = cases.open("yamada");
        assertThat(seen("admin", id)).isZero();
    }

    @Test
    void an_agency_in_the_team_reaches_the_case_its_household_and_the_persons_disclosed_to_it() {
        var person = cases.person("yamada", "ハナ");
        var household = cases.household("yamada", person);
        var id = cases.open("yamada", household);
        join(id, "hokubu");
        cases.disclose("yamada", id, "hokubu", person, FieldClass.BASIC);
        assertThat(seen("mori", id)).isOne();
        assertThat(world.count("mori", "select count(*) from household where id = ?", household.value()))
                .isOne();
        assertThat(world.count("mori", "select count(*) from person where id = ?", person.value()))
                .isOne();
    }

    @Test
    void an_agency_that_left_sees_it_until_the_end_of_the_day() {
        var id = cases.open("yamada");
        join(id, "hokubu");
        leave(id, "hokubu");
        assertThat(seen("mori", id)).isOne();
    }

    @Test
    void an_agency_that_left_yesterday_no_longer_sees_it() {
        var id = cases.open("yamada");
        join(id, "hokubu");
        world.together(
                "yamada",
                () -> sql.sql(
                                "update team_member set since = :since, until = :until where case_id = :id and agency_id = :agency")
                        .param("since", cases.today().minusDays(9))
                        .param("until", cases.today().minusDays(1))
                        .param("id", id.value())
                        .param("agency", world.agency("hokubu").value())
                        .update());
        assertThat(seen("mori", id)).isZero();
    }

    private LeaveTeam.Outcome leave(CaseId id, String agency) {
        UUID seat = world.together(
                "yamada",
                () -> sql.sql(
                                "select id from team_member where case_id = :id and agency_id = :agency and until is null")
                        .param("id", id.value())
                        .param("agency", world.agency(agency).value())
                        .query(UUID.class)
                        .single());
        return world.as("yamada", () -> leaveTeam.leave(new LeaveTeam.Command(id, seat)));
    }

    @Test
    void an_agency_that_still_answers_cannot_be_taken_out() {
        var id = cases.open("yamada");
        appoint(id, "saeki");
        assertThat(leave(id, "takikan")).isEqualTo(new LeaveTeam.Outcome.StillAnswers());
    }

    private AppointRole.Outcome appoint(CaseId id, String login) {
        return world.as(
                "yamada",
                () -> appointRole.appoint(new AppointRole.Command(id, 0, null, world.post(login), cases.today())));
    }

    @Test
    void a_coordinator_from_elsewhere_reaches_the_case() {
        var id = cases.open("yamada");
        appoint(id, "saeki");
        assertThat(seen("saeki", id)).isOne();
    }

    @Test
    void a_coordinator_whose_time_ended_yesterday_sees_what_a_seat_in_the_team_shows() {
        var id = cases.open("yamada");
        appoint(id, "saeki");
        assertThat(issuesSeen("saeki", id)).isPositive();
        world.together(
                "yamada",
                () -> sql.sql(
                                "update case_role set since = :since, until = :until where case_id = :id and post_id = :post")
                        .param("since", cases.today().minusDays(9))
                        .param("until", cases.today().minusDays(1))
                        .param("id", id.value())
                        .param("post", world.post("saeki").value())
                        .update());
        assertThat(seen("saeki", id)).isOne();
        assertThat(issuesSeen("saeki", id)).isZero();
    }

    private int issuesSeen(String login, CaseId id) {
        return world.count(login, "select count(*) from issue where case_id = ?", id.value());
    }

    @Test
    void two_appointments_at_once_are_a_conflict() {
        var id = cases.open("yamada");
        appoint(id, "saeki");
        assertThat(appoint(id, "hoshi")).isInstanceOf(AppointRole.Outcome.ChangedMeanwhile.class);
    }

    @Test
    void a_household_out_of_reach_cannot_be_the_subject() {
        var household = cases.household("yamada", cases.person("yamada", "ハナ"));
        assertThat(world.as("mori", () -> openCase.open(cases.command("mori", household))))
                .isEqualTo(new OpenCase.Outcome.NotThere());
    }

    @Test
    void nobody_who_has_left_office_can_hold_a_case() {
        var household = cases.household("yamada", cases.person("yamada", "ハナ"));
        var command = new OpenCase.Command(
                new CaseSubject.OfHousehold(household),
                null,
                "架空 世帯",
                PostId.next(),
                "訪問",
                cases.today(),
                null,
                null,
                List.of());
        assertThat(world.as("yamada", () -> openCase.open(command)))
                .isEqualTo(new OpenCase.Outcome.NobodyThere("holder"));
    }

    @Test
    void the_database_refuses_an_open_case_without_a_holder() {
        var id = cases.open("yamada");
        assertThatThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql("update support_case set holder_post_id = null where id = :id")
                                .param("id", id.value())
                                .update()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void the_database_refuses_a_second_coordinator() {
        var id = cases.open("yamada");
        appoint(id, "saeki");
        assertThatThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql(
                                        "insert into case_role (id, case_id, kind, post_id, since) values (gen_random_uuid(), :id, 'COORDINATOR', :post, :on)")
                                .param("id", id.value())
                                .param("post", world.post("hoshi").value())
                                .param("on", cases.today())
                                .update()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_note_with_a_next_step_hands_the_case_to_its_writer() {
        var id = cases.open("yamada");
        note(id, "火曜なら行ける", cases.today().plusDays(4));
        var card = world.together("yamada", () -> questions.find(id).orElseThrow());
        assertThat(card.nextStep()).isEqualTo("受診に同行");
        assertThat(card.nextDate()).isEqualTo(cases.today().plusDays(4));
    }

    @Test
    void a_note_taken_back_gives_the_former_next_step_back() {
        var id = cases.open("yamada");
        var note = note(id, "火曜なら行ける", cases.today().plusDays(4));
        world.as("yamada", () -> withdrawNote.withdraw(new WithdrawNote.Command(id, note)));
        assertThat(world.together("yamada", () -> questions.find(id).orElseThrow())
                        .nextStep())
                .isEqualTo("家庭訪問");
    }

    @Test
    void a_note_taken_back_stays_in_the_table() {
        var id = cases.open("yamada");
        var note = note(id, "世帯をまちがえた", null);
        world.as("yamada", () -> withdrawNote.withdraw(new WithdrawNote.Command(id, note)));
        assertThat(world.count(
                        "yamada", "select count(*) from progress_note where id = ? and withdrawn_at is not null", note))
                .isOne();
    }

    @Test
    void a_colleague_cannot_take_it_back() {
        var id = cases.open("yamada");
        var note = note(id, "電話", null);
        assertThat(world.as("sato", () -> withdrawNote.withdraw(new WithdrawNote.Command(id, note))))
                .isEqualTo(new WithdrawNote.Outcome.TooLate());
    }

    @Test
    void a_note_is_corrected_once() {
        var id = cases.open("yamada");
        var old = note(id, "電話", null);
        var correction = new RecordNote.Command(id, cases.today(), null, "04", "長男", "電話", null, "", null, old);
        world.as("yamada", () -> recordNote.record(correction));
        assertThat(world.as("sato", () -> recordNote.record(correction)))
                .isEqualTo(new RecordNote.Outcome.CorrectedMeanwhile());
    }

    @Test
    void an_assessment_is_succeeded_and_not_overwritten() {
        var id = cases.open("yamada");
        var first = sign(id, "火の始末があやしい", null);
        sign(id, "受診すれば続けられる", first);
        assertThat(world.count("yamada", "select count(*) from assessment where case_id = ?", id.value()))
                .isEqualTo(2);
    }

    @Test
    void who_did_not_read_the_newest_assessment_cannot_succeed_it() {
        var id = cases.open("yamada");
        sign(id, "火の始末があやしい", null);
        var unread = new SignAssessment.Command(id, null, "別の見方", "聞いた", "待つ", null);
        assertThat(world.as("sato", () -> signAssessment.sign(unread)))
                .isInstanceOf(SignAssessment.Outcome.SucceededMeanwhile.class);
    }

    private UUID sign(CaseId id, String view, @Nullable UUID succeeds) {
        var command = new SignAssessment.Command(id, null, view, "見た", "受診", succeeds);
        return ((SignAssessment.Outcome.Signed) world.as("yamada", () -> signAssessment.sign(command))).id();
    }

    @Test
    void issues_change_places() {
        var id = cases.open("yamada");
        var second =
                world.together("yamada", () -> questions.issuesOf(id)).getLast().id();
        world.as("yamada", () -> arrangeIssues.arrange(id, new Move.Up(second)));
        assertThat(world.together("yamada", () -> questions.issuesOf(id)))
                .extracting(Cases.IssueCard::words)
                .containsExactly("猫が増えている", "介護");
    }

    @Test
    void looking_at_a_case_leaves_one_row() {
        var id = cases.open("yamada");
        world.as("yamada", () -> showCase.show(id));
        assertThat(audited("yamada", id, "VIEWED")).isOne();
    }

    @Test
    void a_refusal_leaves_a_row_too() {
        var id = cases.open("yamada");
        leave(id, "fukushi");
        assertThat(audited("yamada", id, "REFUSED")).isOne();
    }

    @Test
    void what_others_decide_reaches_the_case_in_the_same_transaction() {
        var id = cases.open("yamada");
        world.together("yamada", () -> {
            steering.next(id, world.post("mori"), "初期集中支援チームと訪問", cases.today().plusDays(8));
            steering.enter(id, Phase.SUPPORT);
            return true;
        });
        var card = world.together("mori", () -> questions.find(id).orElseThrow());
        assertThat(card.holder()).isEqualTo(world.post("mori"));
        assertThat(card.phase()).isEqualTo(Phase.SUPPORT);
    }

    @Test
    void a_closed_case_keeps_its_last_holder_and_is_nobodys_duty() {
        var id = cases.open("yamada");
        world.together("yamada", () -> {
            steering.close(id, cases.today(), "市外へ転出");
            return true;
        });
        assertThat(world.together("yamada", () -> questions.find(id).orElseThrow())
                        .state())
                .isEqualTo(CaseState.CLOSED);
        assertThat(duties("yamada")).noneMatch(item -> item.href().contains(id.toString()));
    }

    @Test
    void what_comes_next_takes_a_closed_case_up_again() {
        var id = cases.open("yamada");
        world.together("yamada", () -> {
            steering.close(id, cases.today(), "市外へ転出");
            steering.next(
                    id, world.post("yamada"), "返ってきた依頼の次を決める", cases.today().plusDays(3));
            return true;
        });
        assertThat(world.together("yamada", () -> questions.find(id).orElseThrow())
                        .state())
                .isEqualTo(CaseState.OPEN);
    }

    @Test
    void a_next_step_within_a_week_is_due_for_its_holder() {
        var id = cases.open("yamada");
        assertThat(duties("yamada")).anyMatch(item -> item.href().contains(id.toString()));
    }

    private List<DueItem> duties(String login) {
        return world.together(
                login,
                () -> due.stream()
                        .flatMap(each -> each.dueFor(world.person(login), cases.today()).stream())
                        .toList());
    }

    @Test
    void the_timeline_tells_all_that_casework_knows() {
        var id = cases.open("yamada");
        note(id, "電話", null);
        sign(id, "火の始末があやしい", null);
        var kinds = world.together(
                "yamada",
                () -> timeline.stream()
                        .flatMap(each -> each.eventsOf(id).stream())
                        .toList());
        assertThat(kinds)
                .extracting(TimelineSource.Event::kind)
                .contains(TimelineSource.Kind.TEAM, TimelineSource.Kind.NOTE, TimelineSource.Kind.ASSESSMENT);
    }

    private List<TimelineSource.Event> turnsOf(CaseId id) {
        return world.together(
                "yamada",
                () -> timeline.stream()
                        .flatMap(each -> each.eventsOf(id).stream())
                        .filter(event ->
                                event.kind() == TimelineSource.Kind.COURSE || event.kind() == TimelineSource.Kind.ISSUE)
                        .toList());
    }

    @Test
    void the_timeline_tells_who_handed_over_to_whom_and_how_the_phase_went_on() {
        var id = cases.open("yamada");
        var command = new ChangeCourse.Command(id, 0, false, Phase.ASSESSMENT, world.post("sato"), "訪問", cases.today());
        world.as("yamada", () -> changeCourse.change(command));
        assertThat(turnsOf(id))
                .anySatisfy(event -> assertThat(event.text()).contains("山田 恵", " → 佐藤 健"))
                .anySatisfy(event -> assertThat(event.text()).isEqualTo("受け止め → 見立て"));
    }

    @Test
    void the_timeline_tells_how_the_issues_changed() {
        var id = cases.open("yamada");
        var first = world.together("yamada", () -> questions.issuesOf(id)).getFirst();
        var said = new Issue.Said(null, null, first.words(), IssueState.RESOLVED, "");
        world.as("yamada", () -> editIssue.edit(new EditIssue.Command(id, first.id(), 0, said)));
        world.as("yamada", () -> arrangeIssues.arrange(id, new Move.Down(first.id())));
        assertThat(turnsOf(id))
                .extracting(event -> event.title() + "：" + event.text())
                .contains("課題を加えた：介護", "課題を加えた：猫が増えている", "課題が変わった：介護：未着手 → 解決", "課題の優先順位が変わった：1 猫が増えている　2 介護");
    }

    @Test
    void little_is_shown_to_others_unless_it_is_chosen() {
        var id = cases.open("yamada");
        note(id, "電話", null);
        var offered = world.together("yamada", () -> extracts.of(id));
        assertThat(offered)
                .filteredOn(CaseExtracts.Extract::usual)
                .extracting(each -> each.item().fieldClass())
                .containsOnly(FieldClass.BASIC);
        assertThat(offered).extracting(CaseExtracts.Extract::key).anyMatch(key -> key.startsWith("note:"));
    }

    @Test
    void changing_the_course_needs_the_version_that_was_read() {
        var id = cases.open("yamada");
        var command =
                new ChangeCourse.Command(id, 7, false, Phase.ASSESSMENT, world.post("yamada"), "訪問", cases.today());
        assertThat(world.as("yamada", () -> changeCourse.change(command)))
                .isInstanceOf(ChangeCourse.Outcome.ChangedMeanwhile.class);
    }

    @Test
    void the_team_is_listed_with_those_who_left() {
        var id = cases.open("yamada");
        join(id, "hokubu");
        leave(id, "hokubu");
        var team = world.as("yamada", () -> showTeam.show(id).orElseThrow());
        assertThat(team.seats())
                .hasSize(2)
                .filteredOn(seat -> seat.until() != null)
                .hasSize(1);
    }
}
