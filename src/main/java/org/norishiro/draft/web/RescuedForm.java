package org.norishiro.draft.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.norishiro.draft.usecase.KeepDraft;

/** A form that arrived when nobody was signed in any more, waiting in the browser's new session for the same person. */
record RescuedForm(String by, String key, String formUrl, String label, HashMap<String, List<String>> fields)
        implements Serializable {
    static RescuedForm of(SentForm form) {
        var typed = form.toKeep();
        return new RescuedForm(form.by(), typed.key(), typed.formUrl(), typed.label(), copy(typed.fields()));
    }

    KeepDraft.Command toKeep() {
        return new KeepDraft.Command(key, formUrl, label, fields, null);
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
