package org.norishiro.intake.store;

import java.util.Optional;
import org.norishiro.intake.ConsultationId;
import org.norishiro.intake.Consultations;
import org.norishiro.intake.model.Concern;
import org.norishiro.intake.model.Consultation;
import org.norishiro.intake.model.ConsultationRegister;
import org.norishiro.intake.model.Custody;
import org.springframework.stereotype.Component;

/** Answers the modules after intake from the register. */
@Component
class JdbcConsultations implements Consultations {
    private final ConsultationRegister register;

    JdbcConsultations(ConsultationRegister register) {
        this.register = register;
    }

    @Override
    public Optional<ConsultationCard> find(ConsultationId id) {
        return register.find(id).map(JdbcConsultations::card);
    }

    private static ConsultationCard card(Consultation consultation) {
        var told = consultation.told();
        var screening = consultation.screening();
        return new ConsultationCard(
                consultation.id(),
                consultation.number(),
                told.at(),
                told.complaint(),
                consultation.household(),
                consultation.concerned().stream().map(Concern::person).toList(),
                told.issues(),
                told.urgency().name(),
                screening == null ? null : screening.outcome(),
                consultation.custody() instanceof Custody.Held held
                        ? held.holder().value()
                        : null);
    }
}
