package org.norishiro.household.usecase;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.household.model.RelationKind;
import org.norishiro.household.model.RelationRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saying that a relation ended; that there was one stays on record (関係の終わり). */
@Component
@Transactional
public class EndRelation {
    private final RelationRegister relations;
    private final Kinship kinship;
    private final AuditTrail trail;

    EndRelation(RelationRegister relations, Kinship kinship, AuditTrail trail) {
        this.relations = relations;
        this.kinship = kinship;
        this.trail = trail;
    }

    /** @param divorced a marriage that ended by divorce, and not by death */
    public record Command(UUID relation, LocalDate on, boolean divorced) {}

    public sealed interface Outcome {
        record Ended() implements Outcome {}

        /** There is no such relation, or one of the two is not seen whole. */
        record NotFound() implements Outcome {}

        /** It has ended, or would before it began. */
        record CannotEnd(@Nullable LocalDate since) implements Outcome {}
    }

    public Outcome end(Command command) {
        var subject = Subject.of("relation", command.relation());
        var found = relations.find(command.relation()).filter(each -> !each.open() || kinship.mayEnd(each));
        if (found.isEmpty()) {
            trail.refused("end relation", subject, "見つからない");
            return new Outcome.NotFound();
        }
        var relation = found.get();
        if (!relation.mayEndOn(command.on())) {
            trail.refused("end relation", subject, "終わっている、または始まりより前の日付");
            return new Outcome.CannotEnd(relation.since());
        }
        relation.end(command.on());
        if (!relations.update(relation)) return new Outcome.CannotEnd(relation.since());
        if (command.divorced() && relation.kind() == RelationKind.SPOUSE)
            relations.add(relation.divorced(command.on()));
        trail.acted("end relation", subject, "関係の終わり");
        return new Outcome.Ended();
    }
}
