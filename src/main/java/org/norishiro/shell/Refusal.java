package org.norishiro.shell;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a form: which field (empty for the whole form), and the sentence that says what to do.
 *
 * @param anchor the id of the element the error summary leads to
 */
public record Refusal(String name, @Nullable String label, String message, String anchor) {
    public Refusal(String name, @Nullable String label, String message) {
        this(name, label, message, name.isEmpty() ? "main" : "f-" + name);
    }

    Refusal at(String id) {
        return new Refusal(name, label, message, id);
    }
}
