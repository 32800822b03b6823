package org.norishiro.conference.usecase;

import java.util.Set;
import org.norishiro.identity.Acting;
import org.norishiro.identity.Role;

/** Who sets up the conferences of the municipality. */
final class BodyDuty {
    private static final Set<Role> ROLES = Set.of(Role.COORDINATOR, Role.SUPERVISOR, Role.ADMINISTRATOR);

    private BodyDuty() {}

    static boolean of(Acting who) {
        return ROLES.contains(who.role());
    }
}
