package org.norishiro.plan.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.norishiro.casework.CaseAlerts;
import org.norishiro.casework.CaseId;
import org.springframework.stereotype.Component;

/** What needs attention in the plan of a case: roles that came back, silence past the date, a look that is due. */
@Component
class PlanAlerts implements CaseAlerts {
    private final PlanReadings readings;

    PlanAlerts(PlanReadings readings) {
        this.readings = readings;
    }

    @Override
    public List<Alert> of(CaseId about, LocalDate today) {
        return readings.current(about)
                .filter(PlanSheet::underWay)
                .map(plan -> alerts(plan, today))
                .orElse(List.of());
    }

    private static List<Alert> alerts(PlanSheet plan, LocalDate today) {
        var alerts = new ArrayList<Alert>();
        plan.roles().stream().filter(role -> role.returned(today)).forEach(role -> alerts.add(alert(role)));
        var path = "/cases/" + plan.ofCase() + "/plans/" + plan.id();
        if (plan.terms().period().until().isBefore(today)) {
            alerts.add(new Alert(
                    "プラン（第" + plan.round() + "回）の期間が終わっています",
                    plan.terms().period().until(),
                    "",
                    path + "/evaluation/new",
                    "評価を記録"));
        } else if (!plan.terms().nextMonitoring().isAfter(today)) {
            alerts.add(new Alert(
                    "プラン（第" + plan.round() + "回）のモニタリングの時期です",
                    plan.terms().nextMonitoring(),
                    "",
                    path + "/monitorings/new",
                    "モニタリングを記録"));
        }
        return alerts;
    }

    private static Alert alert(RoleLine role) {
        var what = switch (role.answered().reply()) {
            case DECLINED -> "が役割を見送りました";
            case ASKED -> "が役割について質問しています";
            default -> "が役割に答えないまま期日を過ぎています";
        };
        return new Alert(
                role.who() + what + "：" + role.asked().task(),
                role.decideBy(),
                role.held().coordinatorName(),
                "/plan-roles/" + role.id(),
                "次を決める");
    }
}
