package org.norishiro.household.usecase;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.gate.Sight;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.model.Relation;
import org.norishiro.household.model.RelationKind;
import org.norishiro.household.model.RelationRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saying how two persons are related (続柄・関係の登録), on the page of a household of which one sees all there is. */
@Component
@Transactional
public class RelatePersons {
    private final RelationRegister relations;
    private final Persons persons;
    private final Sight sight;
    private final AuditTrail trail;

    RelatePersons(RelationRegister relations, Persons persons, Sight sight, AuditTrail trail) {
        this.relations = relations;
        this.persons = persons;
        this.sight = sight;
        this.trail = trail;
    }

    /** Reads: {@code person} is the {@code kind} to {@code other}. */
    public record Command(
            HouseholdId household,
            PersonId person,
            PersonId other,
            RelationKind kind,
            String note,
            @Nullable LocalDate since) {}

    public sealed interface Outcome {
        record Related() implements Outcome {}

        /** One of the two is out of reach, or the household is not seen whole. */
        record NotFound() implements Outcome {}

        /** The same is on record, or the other way round. */
        record SaidAlready() implements Outcome {}
    }

    public Outcome relate(Command command) {
        var subject = Subject.of("person", command.person().value());
        if (!sight.wholeToGive("HOUSEHOLD", command.household().value())
                || persons.all(List.of(command.person(), command.other())).size() < 2) {
            trail.refused("relate", subject, "見つからない");
            return new Outcome.NotFound();
        }
        var relation =
                Relation.between(command.person(), command.other(), command.kind(), command.note(), command.since());
        if (relations.of(List.of(command.person())).stream().anyMatch(relation::contradicts)) {
            trail.refused("relate", subject, "すでに登録されている");
            return new Outcome.SaidAlready();
        }
        relations.add(relation);
        trail.acted("relate", subject, "続柄・関係の登録");
        return new Outcome.Related();
    }
}
