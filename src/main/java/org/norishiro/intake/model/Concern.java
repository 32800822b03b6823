package org.norishiro.intake.model;

import org.norishiro.household.PersonId;

/**
 * That a person is concerned by a consultation.
 *
 * @param part who they are in it (本人・家族…); may be blank
 */
public record Concern(PersonId person, String part) {
    /** The part of whom the consultation is for. */
    public static final String CENTRE = "本人";

    public boolean central() {
        return part.equals(CENTRE);
    }
}
