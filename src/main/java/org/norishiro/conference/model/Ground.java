package org.norishiro.conference.model;

import java.util.Collection;
import java.util.Optional;
import org.norishiro.gate.Basis;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.Grounds;

/**
 * On what ground a case may be spoken of in a sitting (付議の根拠): the same grounds as wherever else something is told, of which a
 * conference knows two: the consent of the persons, or that the law lets this conference share without it.
 *
 * @param basisCode the basis of the body that the item is dealt with under
 */
public record Ground(Grounds grounds, String basisCode) {
    public Ground {
        switch (grounds.basis()) {
            case CONSENT, STATUTORY_CONFERENCE -> {}
            case LAW_OTHER, INTERNAL_USE, OTHER_PUBLIC_BODY, CLEAR_BENEFIT, EMERGENCY, ANONYMIZED ->
                throw new IllegalArgumentException("a conference rests on consent or on its own act");
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
        LAW_IS_SILENT,
        /** Without consent it has to be said why this case is one for this conference. */
        NO_REASON
    }

    /** @param aboutTheOthers how those are dealt with who gave none; blank where all have given it */
    public static Ground consent(String basisCode, String aboutTheOthers) {
        return new Ground(new Grounds(Basis.CONSENT, "", aboutTheOthers), basisCode);
    }

    /** Its article is the one that holds on the day of the sitting: {@link #under}. */
    public static Ground ofTheLaw(String basisCode, String reason) {
        return new Ground(new Grounds(Basis.STATUTORY_CONFERENCE, "", reason), basisCode);
    }

    public Basis kind() {
        return grounds.basis();
    }

    public String reason() {
        return grounds.reason();
    }

    public boolean onConsent() {
        return kind() == Basis.CONSENT;
    }

    /** With the article as it stands on the day the case is spoken of. */
    public Ground under(LegalBasis basis) {
        return onConsent() ? this : new Ground(new Grounds(kind(), basis.cited(), reason()), basisCode);
    }

    /** @param consents the newest state of each person the case is about */
    public Optional<Lack> lackUnder(LegalBasis basis, Collection<ConsentState> consents) {
        return onConsent() ? lackOfConsent(consents) : lackWithoutConsent(basis);
    }

    private Optional<Lack> lackWithoutConsent(LegalBasis basis) {
        if (basis.needsConsent() || !basis.statutory()) return Optional.of(Lack.CONSENT_NEEDED);
        if (!reason().isBlank()) return Optional.empty();
        return Optional.of(basis.silentOnConsent() ? Lack.LAW_IS_SILENT : Lack.NO_REASON);
    }

    private Optional<Lack> lackOfConsent(Collection<ConsentState> consents) {
        if (!consents.contains(ConsentState.GIVEN)) return Optional.of(Lack.NOBODY_CONSENTED);
        var all = consents.stream().allMatch(ConsentState.GIVEN::equals);
        return all || !reason().isBlank() ? Optional.empty() : Optional.of(Lack.NOT_ALL_CONSENTED);
    }
}
