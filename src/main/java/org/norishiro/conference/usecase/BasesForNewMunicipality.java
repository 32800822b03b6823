package org.norishiro.conference.usecase;

import org.norishiro.conference.StandardBases;
import org.norishiro.identity.ActAs;
import org.norishiro.identity.MunicipalityFounded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A municipality begins with the legal bases of conferences as the law stands. */
@Component
class BasesForNewMunicipality {
    private final StandardBases bases;
    private final ActAs actAs;

    BasesForNewMunicipality(StandardBases bases, ActAs actAs) {
        this.bases = bases;
        this.actAs = actAs;
    }

    @EventListener
    void on(MunicipalityFounded founded) {
        actAs.post(founded.administrator(), () -> {
            bases.load();
            return true;
        });
    }
}
