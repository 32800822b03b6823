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
    private final Persons persons;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    ShowExclusions(ExclusionRegister register, Persons persons, WhoActs whoActs, AuditTrail trail) {
        this.register = register;
        this.persons = persons;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    /** @param mayAnswer per line: whether whoever looks may answer the wish to lift it */
    public record Shown(PersonCard person, List<Answerable> lines) {}

    public record Answerable(Line line, boolean mayAnswer) {}

    public Optional<Shown> show(PersonId id) {
        var me = whoActs.now();
        return persons.find(id).map(person -> {
            trail.viewed(Subject.of("person", id.value()), "見せない相手");
            return new Shown(
                    person,
                    register.of(List.of(id)).stream()
                            .map(line -> new Answerable(
                                    line,
                                    AnswerLifting.leads(me.role())
                                            && line.exclusion().mayBeAnsweredBy(me.staff())))
                            .toList());
        });
    }
}
