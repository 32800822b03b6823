package org.norishiro.household.usecase;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.model.Relation;
import org.norishiro.household.model.RelationKind;
import org.norishiro.household.model.RelationRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saying how two persons are related (続柄・関係の登録), by those who see both whole: it is a record of either of them. */
@Component
@Transactional
public class RelatePersons {
    private final RelationRegister relations;
    private final Persons persons;
    private final SeenWhole seenWhole;
    private final AuditTrail trail;

    RelatePersons(RelationRegister relations, Persons persons, SeenWhole seenWhole, AuditTrail trail) {
        this.relations = relations;
        this.persons = persons;
        this.seenWhole = seenWhole;
        this.trail = trail;
    }

    /** Reads: {@code person} is the {@code kind} to {@code other}. */
    public record Command(
            PersonId person,
            PersonId other,
            RelationKind kind,
            String note,
            @Nullable LocalDate since) {}

    public sealed interface Outcome {
        record Related() implements Outcome {}

        record NotFound() implements Outcome {}

        /** Of one of the two one sees a part, or the whole in an emergency alone. */
        record SeenInPart() implements Outcome {}

        /** The same is on record, or the other way round. */
        record SaidAlready() implements Outcome {}
    }

    public Outcome relate(Command command) {
        var subject = Subject.of("person", command.person().value());
        if (persons.all(List.of(command.person(), command.other())).size() < 2) {
            trail.refused("relate", subject, "見つからない");
            return new Outcome.NotFound();
        }
        if (!seenWhole.both(command.person(), command.other())) {
            trail.refused("relate", subject, "一部だけが見えている");
            return new Outcome.SeenInPart();
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
