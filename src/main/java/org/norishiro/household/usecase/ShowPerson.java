package org.norishiro.household.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.gate.Consents;
import org.norishiro.gate.Consents.RecordedConsent;
import org.norishiro.gate.Reachers;
import org.norishiro.gate.Reachers.Reacher;
import org.norishiro.gate.Sight;
import org.norishiro.household.HouseholdCard;
import org.norishiro.household.HouseholdPanel;
import org.norishiro.household.Households;
import org.norishiro.household.PersonId;
import org.norishiro.household.model.Person;
import org.norishiro.household.model.PersonRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking at a person (人). */
@Component
@Transactional
public class ShowPerson {
    private final PersonRegister persons;
    private final Households households;
    private final Kinship kinship;
    private final Consents consents;
    private final Reachers reachers;
    private final Sight sight;
    private final List<HouseholdPanel> panels;
    private final AuditTrail trail;
    private final Clock clock;

    ShowPerson(
            PersonRegister persons,
            Households households,
            Kinship kinship,
            Consents consents,
            Reachers reachers,
            Sight sight,
            List<HouseholdPanel> panels,
            AuditTrail trail,
            Clock clock) {
        this.persons = persons;
        this.households = households;
        this.kinship = kinship;
        this.consents = consents;
        this.reachers = reachers;
        this.sight = sight;
        this.panels = panels;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param whole whether one sees all there is
     * @param mayChange whether one may write over it: what is whole in an emergency (緊急閲覧) alone is for reading
     */
    public record PersonView(
            Person person,
            List<HouseholdCard> households,
            List<KinLine> relations,
            Optional<RecordedConsent> consent,
            List<LinkList> links,
            List<Reacher> reachers,
            boolean whole,
            boolean mayChange) {}

    public Optional<PersonView> show(PersonId id) {
        return persons.find(id).map(this::view);
    }

    private PersonView view(Person person) {
        var id = person.id();
        var reached = reachers.of("PERSON", id.value());
        trail.viewed(Subject.of("person", id.value()), LinkList.groundOf(reached));
        return new PersonView(
                person,
                households.of(id, LocalDate.now(clock)),
                kinship.of(List.of(id)),
                consents.latestOf(List.of(id.value())).stream().findFirst(),
                LinkList.of(panels, panel -> panel.of(id)),
                reached,
                sight.whole("PERSON", id.value()),
                sight.wholeToGive("PERSON", id.value()));
    }
}
