package org.norishiro.disclosure.usecase;

import org.norishiro.disclosure.StandardDuties;
import org.norishiro.identity.ActAs;
import org.norishiro.identity.MunicipalityFounded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A municipality begins with the duties to report as the law stands. */
@Component
class DutiesForNewMunicipality {
    private final StandardDuties duties;
    private final ActAs actAs;

    DutiesForNewMunicipality(StandardDuties duties, ActAs actAs) {
        this.duties = duties;
        this.actAs = actAs;
    }

    @EventListener
    void on(MunicipalityFounded founded) {
        actAs.post(founded.administrator(), () -> {
            duties.load();
            return true;
        });
    }
}
