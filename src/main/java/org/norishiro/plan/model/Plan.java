package org.norishiro.plan.model;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.plan.PlanId;

/**
 * A support plan (支援プラン). It is drafted, settled (then the agencies are asked), looked at again and again (モニタリング),
 * and ends with an evaluation or when the next plan takes its place.
 */
public final class Plan {
    private final Origin origin;
    private final int version;
    private Terms terms;
    private PlanState state;

    private Plan(Origin origin, Terms terms, PlanState state, int version) {
        this.origin = origin;
        this.terms = terms;
        this.state = state;
        this.version = version;
    }

    /**
     * @param decidedIn the item of a conference it was made from; null: from the issues of the case
     * @param round counted from 1 per case (作成回)
     */
    public record Origin(PlanId id, CaseId ofCase, @Nullable AgendaItemId decidedIn, int round) {
        public Origin {
            if (round < 1) throw new IllegalArgumentException("rounds are counted from 1");
        }
    }

    public static Plan draft(CaseId ofCase, @Nullable AgendaItemId decidedIn, int round, Terms terms) {
        return new Plan(new Origin(PlanId.next(), ofCase, decidedIn, round), terms, PlanState.DRAFT, 0);
    }

    /** For the store only. */
    public static Plan restore(Origin origin, Terms terms, PlanState state, int version) {
        return new Plan(origin, terms, state, version);
    }

    public void revise(Terms anew) {
        if (state != PlanState.DRAFT) throw new IllegalStateException("what was agreed on is not rewritten");
        terms = anew;
    }

    /** What is missing before agencies can be asked. */
    public Set<Obstacle> obstacles(List<PlanRole> roles) {
        var missing = EnumSet.noneOf(Obstacle.class);
        if (terms.issues().isEmpty()) missing.add(Obstacle.NO_ISSUE);
        if (roles.isEmpty()) missing.add(Obstacle.NO_ROLE);
        if (!terms.consent().accountedFor()) missing.add(Obstacle.CONSENT_NOT_ACCOUNTED_FOR);
        return missing;
    }

    /** Settles the plan (プランを決める). */
    public void settle(List<PlanRole> roles) {
        if (state != PlanState.DRAFT) throw new IllegalStateException("only a draft is settled");
        if (!obstacles(roles).isEmpty()) throw new IllegalStateException("something is missing: " + obstacles(roles));
        state = PlanState.AGREED;
    }

    public void monitored(LocalDate next) {
        mustBeUnderWay();
        terms = terms.lookingAgainOn(next);
    }

    public void evaluated() {
        mustBeUnderWay();
        state = PlanState.EVALUATED;
    }

    /** The next plan was settled before this one was evaluated. */
    public void replaced() {
        mustBeUnderWay();
        state = PlanState.REPLACED;
    }

    private void mustBeUnderWay() {
        if (!underWay()) throw new IllegalStateException("the plan is not under way");
    }

    public boolean underWay() {
        return state == PlanState.AGREED;
    }

    public Origin origin() {
        return origin;
    }

    public PlanId id() {
        return origin.id();
    }

    public CaseId ofCase() {
        return origin.ofCase();
    }

    public Terms terms() {
        return terms;
    }

    public PlanState state() {
        return state;
    }

    public int version() {
        return version;
    }
}
