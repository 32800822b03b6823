package org.norishiro.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseAlerts;
import org.norishiro.casework.IssueRoles;
import org.norishiro.casework.TimelineSource;
import org.norishiro.casework.usecase.AppointRole;
import org.norishiro.casework.usecase.ShowCase;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItem.Kind;
import org.norishiro.desk.DueItems;
import org.norishiro.plan.model.Progress;
import org.norishiro.plan.model.ReplyState;
import org.norishiro.plan.usecase.AnswerRole.Answer;
import org.norishiro.plan.usecase.MoveRole;
import org.norishiro.plan.usecase.MoveRole.Move;
import org.norishiro.plan.usecase.ReportRole;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to a role after it was asked for, and where it shows up. */
@ModuleWorld
class PlanRoleModuleTest {
    @Autowired
    World world;

    @Autowired
    PlanWorld plans;

    @Autowired
    MoveRole moveRole;

    @Autowired
    ReportRole reportRole;

    @Autowired
    AppointRole appointRole;

    @Autowired
    ShowCase showCase;

    @Autowired
    JdbcClient sql;

    @Autowired
    List<DueItems> dueItems;

    @Autowired
    List<CaseAlerts> alerts;

    @Autowired
    List<TimelineSource> timelines;

    @Autowired
    IssueRoles issueRoles;

    private MoveRole.Outcome move(String login, PlanRoleId role, Move move) {
        var version = plans.role("yamada", role).version().number();
        return world.as(login, () -> moveRole.move(new MoveRole.Command(role, move, version)));
    }

    private List<DueItem> due(String login, PlanRoleId role) {
        return world.together(
                login,
                () -> dueItems.stream()
                        .flatMap(source -> source.dueFor(world.person(login), plans.today()).stream())
                        .filter(item -> item.href().endsWith(role.toString()))
                        .toList());
    }

    private void silent(PlanRoleId role) {
        world.together(
                "yamada",
                () -> sql.sql("update plan_role set reply_due = ? where id = ?")
                        .params(plans.today().minusDays(1), role.value())
                        .update());
    }

    @Test
    void an_agency_reports_how_far_it_has_come() {
        var asked = plans.asked();
        plans.answer("mori", asked.role(), new Answer.Accept("森 由紀", ""));
        var version = plans.role("mori", asked.role()).version().number();

        world.as("mori", () -> reportRole.report(new ReportRole.Command(asked.role(), Progress.DONE, "訪問した", version)));

        assertThat(plans.role("yamada", asked.role()).held().words()).isEqualTo("訪問した");
    }

    @Test
    void a_role_not_taken_on_has_no_progress_to_report() {
        var asked = plans.asked();
        var version = plans.role("mori", asked.role()).version().number();

        assertThat(world.as(
                        "mori",
                        () -> reportRole.report(new ReportRole.Command(asked.role(), Progress.DONE, "", version))))
                .isEqualTo(new ReportRole.Outcome.NotTakenOn());
    }

    @Test
    void an_answered_question_is_awaited_again() {
        var asked = plans.asked();
        plans.answer("mori", asked.role(), new Answer.AskBack("いつ行けばよいですか"));

        move("saeki", asked.role(), new Move.AskAgain(plans.today().plusDays(5), "月曜の午前です"));

        var role = plans.role("mori", asked.role());
        assertThat(role.answered().reply()).isEqualTo(ReplyState.AWAITED);
        assertThat(role.answered().answer()).isEqualTo("月曜の午前です");
    }

    @Test
    void the_agency_asked_instead_does_not_read_why_the_first_declined() {
        var asked = plans.asked();
        plans.answer("mori", asked.role(), new Answer.Decline("人手がない"));

        var outcome = move(
                "saeki",
                asked.role(),
                new Move.Reassign(world.agency("nanbu"), plans.today().plusDays(5), "北部が難しいため"));

        var next = ((MoveRole.Outcome.Moved) outcome).now();
        assertThat(world.count("nishi", "select count(*) from plan_role where id = ?", next.value()))
                .isOne();
        assertThat(world.count(
                        "nishi",
                        "select count(*) from plan_role_step where case_id = ?",
                        asked.of().value()))
                .isOne();
        assertThat(world.count(
                        "nishi",
                        "select count(*) from plan_role where id = ?",
                        asked.role().value()))
                .isZero();
    }

    @Test
    void a_role_is_seen_by_the_agency_it_is_asked_of_and_by_no_other_it_was_asked_of_before() {
        var asked = plans.asked();
        var role = asked.role().value();
        assertThat(world.count("mori", "select count(*) from plan_role where id = ?", role))
                .isOne();
        world.together(
                "saeki",
                () -> sql.sql("update plan_role set agency_id = ? where id = ?")
                        .params(world.agency("nanbu").value(), role)
                        .update());
        assertThat(world.count("nishi", "select count(*) from plan_role where id = ?", role))
                .isOne();
        assertThat(world.count("mori", "select count(*) from plan_role where id = ?", role))
                .isZero();
    }

