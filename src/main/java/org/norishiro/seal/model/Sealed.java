package org.norishiro.seal.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.household.PersonId;

/**
 * What a seal is put on (封印するもの): one case, or the whole record of a person. With a person is closed what is about nobody else; in
 * what is about others too they are absent.
 */
public sealed interface Sealed {
    UUID value();

    record OfCase(CaseId id) implements Sealed {
        @Override
        public UUID value() {
            return id.value();
        }
    }

    record OfPerson(PersonId id) implements Sealed {
        @Override
        public UUID value() {
            return id.value();
        }
    }

    /** Of what an address or a row names: one of the two. */
    static Sealed of(@Nullable CaseId about, @Nullable PersonId person) {
        if (about != null) return new OfCase(about);
        if (person != null) return new OfPerson(person);
        throw new IllegalArgumentException("neither a case nor a person");
    }
}
