package org.norishiro.casework.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases;
import org.norishiro.household.Households;
import org.norishiro.household.Households.Member;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.springframework.stereotype.Component;

/** The persons a case is about today. */
@Component
class SubjectsOfCase {
    private final Cases cases;
    private final Households households;
    private final Persons persons;
    private final Clock clock;

    SubjectsOfCase(Cases cases, Households households, Persons persons, Clock clock) {
        this.cases = cases;
        this.households = households;
        this.persons = persons;
        this.clock = clock;
    }

    /** Null, the household as a whole, is always part of it. */
    boolean include(CaseId id, @Nullable PersonId person) {
        return person == null || cases.personsOf(id, LocalDate.now(clock)).contains(person);
    }

    List<Member> of(CaseHead head) {
        var household = head.household();
        if (household != null) return households.members(household, LocalDate.now(clock));
        var person = head.person();
        return person == null
                ? List.of()
                : persons.find(person).map(card -> new Member(card, "本人", true)).stream()
                        .toList();
    }
}
