package org.norishiro.conference.model;

import java.util.Collection;
import java.util.Optional;
import org.norishiro.gate.ConsentState;

/**
 * On what ground a case may be spoken of in a sitting (付議の根拠): with the consent of the persons, or because the law lets this
 * conference share without it.
 *
 * @param basisCode the basis of the body that the item is dealt with under
 * @param note where the law leaves it open, why it is done all the same
 */
public record Ground(Kind kind, String basisCode, String note) {
    public enum Kind {
        CONSENT("本人の同意"),
        STATUTE("会議の法律の定め");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Why a ground does not hold. */
    public enum Lack {
        /** Said to rest on consent, and nobody has given it. */
        NOBODY_CONSENTED,
        /** Some gave consent and some did not: what about the others has to be said. */
        NOT_ALL_CONSENTED,
        /** This conference deals with consenting persons only (重層的支援会議). */
        CONSENT_NEEDED,
        /** The law is silent on consent: why the municipality goes without has to be said. */
        LAW_IS_SILENT
    }

    /** @param consents the newest state of each person the case is about */
    public Optional<Lack> lackUnder(LegalBasis basis, Collection<ConsentState> consents) {
        return switch (kind) {
            case STATUTE -> lackWithoutConsent(basis);
            case CONSENT -> lackOfConsent(consents);
        };
    }

    private Optional<Lack> lackWithoutConsent(LegalBasis basis) {
        if (basis.needsConsent() || !basis.statutory()) return Optional.of(Lack.CONSENT_NEEDED);
        if (basis.silentOnConsent() && note.isBlank()) return Optional.of(Lack.LAW_IS_SILENT);
        return Optional.empty();
    }

    private Optional<Lack> lackOfConsent(Collection<ConsentState> consents) {
        if (!consents.contains(ConsentState.GIVEN)) return Optional.of(Lack.NOBODY_CONSENTED);
        var all = consents.stream().allMatch(ConsentState.GIVEN::equals);
        return all || !note.isBlank() ? Optional.empty() : Optional.of(Lack.NOT_ALL_CONSENTED);
    }
}
