package org.norishiro.draft.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.draft.DraftKey;
import org.norishiro.draft.usecase.KeepDraft;
import org.norishiro.shell.Entered;
import org.norishiro.shell.LocalPath;

/** The hidden fields by which a form says what it is. None of them is trusted further than its writer's own drafts. */
record SentForm(HttpServletRequest request) {
    private static final String TAKEN = SentForm.class.getName() + ".taken";
    private static final int LONGEST_NAME = 200;

    @Nullable
    UUID submission() {
        try {
            var key = request.getParameter("_submission");
            return key == null ? null : UUID.fromString(key);
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }

    @Nullable
    DraftKey draft() {
        var form = cut("_draft");
        return form.isEmpty() ? null : new DraftKey(form, DraftKey.sheetOf(cut("_sheet")));
    }

    /** Who the form was made for: the staff id. */
    String by() {
        return cut("_by");
    }

    String formUrl() {
        return LocalPath.or(request.getParameter("_form"), "");
    }

    /** What an autosave of this form would keep, unless the form keeps no drafts. */
    KeepDraft.@Nullable Command toKeep() {
        var draft = draft();
        if (draft == null || formUrl().isEmpty()) return null;
        return new KeepDraft.Command(
                draft, formUrl(), cut("_label"), Entered.of(request).fields(), submission());
    }

    boolean taken() {
        return request.getAttribute(TAKEN) != null;
    }

    void taken(boolean taken) {
        if (taken) request.setAttribute(TAKEN, true);
        else request.removeAttribute(TAKEN);
    }

    private String cut(String name) {
        var value = request.getParameter(name);
        if (value == null) return "";
        return value.length() > LONGEST_NAME ? value.substring(0, LONGEST_NAME) : value;
    }
}
