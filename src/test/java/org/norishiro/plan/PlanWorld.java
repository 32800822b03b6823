package org.norishiro.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.norishiro.World;
import org.norishiro.calendar.PartialDate;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.model.CaseSubject;
import org.norishiro.casework.usecase.OpenCase;
import org.norishiro.gate.ConsentState;
import org.norishiro.household.Registration;
import org.norishiro.household.Registration.NewMember;
import org.norishiro.household.Registration.NewPerson;
import org.norishiro.household.Sex;
import org.norishiro.identity.PostId;
import org.norishiro.plan.model.Actor;
import org.norishiro.plan.model.Goal;
import org.norishiro.plan.model.Period;
import org.norishiro.plan.model.PersonsConsent;
import org.norishiro.plan.model.PlanIssue;
import org.norishiro.plan.model.RoleTask;
import org.norishiro.plan.model.Terms;
import org.norishiro.plan.usecase.AddRole;
import org.norishiro.plan.usecase.AnswerRole;
import org.norishiro.plan.usecase.PlanSheet;
import org.norishiro.plan.usecase.ProposePlan;
import org.norishiro.plan.usecase.RoleLine;
import org.norishiro.plan.usecase.SettlePlan;
import org.norishiro.plan.usecase.ShowPlan;
import org.norishiro.plan.usecase.ShowRole;
import org.norishiro.plan.usecase.StartPlan;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases, decisions and plans for the tests of this module: yamada has the case, saeki coordinates, hokubu (mori) is asked. */
@TestComponent
public class PlanWorld {
    static final String OWNER = "yamada";
    static final String COORDINATOR = "saeki";

    private final World world;
    private final Registration registration;
    private final OpenCase openCase;
    private final StartPlan startPlan;
    private final ProposePlan proposePlan;
    private final AddRole addRole;
    private final SettlePlan settlePlan;
    private final AnswerRole answerRole;
    private final ShowPlan showPlan;
    private final ShowRole showRole;
    private final JdbcClient sql;
    private final Clock clock;

