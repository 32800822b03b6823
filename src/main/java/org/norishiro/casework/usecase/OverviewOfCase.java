package org.norishiro.casework.usecase;

import java.util.Comparator;
import java.util.List;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CasePanel;
import org.norishiro.casework.CasePanel.Panel;
import org.norishiro.casework.IssueRoles;
import org.norishiro.casework.usecase.ShowCase.Overview;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers everything on the page about one case (世帯の概要), as far as whoever looks may see it. */
@Component
class OverviewOfCase {
    private final CaseParts parts;
    private final HeadingOfCase heading;
    private final AttentionOfCase attention;
    private final ObjectProvider<CasePanel> panels;
    private final ObjectProvider<IssueRoles> roles;

    OverviewOfCase(
            CaseParts parts,
            HeadingOfCase heading,
            AttentionOfCase attention,
            ObjectProvider<CasePanel> panels,
            ObjectProvider<IssueRoles> roles) {
        this.parts = parts;
        this.heading = heading;
        this.attention = attention;
        this.panels = panels;
        this.roles = roles;
    }

    Overview of(CaseHead head) {
        var id = head.id();
        var members = parts.members(head);
        var consents = parts.consents(members);
        var team = parts.team(id).stream().filter(seat -> seat.until() == null).toList();
        return new Overview(
                heading.of(head, members, consents),
                attention.of(head, team, members),
                parts.assessments(id, members),
                parts.issues(id, members),
                roles.stream().flatMap(each -> each.of(id).stream()).toList(),
                team,
                consents,
                panels(id));
    }

    private List<Panel> panels(CaseId id) {
        return panels.stream()
                .sorted(Comparator.comparingInt(CasePanel::order))
                .flatMap(panel -> panel.of(id).stream())
                .toList();
    }
}
