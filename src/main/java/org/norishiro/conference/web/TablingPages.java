package org.norishiro.conference.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.norishiro.casework.CaseExtracts.Extract;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.CaseId;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.usecase.PrepareTabling;
import org.norishiro.draft.DraftedForms;
import org.norishiro.shell.Entered;
import org.norishiro.shell.NotThere;
import org.springframework.stereotype.Component;

/** The form of tabling a case: as it is likely right at first, from a draft, or as it was typed. */
@Component
class TablingPages {
    private final PrepareTabling prepareTabling;
    private final CaseHeading heading;
    private final DraftedForms drafts;

    TablingPages(PrepareTabling prepareTabling, CaseHeading heading, DraftedForms drafts) {
        this.prepareTabling = prepareTabling;
        this.heading = heading;
        this.drafts = drafts;
    }

    TablingPage of(String caseId, Entered entered) {
        return page(seen(caseId, entered, entered.all("paper")), entered);
    }

    /** Without a sitting in the address only that can be chosen. */
    TablingPage first(String caseId, HttpServletRequest request) {
        var asked = Entered.of(request);
        var seen = seen(caseId, asked, List.of());
        return page(seen, drafts.entered(TablingPage.draft(seen.about().id()), request, suggested(seen, asked)));
    }

    private static Entered suggested(PrepareTabling.Seen seen, Entered asked) {
        var card = seen.sitting();
        if (card == null) return asked;
        var usual = seen.extracts().stream()
                .filter(Extract::usual)
                .map(Extract::key)
                .toArray(String[]::new);
        return Entered.blank()
                .with("sitting", asked.text("sitting"))
                .with("title", seen.suggestedTitle())
                .with("ground", GroundOptions.suggested(card.bases(), seen.allConsent()))
                .with("minutes", "30")
                .with("rows", String.valueOf(InvitationRows.AT_FIRST))
                .with("paper", usual);
    }

    private TablingPage page(PrepareTabling.Seen seen, Entered entered) {
        var about = seen.about().id();
        return new TablingPage(seen, entered, heading.of(about, SittingTab.href(about)));
    }

    private PrepareTabling.Seen seen(String caseId, Entered entered, List<String> keys) {
        var text = entered.text("sitting");
        var sitting = text.isBlank() ? null : Ids.of(SittingId::of, text);
        return prepareTabling.of(Ids.of(CaseId::of, caseId), sitting, keys).orElseThrow(NotThere::new);
    }
}