    PlanWorld(
            World world,
            Registration registration,
            OpenCase openCase,
            StartPlan startPlan,
            ProposePlan proposePlan,
            AddRole addRole,
            SettlePlan settlePlan,
            AnswerRole answerRole,
            ShowPlan showPlan,
            ShowRole showRole,
            JdbcClient sql,
            Clock clock) {
        this.world = world;
        this.registration = registration;
        this.openCase = openCase;
        this.startPlan = startPlan;
        this.proposePlan = proposePlan;
        this.addRole = addRole;
        this.settlePlan = settlePlan;
        this.answerRole = answerRole;
        this.showPlan = showPlan;
        this.showRole = showRole;
        this.sql = sql;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public CaseId openCase() {
        var household = world.together(OWNER, () -> {
            var person = registration.register(
                    new NewPerson("架空", "ハナ", "かくう はな", "", Sex.FEMALE, PartialDate.notAsked(), "", ""));
            return registration.found("架空 世帯", "", List.of(new NewMember(person, "母")));
        });
        PostId coordinator = world.post(COORDINATOR);
        var command = new OpenCase.Command(
                new CaseSubject.OfHousehold(household),
                null,
                "架空 ハナ 世帯",
                world.post(OWNER),
                "家庭訪問",
                today().plusDays(3),
                coordinator,
                null,
                List.of(new OpenCase.TakenOver(null, null, "受診の拒否"), new OpenCase.TakenOver(null, null, "猫が増えている")));
        return ((OpenCase.Outcome.Opened) world.as(OWNER, () -> openCase.open(command))).id();
    }

    /** A closed item of a conference with two priorities, a role for hokubu and a stand-by of hokenjo. */
    public void decide(CaseId of) {
        var body = UUID.randomUUID();
        var sitting = UUID.randomUUID();
        var item = UUID.randomUUID();
        world.as(
                OWNER,
                () -> world.together(OWNER, () -> {
                    sql.sql(
                                    "insert into conference_body (id, name, agency_id, valid_from) values (?, '支援会議', ?, '2020-04-01')")
                            .params(body, world.agency("takikan").value())
                            .update();
                    sql.sql("""
                            insert into sitting (id, body_id, agency_id, name, held_on, starts_at, ends_at, place, chair_post_id, convener_post_id, state)
                            values (?, ?, ?, '支援会議', ?, '10:00', '11:00', '第1会議室', ?, ?, 'HELD')""")
                            .params(
                                    sitting,
                                    body,
                                    world.agency("takikan").value(),
                                    today().minusDays(1),
                                    world.post("okabe").value(),
                                    world.post(COORDINATOR).value())
                            .update();
                    sql.sql("""
                            insert into agenda_item (id, sitting_id, case_id, position, title, reason, basis, basis_code, article, basis_note, minutes_planned, state, conclusion, next_date)
                            values (?, ?, ?, 1, '80代と60代の二人世帯', 'ボヤ', 'STATUTORY_CONFERENCE', 'SWA_106_6', '社会福祉法106条の6（支援会議）', 'ボヤがあった', 20, 'CLOSED', 'DECIDED', ?)""")
                            .params(item, sitting, of.value(), today().plusDays(30))
                            .update();
                    sql.sql(
                                    "insert into agenda_priority (item_id, case_id, position, words) values (?, ?, 1, '母の受診'), (?, ?, 2, '長男への接触')")
                            .params(item, of.value(), item, of.value())
                            .update();
                    decidedRole(item, of, 1, "hokubu", "訪問に同行する", "母", "");
                    decidedRole(item, of, 2, "hokenjo", "すぐに動く", "長男", "長男が部屋から出たら");
                    return true;
                }));
    }

    private void decidedRole(UUID item, CaseId of, int place, String agency, String task, String whom, String event) {
        sql.sql("""
                        insert into decided_role (id, item_id, case_id, position, agency_id, task, for_whom, when_words, standby_event)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        item,
                        of.value(),
                        place,
                        world.agency(agency).value(),
                        task,
                        whom,
                        event.isEmpty() ? "直ちに" : "",
                        event)
                .update();
    }

    public Terms terms() {
        return terms("病院には行きたくないけれど、家にいたい");
    }

    public Terms terms(String goal) {
        return terms(goal, List.of(new PlanIssue(null, "母の受診")));
    }

    public Terms terms(List<PlanIssue> issues) {
        return terms("病院には行きたくないけれど、家にいたい", issues);
    }

    private Terms terms(String goal, List<PlanIssue> issues) {
        return new Terms(
                "",
                new Goal.Spoken(goal),
                new Period(today(), today().plusMonths(6)),
                today().plusMonths(1),
                new PersonsConsent(ConsentState.REFUSED, "まだ大丈夫と言う", null),
                issues);
    }

    /** All that is offered, taken over. */
    public PlanId start(CaseId of) {
        var keys = world.as(OWNER, () -> proposePlan.propose(of)).orElseThrow().proposal().roles().stream()
                .map(role -> role.key())
                .collect(Collectors.toCollection(HashSet::new));
        var outcome = world.as(OWNER, () -> startPlan.start(new StartPlan.Command(of, terms(), keys)));
        return ((StartPlan.Outcome.Started) outcome).id();
    }

    public RoleTask task(String agency, String task, String standbyEvent) {
        return new RoleTask(
                Actor.AGENCY,
                world.agency(agency),
                task,
                "母",
                null,
                null,
                null,
                new RoleTask.When("直ちに", null, standbyEvent),
                "");
    }

    public PlanRoleId add(CaseId of, PlanId plan, RoleTask task, @Nullable LocalDate replyDue) {
        var outcome = world.as(OWNER, () -> addRole.add(new AddRole.Command(of, plan, task, replyDue)));
        return ((AddRole.Outcome.Added) outcome).id();
    }

    public SettlePlan.Outcome settle(CaseId of, PlanId plan) {
        return settle(of, plan, today().plusDays(7));
    }

    public SettlePlan.Outcome settle(CaseId of, PlanId plan, LocalDate due) {
        var version = sheet(of, plan).version();
        return world.as(OWNER, () -> settlePlan.settle(new SettlePlan.Command(of, plan, due, version)));
    }

    /** A plan under way with one role asked of hokubu. */
    public Asked asked() {
        var of = openCase();
        var plan = start(of);
        var role = add(of, plan, task("hokubu", "訪問に同行する", ""), null);
        settle(of, plan);
        return new Asked(of, plan, role);
    }

    public record Asked(CaseId of, PlanId plan, PlanRoleId role) {}

    public AnswerRole.Outcome answer(String login, PlanRoleId role, AnswerRole.Answer answer) {
        var version = world.together(
                login,
                () -> sql.sql("select version from plan_role where id = :id")
                        .param("id", role.value())
                        .query(Integer.class)
                        .optional()
                        .orElse(0));
        return world.as(login, () -> answerRole.answer(new AnswerRole.Command(role, answer, version)));
    }

    public PlanSheet sheet(CaseId of, PlanId plan) {
        return world.as(OWNER, () -> showPlan.show(of, plan, "test"))
                .orElseThrow()
                .plan();
    }

    public RoleLine role(String login, PlanRoleId role) {
        return world.as(login, () -> showRole.show(role)).orElseThrow().role();
    }
}
