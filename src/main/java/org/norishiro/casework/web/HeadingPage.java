package org.norishiro.casework.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.norishiro.casework.CaseTab.Tab;
import org.norishiro.casework.usecase.CaseHead;
import org.norishiro.casework.usecase.ShowHeading.Heading;

/** @param current the address of the tab that is open */
public record HeadingPage(Heading heading, String current) {
    public CaseHead head() {
        return heading.head();
    }

    public String path() {
        return "/cases/" + head().id();
    }

    public boolean overdue() {
        return head().overdue(heading.today());
    }

    public List<Tab> tabs() {
        var household = head().household();
        var own = Stream.of(
                new Tab(0, "概要", path(), false),
                new Tab(10, "記録", path() + "/timeline", false),
                new Tab(
                        20,
                        "家族と関係",
                        household == null ? "/persons/" + head().person() : "/households/" + household,
                        false),
                new Tab(30, "課題と見立て", path() + "/issues", false),
                new Tab(70, "同意と提供", path() + "/consents", false),
                new Tab(80, "チームと担当", path() + "/team", false),
                new Tab(90, "閲覧履歴", path() + "/access", true));
        return Stream.concat(own, heading.more().stream())
                .sorted(Comparator.comparing(Tab::late).thenComparing(Tab::order))
                .toList();
    }
}
