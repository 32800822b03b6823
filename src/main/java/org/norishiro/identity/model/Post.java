package org.norishiro.identity.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.Role;

/**
 * 所属・職務: at which agency somebody does what, from a day until a day.
 *
 * @param concurrent beside a main post (併任・兼務)
 * @param until the last day on which it holds; null: open
 */
public record Post(
        PostId id,
        AgencyId agency,
        String title,
        Role role,
        boolean concurrent,
        LocalDate from,
        @Nullable LocalDate until) {
    public Post {
        if (until != null && until.isBefore(from)) throw new IllegalArgumentException("a post ends before it begins");
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !endedBefore(day);
    }

    public boolean endedBefore(LocalDate day) {
        return until != null && until.isBefore(day);
    }

    boolean overlaps(Post other) {
        return !endedBefore(other.from) && !other.endedBefore(from);
    }

    boolean isSameWorkAs(Post other) {
        return agency.equals(other.agency) && role == other.role && overlaps(other);
    }

    Post endingOn(LocalDate last) {
        return new Post(id, agency, title, role, concurrent, from, last);
    }
}
