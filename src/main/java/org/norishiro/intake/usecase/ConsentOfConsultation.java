package org.norishiro.intake.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.Consents;
import org.norishiro.gate.Consents.NewConsent;
import org.norishiro.intake.model.Consultation;
import org.springframework.stereotype.Component;

/** Writes consent down when something new was said about it: about the person it is for, or while nobody is named about the consultation. */
@Component
class ConsentOfConsultation {
    private final Consents consents;
    private final Clock clock;

    ConsentOfConsultation(Consents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    /** What was last said; not asked, if nothing was. */
    ConsentTaken last(Consultation consultation) {
        return consents.latestOfConsultation(consultation.id().value())
                .map(last -> new ConsentTaken(last.state(), last.givenBy(), last.means(), last.scope(), last.reason()))
                .orElseGet(ConsentTaken::notAsked);
    }

    /** What does not belong to words, as 撤回, is recorded on the page of the consent itself and stays as it is here. */
    void record(Consultation consultation, ConsentTaken taken) {
        if (!taken.state().inWords() || taken.equals(last(consultation))) return;
        var given = taken.state() == ConsentState.GIVEN;
        var centre = consultation.centre();
        UUID person = centre == null ? null : centre.value();
        consents.add(new NewConsent(
                person,
                consultation.id().value(),
                null,
                taken.state(),
                given ? taken.givenBy() : "",
                given ? taken.means() : "",
                given ? taken.scope() : "",
                given ? "" : taken.reason(),
                LocalDate.now(clock)));
    }
}
