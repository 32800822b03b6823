package org.norishiro.protection.usecase;

import java.util.List;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.identity.WhoActs;
import org.norishiro.protection.model.ExclusionRegister;
import org.norishiro.protection.model.ExclusionRegister.Line;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is kept out of a person's records (見せない相手), and who was. */
@Component
@Transactional
public class ShowExclusions {
    private final ExclusionRegister register;
    private final Openers openers;
    private final Persons persons;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    ShowExclusions(ExclusionRegister register, Openers openers, Persons persons, WhoActs whoActs, AuditTrail trail) {
        this.register = register;
        this.openers = openers;
        this.persons = persons;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    /** @param mayOpen whether whoever looks may ask that one be lifted */
    public record Shown(PersonCard person, List<Answerable> lines, boolean mayOpen) {}

    /** @param mayAnswer whether whoever looks may answer the wish to lift it */
    public record Answerable(Line line, boolean mayAnswer) {}

    public Optional<Shown> show(PersonId id) {
        var me = whoActs.now();
        return persons.find(id).map(person -> {
            trail.viewed(Subject.of("person", id.value()), "見せない相手");
            var mayOpen = openers.includeMe(id);
            return new Shown(
                    person,
                    register.of(List.of(id)).stream()
                            .map(line -> new Answerable(
                                    line,
                                    mayOpen
                                            && me.role().leads()
                                            && line.exclusion().mayBeAnsweredBy(me.staff())))
                            .toList(),
                    mayOpen);
        });
    }
}
