package org.norishiro.protection.model;

import org.norishiro.identity.AgencyId;
import org.norishiro.identity.StaffId;

/** Who is kept out (見せない相手): one member of staff in all their posts, or everybody in an agency. */
public sealed interface KeptOut {
    record Member(StaffId staff) implements KeptOut {}

    record Everybody(AgencyId agency) implements KeptOut {}
}
