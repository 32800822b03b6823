package org.norishiro.disclosure.model;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;

/**
 * One decision to show an agency something (提供の決定), fixed once made: what else is to be shown is decided anew, what is to be
 * shown no more is ended.
 *
 * @param person of whom; null: what is recorded of the household as a whole
 * @param classes which kinds of facts; who it is about ({@code BASIC}) goes with every other
 */
public record Disclosure(
        UUID id, CaseId about, AgencyId to, @Nullable PersonId person, Set<FieldClass> classes, Terms terms) {
    public Disclosure {
        if (classes.isEmpty()) throw new IllegalArgumentException("a disclosure shows something");
        var all = EnumSet.copyOf(classes);
        all.add(FieldClass.BASIC);
        classes = Set.copyOf(all);
    }

    public static Disclosure decided(
            CaseId about, AgencyId to, @Nullable PersonId person, Set<FieldClass> classes, Terms terms) {
        return new Disclosure(UUID.randomUUID(), about, to, person, classes, terms);
    }
}
