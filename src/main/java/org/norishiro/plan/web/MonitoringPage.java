package org.norishiro.plan.web;

import java.util.Arrays;
import java.util.List;
import org.norishiro.plan.model.Progress;
import org.norishiro.plan.usecase.RoleLine;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** The form of a look at the plan. */
public record MonitoringPage(PlanPage page, Entered entered) {
    public String path() {
        return page.path() + "/monitorings/new";
    }

    public String draft() {
        return "monitoring:" + page.plan().id();
    }

    public List<RoleLine> roles() {
        return page.plan().standing().stream().filter(RoleLine::reportable).toList();
    }

    public List<RoleLine> unsettled() {
        return page.plan().standing().stream().filter(RoleLine::unsettled).toList();
    }

    public static List<Option> progress() {
        return Arrays.stream(Progress.values())
                .filter(each -> each != Progress.DROPPED)
                .map(each -> Option.of(each.name(), each.label()))
                .toList();
    }
}
