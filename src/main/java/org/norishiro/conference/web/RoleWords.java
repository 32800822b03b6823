package org.norishiro.conference.web;

import org.norishiro.calendar.JapaneseDates;
import org.norishiro.conference.model.DecidedTask;

/** How a role is worded in tables. */
public final class RoleWords {
    private RoleWords() {}

    public static String when(DecidedTask task) {
        if (task.due() == null) return task.whenWords();
        var until = JapaneseDates.dense(task.due()) + "まで";
        return task.whenWords().isBlank() ? until : until + "（" + task.whenWords() + "）";
    }
}
