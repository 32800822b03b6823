package org.norishiro.conference.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.norishiro.conference.model.DecidedTask;
import org.norishiro.identity.AgencyId;
import org.norishiro.shell.Reading;

/** Several agencies may be ticked for the same task: each gets a row of its own, to accept or decline by itself. */
final class RoleForm {
    private RoleForm() {}

    /** Empty when something was refused. */
    static List<DecidedTask> read(Reading in) {
        var agencies = agencies(in);
        var task = in.required("task", "すること", 1000);
        var forWhom = in.required("for", "だれに", 100);
        var issue = in.id("issue", "課題");
        var due = in.date("due", "いつまで");
        var when = Objects.requireNonNullElse(in.optional("when", "時期のことば", 200), "");
        var standby = Objects.requireNonNullElse(in.optional("standby", "どうなったら", 500), "");
        if (!DecidedTask.saysWhen(due, when, standby) && in.entered().error("due") == null)
            in.refuse("due", "いつまで", "いつまで・時期のことば・どうなったら（いざという時）のどれかを入力してください。");
        if (in.refused()) return List.of();
        return agencies.stream()
                .map(agency -> new DecidedTask(new AgencyId(agency), task, forWhom, null, issue, due, when, standby))
                .toList();
    }

    private static List<UUID> agencies(Reading in) {
        var chosen = new ArrayList<>(in.ids("agency", "だれが"));
        var other = in.id("other", "ほかの機関");
        if (other != null && !chosen.contains(other)) chosen.add(other);
        if (chosen.isEmpty()) in.refuse("agency", "だれが", "だれが（機関）を1つ以上選んでください。");
        if (chosen.size() > 1 && !in.entered().text("role-row").isBlank())
            in.refuse("agency", "だれが", "登録した役割を直すときは、機関を1つだけ選んでください。");
        return chosen;
    }
}
