package org.norishiro.draft;

import jakarta.servlet.http.HttpServletRequest;
import org.norishiro.draft.usecase.ContinueDraft;
import org.norishiro.shell.Entered;
import org.springframework.stereotype.Component;

/** Fills a form from its draft when somebody chose 続きから書く, and as the page meant it otherwise. */
@Component
public class DraftedForms {
    private final ContinueDraft drafts;

    DraftedForms(ContinueDraft drafts) {
        this.drafts = drafts;
    }

    /** @param key the draft key the form is written with */
    public Entered entered(String key, HttpServletRequest request, Entered prefilled) {
        var wanted = request.getParameter("draft");
        if (wanted == null) return prefilled;
        return drafts.fields(new DraftKey(key, DraftKey.sheetOf(wanted)))
                .map(Entered::ofFields)
                .orElse(prefilled);
    }
}
