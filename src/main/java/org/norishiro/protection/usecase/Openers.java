package org.norishiro.protection.usecase;

import org.norishiro.gate.Sight;
import org.norishiro.household.PersonId;
import org.springframework.stereotype.Component;

/**
 * Who may have a part in opening what is shielded (除外の解除、住所の保護の終了、住所を知る職員の追加), be it by asking or by answering: those
 * who see the person whole, and not in an emergency alone. Whoever is shown a part need not know what they open. The database refuses
 * them besides. Recording a shield is for everybody who reaches the person.
 */
@Component
class Openers {
    private final Sight sight;

    Openers(Sight sight) {
        this.sight = sight;
    }

    boolean includeMe(PersonId person) {
        return sight.wholeToGive("PERSON", person.value());
    }
}
