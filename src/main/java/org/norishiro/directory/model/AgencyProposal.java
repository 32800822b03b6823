package org.norishiro.directory.model;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.StaffId;

/**
 * 紹介へのお知らせ: what somebody else knows better of an agency. It waits until whoever keeps the entry takes it over or says why not; whoever
 * sent it is told.
 *
 * @param decided null while it waits
 */
public record AgencyProposal(
        ProposalId id,
        AgencyId agency,
        Map<EntryField, Change> changes,
        String reason,
        StaffId by,
        String byName,
        LocalDateTime at,
        @Nullable Decided decided) {
    /** @param before what stood there when it was sent */
    public record Change(String before, String after) {}

    /** @param answer why not; empty if it was taken over */
    public record Decided(boolean taken, String answer, String by, LocalDateTime at) {}

    public AgencyProposal {
        changes = Map.copyOf(changes);
    }

    /** What differs between an entry and what somebody says should stand there. */
    public static Map<EntryField, Change> between(AgencyProfile now, AgencyProfile proposed) {
        var changes = new EnumMap<EntryField, Change>(EntryField.class);
        for (var field : EntryField.values()) {
            if (!field.of(now).equals(field.of(proposed)))
                changes.put(field, new Change(field.of(now), field.of(proposed)));
        }
        return changes;
    }

    public boolean open() {
        return decided == null;
    }
}
