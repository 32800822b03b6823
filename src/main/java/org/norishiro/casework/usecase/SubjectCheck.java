package org.norishiro.casework.usecase;

import org.jspecify.annotations.Nullable;
import org.norishiro.casework.model.CaseSubject;
import org.norishiro.household.Households;
import org.norishiro.household.Persons;
import org.norishiro.intake.ConsultationId;
import org.norishiro.intake.Consultations;
import org.springframework.stereotype.Component;

/** Whether those whom a new case is about are within reach of who opens it. */
@Component
class SubjectCheck {
    private final Households households;
    private final Persons persons;
    private final Consultations consultations;

    SubjectCheck(Households households, Persons persons, Consultations consultations) {
        this.households = households;
        this.persons = persons;
        this.consultations = consultations;
    }

    boolean reached(CaseSubject subject, @Nullable ConsultationId consultation) {
        if (consultation != null && consultations.find(consultation).isEmpty()) return false;
        return switch (subject) {
            case CaseSubject.OfHousehold(var household) ->
                households.find(household).isPresent();
            case CaseSubject.OfPerson(var person) -> persons.find(person).isPresent();
        };
    }
}
