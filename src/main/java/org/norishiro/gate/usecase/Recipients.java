package org.norishiro.gate.usecase;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.norishiro.gate.model.Terms;

/** To whom a person may consent that something is told (伝える相手): the agencies and conference bodies of today. */
public interface Recipients {
    /**
     * One of them.
     *
     * @param kana how the name is read, for the paper the person is given; a body has none
     * @param about what it does, or how it meets
     */
    record Recipient(UUID id, String name, String kana, String about) {}

    record Offered(List<Recipient> agencies, List<Recipient> bodies) {
        /** Whether everybody these terms name is among them. */
        public boolean include(Terms terms) {
            return ids(agencies)
                            .containsAll(terms.agencies().stream()
                                    .map(agency -> agency.value())
                                    .toList())
                    && ids(bodies).containsAll(terms.bodies());
        }

        private static Set<UUID> ids(List<Recipient> recipients) {
            return Set.copyOf(recipients.stream().map(Recipient::id).toList());
        }
    }

    /** Without the agencies that are kept out of this person's records (除外). */
    Offered forPerson(UUID person);
}
