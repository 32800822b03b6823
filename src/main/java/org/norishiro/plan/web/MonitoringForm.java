package org.norishiro.plan.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.plan.PlanRoleId;
import org.norishiro.plan.model.Monitoring;
import org.norishiro.plan.model.Progress;
import org.norishiro.plan.usecase.PlanSheet;
import org.norishiro.plan.usecase.RecordMonitoring.Found;
import org.norishiro.plan.usecase.RoleLine;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** The fields of a look at the plan. */
final class MonitoringForm {
    private static final int WORDS = 4000;
    private static final int LINE = 500;

    private MonitoringForm() {}

    static Entered prefilled(PlanSheet plan, LocalDate today) {
        var filled = Entered.blank()
                .with("on", JapaneseDates.dense(today))
                .with("next", JapaneseDates.dense(today.plusMonths(1)))
                .with("version", String.valueOf(plan.version()));
        for (var role : plan.standing()) {
            if (role.reportable()) filled = filled(filled, role);
        }
        return filled;
    }

    private static Entered filled(Entered entered, RoleLine role) {
        return entered.with("progress-" + role.id(), role.held().progress().name())
                .with("words-" + role.id(), role.held().words())
                .with("version-" + role.id(), String.valueOf(role.version().number()));
    }

    /** The form again with what others wrote in the meantime beside it. */
    static Entered meanwhile(Entered entered, PlanSheet now) {
        var theirs = new LinkedHashMap<String, String>();
        var at = now.made().changedAt();
        var by = now.made().changedBy();
        var again = entered.with("version", String.valueOf(now.version()));
        for (var role : now.standing()) {
            if (!role.reportable()) continue;
            theirs.put("progress-" + role.id(), role.held().progress().name());
            theirs.put("words-" + role.id(), role.held().words());
            if (role.version().changedAt().isAfter(at)) {
                at = role.version().changedAt();
                by = role.version().changedBy();
            }
            again = again.with(
                    "version-" + role.id(), String.valueOf(role.version().number()));
        }
        return again.conflict(by, JapaneseDates.time(at.toLocalTime()), theirs);
    }

    static @Nullable Monitoring read(Reading in) {
        var on = in.requiredPastDate("on", "モニタリングの日");
        var words = in.required("words", "いまの様子", WORDS);
        var persons = Objects.requireNonNullElse(in.optional("personsWords", "本人の言葉", WORDS), "");
        var next = in.requiredComingDate("next", "次のモニタリング");
        if (!next.isAfter(on)) in.refuse("next", "次のモニタリング", "次のモニタリングは、今回より後の日付にしてください。");
        return in.refused() ? null : new Monitoring(on, words, persons, next);
    }

    static Map<PlanRoleId, Found> roles(Reading in, PlanSheet plan) {
        var roles = new LinkedHashMap<PlanRoleId, Found>();
        for (var role : plan.standing()) {
            if (!role.reportable() || !in.entered().has("progress-" + role.id())) continue;
            var progress = in.choice("progress-" + role.id(), role.who() + "の進み", Progress.class);
            var words = in.optional("words-" + role.id(), role.who() + "の経過", LINE);
            if (progress == Progress.DROPPED)
                in.refuse("progress-" + role.id(), role.who() + "の進み", "取りやめは、役割の画面で理由と一緒に登録してください。");
            roles.put(
                    role.id(),
                    new Found(progress, Objects.requireNonNullElse(words, ""), in.version("version-" + role.id())));
        }
        return roles;
    }
}
