package org.norishiro.intake.model;

import java.util.Optional;
import org.norishiro.intake.ConsultationId;

/** All consultations one reaches, as a collection. */
public interface ConsultationRegister {
    void add(Consultation consultation);

    /** False: somebody else changed it meanwhile, and nothing was written. */
    boolean update(Consultation consultation);

    Optional<Consultation> find(ConsultationId id);

    LastChange lastChange(ConsultationId id);
}
