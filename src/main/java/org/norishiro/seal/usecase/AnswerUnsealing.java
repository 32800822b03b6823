package org.norishiro.seal.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.identity.WhoActs;
import org.norishiro.seal.model.SealRegister;
import org.norishiro.seal.model.Sealed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answering whoever asked to open what is sealed (封印を解く決定): the second reader, who leads or coordinates. */
@Component
@Transactional
public class AnswerUnsealing {
    private static final String ACT = "answer unsealing";

    private final SealRegister register;
    private final SealedRecords records;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    AnswerUnsealing(SealRegister register, SealedRecords records, WhoActs whoActs, AuditTrail trail) {
        this.register = register;
        this.records = records;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record Opened() implements Outcome {}

        record Kept() implements Outcome {}

        record NotFound() implements Outcome {}

        record NotForThisRole() implements Outcome {}

        /** Whoever asked cannot answer. */
        record TakesAnother() implements Outcome {}

        /** Nobody asks, or somebody else has answered. */
        record NothingToAnswer() implements Outcome {}
    }

    /** @param opens false: it stays sealed */
    public Outcome answer(Sealed about, boolean opens) {
        var outcome = outcome(about, opens);
        var subject = outcome instanceof Outcome.NotFound ? SealedRecords.unseen(about) : SealedRecords.subject(about);
        switch (outcome) {
            case Outcome.Opened opened -> trail.acted(ACT, subject, "封印を解く");
            case Outcome.Kept kept -> trail.acted(ACT, subject, "封印を続ける");
            case Outcome.NotFound none -> trail.refused(ACT, subject, "見つからない");
            case Outcome.NotForThisRole role -> trail.refused(ACT, subject, "職務");
            case Outcome.TakesAnother another -> trail.refused(ACT, subject, "申し出た人");
            case Outcome.NothingToAnswer nothing -> trail.refused(ACT, subject, "申し出がない");
        }
        return outcome;
    }

    private Outcome outcome(Sealed about, boolean opens) {
        var me = whoActs.now();
        if (records.find(about).isEmpty()) return new Outcome.NotFound();
        if (!me.role().leads()) return new Outcome.NotForThisRole();
        var found = register.of(about).filter(seal -> seal.wish() != null);
        if (found.isEmpty()) return new Outcome.NothingToAnswer();
        var seal = found.get();
        if (!seal.mayBeAnsweredBy(me.staff())) return new Outcome.TakesAnother();
        if (!register.update(opens ? seal.lifted(me.staff()) : seal.kept(me.staff())))
            return new Outcome.NothingToAnswer();
        return opens ? new Outcome.Opened() : new Outcome.Kept();
    }
}
