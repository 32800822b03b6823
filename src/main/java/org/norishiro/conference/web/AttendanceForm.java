package org.norishiro.conference.web;

import java.util.List;
import java.util.Objects;
import org.norishiro.conference.model.Invitation.Attendance;
import org.norishiro.conference.usecase.RecordAttendance;
import org.norishiro.shell.Reading;

/** One row per invited agency: {@code attendance-<id>}, {@code attendee-<id>}, {@code version-<id>}. */
final class AttendanceForm {
    private static final String ROW = "attendance-";

    private AttendanceForm() {}

    static List<RecordAttendance.Row> read(Reading in) {
        return in.entered().fields().keySet().stream()
                .filter(name -> name.startsWith(ROW))
                .map(name -> name.substring(ROW.length()))
                .map(id -> new RecordAttendance.Row(
                        Ids.row(id),
                        in.choice(ROW + id, "出欠", Attendance.class),
                        Objects.requireNonNullElse(in.optional("attendee-" + id, "出席した人", 100), ""),
                        in.version("version-" + id)))
                .toList();
    }
}
