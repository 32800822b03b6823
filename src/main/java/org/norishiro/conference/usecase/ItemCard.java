package org.norishiro.conference.usecase;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.norishiro.conference.model.AgendaItem;
import org.norishiro.conference.model.DecidedTask;
import org.norishiro.conference.model.Invitation.Attendance;
import org.norishiro.conference.model.LastChange;
import org.norishiro.conference.model.LegalBasis;
import org.norishiro.conference.model.Resolutions.Priority;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.ShownItem;
import org.norishiro.identity.AgencyId;

/** An item with all that belongs to it, as whoever reaches it may read it. */
public record ItemCard(
        AgendaItem item,
        int position,
        LegalBasis basis,
        String tabledBy,
        Judged judged,
        AgencyId tablingAgency,
        List<Invited> invited,
        List<ShownItem> paper,
        List<Lapsed> lapsed,
        List<Priority> priorities,
        List<Decision> decisions,
        List<Role> roles,
        LastChange changed) {

    /** What an agency that hears of the item sees or may hear of no longer, because consent for it is gone. */
    public record Lapsed(AgencyId agency, String name, FieldClass kind) {}

    /** Who judged that it may be spoken of on this ground, with their agency, and since when. */
    public record Judged(String by, LocalDateTime at) {}

    public record Invited(
            UUID id,
            AgencyId agency,
            String name,
            String purpose,
            Attendance attendance,
            String attendee,
            long version,
            LastChange changed) {}

    public record Decision(UUID id, String words, long version, LastChange changed) {}

    public record Role(UUID id, String agencyName, DecidedTask task, long version, LastChange changed) {}

    public String badge() {
        return item.tabling().ground().onConsent() ? "本人の同意・" + basis.name() : basis.badge();
    }

    /** 「北部包括（基本・健康・障害）」: which agency does not see, or may not hear, what any more. */
    public String lapsedWords() {
        return lapsed.stream()
                .collect(groupingBy(
                        Lapsed::name,
                        LinkedHashMap::new,
                        mapping(each -> each.kind().label(), joining("、"))))
                .entrySet()
                .stream()
                .map(each -> each.getKey() + "（" + each.getValue() + "）")
                .collect(joining("、"));
    }

    public Optional<Invited> invited(AgencyId agency) {
        return invited.stream().filter(each -> each.agency().equals(agency)).findFirst();
    }

    public long present() {
        return invited.stream()
                .filter(each -> each.attendance() == Attendance.PRESENT)
                .count();
    }

    public List<Role> now() {
        return roles.stream()
                .filter(role -> role.task().standbyEvent().isBlank())
                .toList();
    }

    /** Roles that wait for an event (いざという時). */
    public List<Role> standingBy() {
        return roles.stream()
                .filter(role -> !role.task().standbyEvent().isBlank())
                .toList();
    }

    public Stream<Role> rolesOf(AgencyId agency) {
        return roles.stream().filter(role -> role.task().agency().equals(agency));
    }
}
