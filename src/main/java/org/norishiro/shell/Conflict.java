package org.norishiro.shell;

import java.util.Map;

/**
 * Somebody else saved first: who, when, and what stands there now, field by field.
 *
 * @param at the time as it is shown, such as 10:12
 */
public record Conflict(String by, String at, Map<String, String> theirs) {
    public Conflict {
        theirs = Map.copyOf(theirs);
    }

    public String sentence() {
        return by + "さんが" + at + "に同じ欄を直しました。両方を見比べて選んでください。入力した文は残っています。";
    }
}
