package org.norishiro.transfer.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.gate.Basis;
import org.norishiro.gate.Grounds;
import org.norishiro.identity.PostId;

/**
 * The offer to hand over all that one answers for in a case (引き継ぎの申し出). Until somebody takes it over, whoever offers it answers for it.
 * Once it is answered it never changes again.
 *
 * @param from whose it is, {@code to} whose it is to be
 * @param offeredBy who offers it: {@code from}, or somebody in their place
 * @param replyDue by when it should be answered; silence leaves it with {@code from}
 */
public record Transfer(
        TransferId id,
        CaseId about,
        PostId from,
        PostId to,
        Terms terms,
        PostId offeredBy,
        LocalDate replyDue,
        TransferState state) {
    /**
     * What is agreed on.
     *
     * @param charge whether the other agency is in charge of the case (担当機関) afterwards
     * @param stays whether the agency that hands it over goes on in the team
     * @param nextStep what comes next, with {@code nextOn}; empty where the next step is not theirs to hand over
     * @param briefing what whoever takes over has to know (申し送り)
     * @param grounds on what the other agency will see the case whole; null where it does already
     */
    public record Terms(
            boolean charge,
            boolean stays,
            String nextStep,
            @Nullable LocalDate nextOn,
            String briefing,
            @Nullable Grounds grounds) {
        public Terms {
            if (briefing.isBlank()) throw new IllegalArgumentException("whoever takes over is told something");
            if (nextStep.isEmpty() != (nextOn == null))
                throw new IllegalArgumentException("a next step and its day come together");
            if (grounds != null && !grounds.lacks().isEmpty())
                throw new IllegalArgumentException("the grounds lack " + grounds.lacks());
        }

        public boolean restsOnConsent() {
            return grounds != null && grounds.basis() == Basis.CONSENT;
        }
    }

    public static Transfer offer(CaseId about, PostId from, PostId to, Terms terms, PostId by, LocalDate replyDue) {
        if (from.equals(to)) throw new IllegalArgumentException("nobody hands over to themselves");
        return new Transfer(TransferId.next(), about, from, to, terms, by, replyDue, TransferState.OFFERED);
    }

    /** By whom it is offered to alone. */
    public Transfer take(PostId by) {
        refuseUnless(answerableBy(by));
        return becoming(TransferState.TAKEN);
    }

    public Transfer decline(PostId by) {
        refuseUnless(answerableBy(by));
        return becoming(TransferState.DECLINED);
    }

    public Transfer withdraw() {
        refuseUnless(open());
        return becoming(TransferState.WITHDRAWN);
    }

    public boolean open() {
        return state == TransferState.OFFERED;
    }

    public boolean answerableBy(PostId post) {
        return open() && to.equals(post);
    }

    private Transfer becoming(TransferState next) {
        return new Transfer(id, about, from, to, terms, offeredBy, replyDue, next);
    }

    private static void refuseUnless(boolean allowed) {
        if (!allowed) throw new IllegalStateException("the offer does not stand so that this could be done");
    }
}
