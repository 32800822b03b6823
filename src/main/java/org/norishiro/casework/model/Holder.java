package org.norishiro.casework.model;

import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostHolder;
import org.norishiro.identity.PostId;

/** Somebody in a post, and the agency the post belongs to (担当). */
public record Holder(PostId post, AgencyId agency) {
    public static Holder of(PostHolder known) {
        return new Holder(known.post(), known.agency());
    }
}
