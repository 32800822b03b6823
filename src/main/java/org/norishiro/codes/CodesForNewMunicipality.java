package org.norishiro.codes;

import org.norishiro.identity.ActAs;
import org.norishiro.identity.MunicipalityFounded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A municipality begins with the choices of the national forms. */
@Component
class CodesForNewMunicipality {
    private final StandardCodes codes;
    private final ActAs actAs;

    CodesForNewMunicipality(StandardCodes codes, ActAs actAs) {
        this.codes = codes;
        this.actAs = actAs;
    }

    @EventListener
    void on(MunicipalityFounded founded) {
        actAs.post(founded.administrator(), () -> {
            codes.load();
            return true;
        });
    }
}