    @Test
    void an_agency_that_does_not_exist_is_not_asked() {
        var asked = plans.asked();
        plans.answer("mori", asked.role(), new Answer.Decline("人手がない"));

        assertThat(move(
                        "saeki",
                        asked.role(),
                        new Move.Reassign(org.norishiro.identity.AgencyId.next(), plans.today(), "北部が難しいため")))
                .isEqualTo(new MoveRole.Outcome.NoSuchAgency());
    }

    @Test
    void the_coordinating_side_takes_a_role_over_or_drops_it_with_words() {
        var asked = plans.asked();
        plans.answer("mori", asked.role(), new Answer.Decline("人手がない"));

        var outcome = move("saeki", asked.role(), new Move.TakeOver("ほかにいないため"));

        var now = plans.role("saeki", ((MoveRole.Outcome.Moved) outcome).now());
        assertThat(now.held().holder()).isEqualTo(world.post("saeki"));
        assertThat(move("saeki", now.id(), new Move.Drop("不要になった"))).isEqualTo(new MoveRole.Outcome.Moved(now.id()));
    }

    @Test
    void the_agency_itself_does_not_move_its_role() {
        var asked = plans.asked();

        assertThat(move("mori", asked.role(), new Move.Drop("やめる"))).isEqualTo(new MoveRole.Outcome.NotFound());
    }

    @Test
    void a_role_taken_on_is_not_asked_of_another() {
        var asked = plans.asked();
        plans.answer("mori", asked.role(), new Answer.Accept("森 由紀", ""));

        assertThat(move("saeki", asked.role(), new Move.TakeOver("急ぐため")))
                .isEqualTo(new MoveRole.Outcome.SettledAlready());
    }

    @Test
    void what_waits_for_an_answer_is_on_the_desk_of_the_agency_and_on_the_coordinators_as_waiting() {
        var asked = plans.asked();

        assertThat(due("mori", asked.role())).extracting(DueItem::kind).containsExactly(Kind.AWAITS_MY_ANSWER);
        assertThat(due("saeki", asked.role())).extracting(DueItem::kind).containsExactly(Kind.I_WAIT);
    }

    @Test
    void silence_past_the_date_puts_it_on_the_coordinators_desk_as_theirs() {
        var asked = plans.asked();
        silent(asked.role());

        assertThat(due("saeki", asked.role())).extracting(DueItem::kind).containsExactly(Kind.MINE);
    }

    @Test
    void a_new_coordinator_takes_over_what_came_back() {
        var asked = plans.asked();
        plans.answer("mori", asked.role(), new Answer.Decline("人手がない"));
        var version = world.together(
                "yamada",
                () -> sql.sql("select version from support_case where id = ?")
                        .params(asked.of().value())
                        .query(Integer.class)
                        .single());

        world.as(
                "yamada",
                () -> appointRole.appoint(
                        new AppointRole.Command(asked.of(), version, null, world.post("hoshi"), plans.today())));

        assertThat(plans.role("yamada", asked.role()).held().holder()).isEqualTo(world.post("hoshi"));
    }

    @Test
    void a_declined_role_is_an_alert_of_its_case_and_an_event_of_its_timeline() {
        var asked = plans.asked();
        plans.answer("mori", asked.role(), new Answer.Decline("人手がない"));

        var said = world.together(
                "yamada",
                () -> alerts.stream()
                        .flatMap(source -> source.of(asked.of(), plans.today()).stream())
                        .filter(alert -> alert.href().endsWith(asked.role().toString()))
                        .map(CaseAlerts.Alert::what)
                        .toList());
        var happened = world.together(
                "yamada",
                () -> timelines.stream()
                        .flatMap(source -> source.eventsOf(asked.of()).stream())
                        .filter(event -> event.text().contains("人手がない"))
                        .toList());

        assertThat(said).containsExactly("北部地域包括支援センターが役割を見送りました：訪問に同行する");
        assertThat(happened).hasSize(1);
    }

    @Test
    void the_case_page_shows_the_plan_and_who_holds_which_role() {
        var asked = plans.asked();

        var panels = world.as("yamada", () -> showCase.show(asked.of()))
                .orElseThrow()
                .panels();
        var roles = world.together("yamada", () -> issueRoles.of(asked.of()));

        assertThat(panels).extracting(panel -> panel.id()).contains("plan");
        assertThat(roles).extracting(IssueRoles.IssueRole::who).containsExactly("北部地域包括支援センター（回答待ち）");
    }
}
