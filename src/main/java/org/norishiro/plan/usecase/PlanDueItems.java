package org.norishiro.plan.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItem.Kind;
import org.norishiro.desk.DueItems;
import org.norishiro.identity.Acting;
import org.norishiro.plan.usecase.RoleReadings.Wanted;
import org.springframework.stereotype.Component;

/** What plans put on somebody's desk: roles to answer, to do, to decide about or to wait for, and looks that are due. */
@Component
class PlanDueItems implements DueItems {
    private static final int MOST = 400;
    private static final int DAYS_AHEAD = 7;

    private final PlanReadings plans;
    private final RoleReadings roles;
    private final Cases cases;

    PlanDueItems(PlanReadings plans, RoleReadings roles, Cases cases) {
        this.plans = plans;
        this.roles = roles;
        this.cases = cases;
    }

    @Override
    public List<DueItem> dueFor(Acting who, LocalDate today) {
        var desk = roles.onDesk(today, MOST);
        var awaited = listed(desk, Wanted.AWAITED).stream()
                .filter(RoleLine::answerable)
                .toList();
        var returned = listed(desk, Wanted.RETURNED);
        var taken = listed(desk, Wanted.TAKEN).stream()
                .filter(role -> role.asked().when().due() != null)
                .toList();
        var waiting = listed(desk, Wanted.WAITING);
        var names = cases.names(Stream.of(awaited, returned, taken, waiting)
                .flatMap(List::stream)
                .map(RoleLine::ofCase)
                .toList());
        var due = new ArrayList<DueItem>();
        for (var role : awaited)
            due.add(item(
                    Kind.AWAITS_MY_ANSWER, role, names, role.answered().due(), who.agencyName(), "役割への回答", "回答する"));
        for (var role : returned)
            due.add(item(Kind.MINE, role, names, role.decideBy(), "わたし", returned(role), "次を決める"));
        for (var role : taken)
            due.add(item(Kind.MINE, role, names, role.asked().when().due(), "わたし", "引き受けた役割", "経過を知らせる"));
        for (var role : waiting)
            due.add(item(Kind.I_WAIT, role, names, role.answered().due(), role.who(), role.who() + "の役割の回答", "役割を見る"));
        plans.monitoringDue(today.plusDays(DAYS_AHEAD)).forEach(plan -> due.add(monitoring(plan)));
        return due;
    }

    private static List<RoleLine> listed(Map<Wanted, List<RoleLine>> desk, Wanted wanted) {
        return desk.getOrDefault(wanted, List.of());
    }

    private static String returned(RoleLine role) {
        return switch (role.answered().reply()) {
            case DECLINED -> role.who() + "が見送った役割";
            case ASKED -> role.who() + "からの質問";
            default -> role.who() + "の回答が期日を過ぎた役割";
        };
    }

    private static DueItem item(
            Kind kind,
            RoleLine role,
            Map<CaseId, String> names,
            @Nullable LocalDate due,
            String holder,
            String what,
            String act) {
        var about = names.getOrDefault(role.ofCase(), role.asked().forWhom());
        return new DueItem(kind, about, what + "：" + role.asked().task(), due, holder, "/plan-roles/" + role.id(), act);
    }

    private static DueItem monitoring(PlanReadings.MonitoringDue plan) {
        return new DueItem(
                Kind.MINE,
                plan.caseName(),
                "モニタリング（プラン第" + plan.round() + "回）",
                plan.on(),
                "わたし",
                "/cases/" + plan.ofCase() + "/plans/" + plan.plan() + "/monitorings/new",
                "モニタリングを記録");
    }
}
