package org.norishiro.referral.usecase;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.norishiro.casework.CaseId;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.Consents;
import org.norishiro.gate.Consents.Fact;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.referral.model.Told;
import org.springframework.stereotype.Component;

/** Whether consent, as recorded, can be the basis: it carries what it says, to whom it says. Chosen without a record it would be a mere claim. */
@Component
class ConsentCheck {
    private final Consents consents;
    private final Persons persons;

    ConsentCheck(Consents consents, Persons persons) {
        this.consents = consents;
        this.persons = persons;
    }

    /** 「架空 ハナ（拒否）」, 「架空 一郎（健康・障害を北部包括に見せる同意がない）」: whoever has not agreed to what would be told of them. */
    List<String> missing(CaseId about, AgencyCard to, List<Told> told) {
        if (told.isEmpty()) return List.of("同意を得る人が、このケースに登録されていません");
        var lacking =
                consents
                        .uncovered(
                                about.value(),
                                to.id().value(),
                                told.stream().map(ConsentCheck::fact).toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                fact -> new PersonId(fact.person()),
                                Collectors.mapping(Fact::kind, Collectors.toList())));
        var cards = persons.all(List.copyOf(lacking.keySet()));
        var states = states(cards);
        return cards.stream()
                .map(person -> person.name() + "（"
                        + why(person, states, to, lacking.getOrDefault(person.id(), List.of())) + "）")
                .toList();
    }

    Map<UUID, ConsentState> states(Collection<PersonCard> persons) {
        var states = new HashMap<UUID, ConsentState>();
        for (var consent : consents.latestOf(
                persons.stream().map(person -> person.id().value()).toList())) {
            if (consent.person() != null) states.put(consent.person(), consent.state());
        }
        return states;
    }

    private static String why(
            PersonCard person, Map<UUID, ConsentState> states, AgencyCard to, List<FieldClass> lacking) {
        var state = states.getOrDefault(person.id().value(), ConsentState.NOT_ASKED);
        if (state != ConsentState.GIVEN) return state.label();
        var kinds = lacking.stream().sorted().map(FieldClass::label).collect(Collectors.joining("、"));
        return kinds + "を" + to.name() + "に見せる同意がない";
    }

    private static Fact fact(Told told) {
        return new Fact(told.whom().value(), told.kind());
    }
}
