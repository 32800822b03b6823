package org.norishiro.intake.usecase;

import java.util.List;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.HouseholdPanel;
import org.norishiro.household.PersonId;
import org.norishiro.intake.usecase.ConsultationReading.ConsultationRow;
import org.springframework.stereotype.Component;

/** The consultations of a household or a person, on its page. */
@Component
class ConsultationLinks implements HouseholdPanel {
    private static final int AFTER_CASES = 20;

    private final ConsultationReading consultations;

    ConsultationLinks(ConsultationReading consultations) {
        this.consultations = consultations;
    }

    @Override
    public String heading() {
        return "相談";
    }

    @Override
    public int order() {
        return AFTER_CASES;
    }

    @Override
    public List<Link> of(HouseholdId household) {
        return links(consultations.ofHousehold(household));
    }

    @Override
    public List<Link> of(PersonId person) {
        return links(consultations.ofPerson(person));
    }

    private static List<Link> links(List<ConsultationRow> rows) {
        return rows.stream()
                .map(row -> new Link(
                        row.number(),
                        JapaneseDates.dense(row.receivedAt().toLocalDate()) + "・"
                                + row.standing().label(),
                        "/consultations/" + row.id()))
                .toList();
    }
}
