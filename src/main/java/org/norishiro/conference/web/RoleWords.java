package org.norishiro.conference.web;

import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.conference.model.DecidedTask;
import org.norishiro.conference.model.Invitation.Attendance;

/** How a role is worded in tables. */
public final class RoleWords {
    private RoleWords() {}

    public static String when(DecidedTask task) {
        if (task.due() == null) return task.whenWords();
        var until = JapaneseDates.dense(task.due()) + "まで";
        return task.whenWords().isBlank() ? until : until + "（" + task.whenWords() + "）";
    }

    /** Whether the agency heard of it itself. Taking the role on is answered on the plan. */
    public static String told(@Nullable Attendance attendance) {
        if (attendance == null) return "招いていない：これから伝える";
        return switch (attendance) {
            case PRESENT -> "その場で確かめた";
            case WRITTEN -> "書面で参加：これから伝える";
            case ABSENT -> "欠席：これから伝える";
            case INVITED -> "出欠が未定";
        };
    }

    public static String chip(@Nullable Attendance attendance) {
        return attendance == Attendance.PRESENT ? "now" : "wait";
    }
}
