package org.norishiro.plan.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.IssueId;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;

/**
 * What somebody does for whom, when and how often, or stands by for (実施すること).
 *
 * @param agency only where an agency acts
 * @param forWhom in words (「母」「世帯」); {@code person} when that is one of the case
 * @param decidedRole the decision of a conference it was made from
 * @param when on which day, or in words, or on which event
 */
public record RoleTask(
        Actor actor,
        @Nullable AgencyId agency,
        String task,
        String forWhom,
        @Nullable PersonId person,
        @Nullable IssueId issue,
        @Nullable UUID decidedRole,
        When when,
        String frequency) {

    /** The person and the issue it is about, as far as it is about one: whoever is asked has to be allowed to know of them. */
    public List<UUID> concerned() {
        return Stream.of(person == null ? null : person.value(), issue == null ? null : issue.value())
                .filter(Objects::nonNull)
                .toList();
    }

    /** @param standbyEvent on what event it is due at once (いざという時); blank: it does not wait for one */
    public record When(String words, @Nullable LocalDate due, String standbyEvent) {
        public boolean said() {
            return due != null || !words.isBlank() || !standbyEvent.isBlank();
        }

        public boolean standsBy() {
            return !standbyEvent.isBlank();
        }
    }

    public RoleTask {
        if (task.isBlank()) throw new IllegalArgumentException("a role says what is done");
        if ((actor == Actor.AGENCY) != (agency != null))
            throw new IllegalArgumentException("an agency is named where an agency acts, and only there");
        if (actor == Actor.AGENCY && !when.said())
            throw new IllegalArgumentException("an agency's role says when or on which event");
    }

    RoleTask by(AgencyId other) {
        return new RoleTask(Actor.AGENCY, other, task, forWhom, person, issue, decidedRole, when, frequency);
    }
}
