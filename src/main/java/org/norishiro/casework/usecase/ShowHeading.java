package org.norishiro.casework.usecase;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseTab;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the head of every page about a case needs (見出し帯). */
@Component
public class ShowHeading {
    private final CaseParts parts;
    private final HeadingOfCase heading;

    ShowHeading(CaseParts parts, HeadingOfCase heading) {
        this.parts = parts;
        this.heading = heading;
    }

    /**
     * What the head says.
     *
     * @param withheld those whose consent is missing, in words (「一郎：同意拒否」)
     * @param why in what relation one sees the case
     * @param others how many others can see it
     * @param notices what other modules say here, as it stands on the page
     */
    public record Heading(
            CaseHead head,
            int members,
            List<String> withheld,
            String why,
            int others,
            List<CaseTab.Tab> more,
            List<Content> notices,
            LocalDate today) {}

    @Transactional
    public Optional<Heading> show(CaseId id) {
        return parts.head(id).map(head -> {
            var members = parts.members(head);
            return heading.of(head, members, parts.consents(members));
        });
    }
}
