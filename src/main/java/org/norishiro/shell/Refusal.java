package org.norishiro.shell;

import org.jspecify.annotations.Nullable;

/** One thing wrong with a form: which field (empty for the whole form), and the sentence that says what to do. */
public record Refusal(String name, @Nullable String label, String message) {
    /** The id of the element the error summary leads to. */
    public String anchor() {
        return name.isEmpty() ? "main" : "f-" + name;
    }
}
