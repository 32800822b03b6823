package org.norishiro.plan.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.CaseId;
import org.norishiro.draft.DraftedForms;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;
import org.springframework.stereotype.Component;

/** What every screen about a plan stands in: the head of the case, the day, and the drafts of forms. */
@Component
class Setting {
    private final CaseHeading headings;
    private final DraftedForms drafts;
    private final Clock clock;

    Setting(CaseHeading headings, DraftedForms drafts, Clock clock) {
        this.headings = headings;
        this.drafts = drafts;
        this.clock = clock;
    }

    Content heading(CaseId about) {
        return headings.of(about, "/cases/" + about + "/plans");
    }

    Entered entered(String draft, HttpServletRequest request, Entered prefilled) {
        return drafts.entered(draft, request, prefilled);
    }

    Reading reading(HttpServletRequest request) {
        return new Reading(Entered.of(request), today());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
