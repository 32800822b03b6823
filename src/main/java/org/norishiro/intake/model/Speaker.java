package org.norishiro.intake.model;

import org.jspecify.annotations.Nullable;
import org.norishiro.identity.AgencyId;

/**
 * Who brought the trouble (話した人).
 *
 * @param code of the list of the standard form (本人・家族…)
 * @param name may be blank: nobody has to say who they are
 * @param agency when they speak for an agency
 */
public record Speaker(
        String code, String name, String contact, @Nullable AgencyId agency) {}
