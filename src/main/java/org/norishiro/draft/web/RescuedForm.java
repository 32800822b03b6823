package org.norishiro.draft.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.norishiro.draft.DraftKey;
import org.norishiro.draft.usecase.KeepDraft;

/** A form that arrived when nobody was signed in any more, waiting in the browser's new session for the same person. */
record RescuedForm(
        String by, String form, UUID sheet, String formUrl, String label, HashMap<String, List<String>> fields)
        implements Serializable {
    static RescuedForm of(String by, KeepDraft.Command typed) {
        return new RescuedForm(
                by, typed.key().form(), typed.key().sheet(), typed.formUrl(), typed.label(), copy(typed.fields()));
    }

    KeepDraft.Command toKeep() {
        return new KeepDraft.Command(new DraftKey(form, sheet), formUrl, label, fields, null);
    }

    int length() {
        return fields.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
    }

    private static HashMap<String, List<String>> copy(Map<String, List<String>> fields) {
        return new HashMap<>(fields);
    }
}
