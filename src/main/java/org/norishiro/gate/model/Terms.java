package org.norishiro.gate.model;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.norishiro.gate.FieldClass;
import org.norishiro.identity.AgencyId;

/**
 * What is consented to (同意の内容): to whom, which classes of facts, for what, and from when until when. The name at least must be
 * known to whoever is told anything, so 基本 is always part of it.
 *
 * @param bodies ids of conference bodies (会議体): whoever sits in them for this
 */
public record Terms(Set<AgencyId> agencies, Set<UUID> bodies, Set<FieldClass> classes, String purpose, Period period) {
    public Terms {
        if (agencies.isEmpty() && bodies.isEmpty()) throw new IllegalArgumentException("it says to nobody");
        if (!classes.contains(FieldClass.BASIC)) throw new IllegalArgumentException("a name at least must be known");
        if (purpose.isBlank()) throw new IllegalArgumentException("it says for nothing");
        agencies = Collections.unmodifiableSet(new LinkedHashSet<>(agencies));
        bodies = Collections.unmodifiableSet(new LinkedHashSet<>(bodies));
        classes = Collections.unmodifiableSet(EnumSet.copyOf(classes));
    }

    /** With the name, whether it was ticked or not. */
    public static Set<FieldClass> withTheName(Collection<FieldClass> chosen) {
        var all = EnumSet.of(FieldClass.BASIC);
        all.addAll(chosen);
        return all;
    }
}
