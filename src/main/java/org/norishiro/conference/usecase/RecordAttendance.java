package org.norishiro.conference.usecase;

import java.util.List;
import java.util.UUID;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.model.Invitation.Attendance;
import org.norishiro.conference.model.Invitations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recording which of the invited came, sent word in writing, or stayed away (出欠). */
@Component
public class RecordAttendance {
    private final ItemDesk desk;
    private final Invitations invitations;

    RecordAttendance(ItemDesk desk, Invitations invitations) {
        this.desk = desk;
        this.invitations = invitations;
    }

    public record Row(UUID invitation, Attendance attendance, String attendee, long version) {}

    @Transactional
    public RecordOutcome record(AgendaItemId item, List<Row> rows) {
        return desk.record(
                item,
                "record attendance",
                "出欠の記録",
                found -> rows.stream()
                        .allMatch(row -> invitations.record(
                                item, row.invitation(), row.attendance(), row.attendee(), row.version())));
    }
}
