package org.norishiro.referral.usecase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.Consents;
import org.norishiro.household.Persons.PersonCard;
import org.springframework.stereotype.Component;

/** Whether consent, as recorded, can be the basis: chosen without a record it would be a mere claim. */
@Component
class ConsentCheck {
    private final Consents consents;

    ConsentCheck(Consents consents) {
        this.consents = consents;
    }

    /** 「架空 ハナ（拒否）」: those whose newest record is not 取得. */
    List<String> missing(List<PersonCard> persons) {
        var states = states(persons);
        return persons.stream()
                .filter(person -> stateOf(person, states) != ConsentState.GIVEN)
                .map(person -> person.name() + "（" + stateOf(person, states).label() + "）")
                .toList();
    }

    Map<UUID, ConsentState> states(List<PersonCard> persons) {
        var states = new HashMap<UUID, ConsentState>();
        for (var consent : consents.latestOf(
                persons.stream().map(person -> person.id().value()).toList())) {
            if (consent.person() != null) states.put(consent.person(), consent.state());
        }
        return states;
    }

    private static ConsentState stateOf(PersonCard person, Map<UUID, ConsentState> states) {
        return states.getOrDefault(person.id().value(), ConsentState.NOT_ASKED);
    }
}
