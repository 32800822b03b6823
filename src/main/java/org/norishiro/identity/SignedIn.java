package org.norishiro.identity;

import java.io.Serializable;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** The person behind a session; {@code acting} is null only between the password and the first post. */
public record SignedIn(
        MunicipalityId municipality,
        StaffId staff,
        String name,
        @Nullable Acting acting) implements Principal, Serializable {
    SignedIn in(Acting post) {
        return new SignedIn(municipality, staff, name, post);
    }

    @Override
    public String getName() {
        return staff.toString();
    }
}
