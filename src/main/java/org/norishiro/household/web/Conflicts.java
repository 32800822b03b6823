package org.norishiro.household.web;

import java.util.Map;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.household.model.LastChange;
import org.norishiro.shell.Entered;

/** Puts what somebody else wrote beside what was typed, to choose from; sent again, the form stands on the newer version. */
final class Conflicts {
    private Conflicts() {}

    static Entered between(Entered typed, LastChange last, Map<String, String> theirs, long version) {
        return typed.conflict(last.by(), JapaneseDates.time(last.at().toLocalTime()), theirs)
                .with("version", Long.toString(version));
    }
}
