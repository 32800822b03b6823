package org.norishiro.linking.model;

import java.util.List;

/**
 * Whom to ask (つなぎ先の助言).
 *
 * @param suggestions in order; those that nothing speaks for are left out
 * @param gaps whom one would miss, in order of priority
 */
public record Advice(List<Suggestion> suggestions, List<Gap> gaps) {
    /** More at once is no advice: the union of all that could be asked is most of the register. */
    public static final int FIRST = 7;

    public List<Suggestion> first() {
        return suggestions.subList(0, Math.min(FIRST, suggestions.size()));
    }

    public List<Suggestion> rest() {
        return suggestions.subList(Math.min(FIRST, suggestions.size()), suggestions.size());
    }
}
