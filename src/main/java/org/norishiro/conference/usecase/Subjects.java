package org.norishiro.conference.usecase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.PartialDate;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.Consents;
import org.norishiro.gate.Consents.RecordedConsent;
import org.norishiro.household.Households;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The persons a case is about, with where their consent stands: what a ground is weighed by. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Subjects {
    private final Cases cases;
    private final Persons persons;
    private final Households households;
    private final Consents consents;

    Subjects(Cases cases, Persons persons, Households households, Consents consents) {
        this.cases = cases;
        this.persons = persons;
        this.households = households;
        this.consents = consents;
    }

    /**
     * @param called how the person is spoken of inside the case (「母」), else the short name
     * @param consent the newest on record; null: never asked
     */
    public record Subject(
            PersonId id,
            String name,
            String shortName,
            String called,
            PartialDate born,
            @Nullable RecordedConsent consent) {
        public ConsentState state() {
            return consent == null ? ConsentState.NOT_ASKED : consent.state();
        }

        public boolean consents() {
            return state() == ConsentState.GIVEN;
        }
    }

    public List<Subject> of(CaseId about, LocalDate today) {
        var ids = cases.personsOf(about, today);
        var newest = newestOf(ids);
        var standings = standingsIn(about, today);
        return persons.all(ids).stream()
                .map(person -> new Subject(
                        person.id(),
                        person.name(),
                        person.shortName(),
                        standings.getOrDefault(person.id(), person.shortName()),
                        person.born(),
                        newest.get(person.id().value())))
                .toList();
    }

    private Map<UUID, RecordedConsent> newestOf(Collection<PersonId> ids) {
        var newest = new HashMap<UUID, RecordedConsent>();
        for (var consent : consents.latestOf(ids.stream().map(PersonId::value).toList())) {
            var person = consent.person();
            if (person != null) newest.put(person, consent);
        }
        return newest;
    }

    private Map<PersonId, String> standingsIn(CaseId about, LocalDate today) {
        var standings = new HashMap<PersonId, String>();
        cases.find(about)
                .map(Cases.CaseCard::household)
                .ifPresent(household -> households.members(household, today).forEach(member -> {
                    if (!member.standing().isBlank())
                        standings.put(member.person().id(), member.standing());
                }));
        return standings;
    }
}
