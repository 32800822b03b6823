package org.norishiro.conference.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.conference.SittingId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;

/**
 * One meeting of a body (開催). Whoever convenes it (招集) is neither the coordinator (調整担当) nor the lead (主担当) of any case on
 * its agenda, and closing an item makes them neither.
 */
public final class Sitting {
    private final SittingId id;
    private SittingPlan plan;
    private SittingState state;
    private @Nullable PostId minutesBy;
    private @Nullable Instant minutesAdoptedAt;
    private final long version;

    private Sitting(SittingId id, SittingPlan plan, SittingState state, long version) {
        this.id = id;
        this.plan = plan;
        this.state = state;
        this.version = version;
    }

    public static Sitting convene(SittingPlan plan) {
        return new Sitting(SittingId.next(), plan, SittingState.PLANNED, 0);
    }

    /** For the store only. */
    public static Sitting restore(
            SittingId id,
            SittingPlan plan,
            SittingState state,
            @Nullable PostId minutesBy,
            @Nullable Instant minutesAdoptedAt,
            long version) {
        var sitting = new Sitting(id, plan, state, version);
        sitting.minutesBy = minutesBy;
        sitting.minutesAdoptedAt = minutesAdoptedAt;
        return sitting;
    }

    /** Chair, convener and the secretariat keep the record of a sitting; nobody else writes in it. */
    public boolean keptBy(PostId post, AgencyId agency) {
        return plan.chair().equals(post)
                || plan.convener().equals(post)
                || plan.secretariat().equals(agency);
    }

    public void change(SittingPlan changed) {
        if (state != SittingState.PLANNED) throw new IllegalStateException("only a planned sitting is changed");
        plan = changed;
    }

    public void callOff() {
        if (state != SittingState.PLANNED) throw new IllegalStateException("only a planned sitting is called off");
        state = SittingState.CALLED_OFF;
    }

    /** It took place: told by the first item that is closed. */
    public void hold() {
        if (state == SittingState.CALLED_OFF) throw new IllegalStateException("a sitting called off is not held");
        state = SittingState.HELD;
    }

    public Optional<NoAdoption> lacksToAdopt(int openItems) {
        if (minutesAdoptedAt != null) return Optional.of(NoAdoption.ADOPTED_ALREADY);
        if (openItems > 0) return Optional.of(NoAdoption.ITEMS_STILL_OPEN);
        return state == SittingState.HELD ? Optional.empty() : Optional.of(NoAdoption.NOT_HELD);
    }

    /** Why minutes cannot be adopted yet. */
    public enum NoAdoption {
        NOT_HELD,
        ITEMS_STILL_OPEN,
        ADOPTED_ALREADY
    }

    public void adoptMinutes(PostId by, Instant at) {
        if (lacksToAdopt(0).isPresent()) throw new IllegalStateException("minutes cannot be adopted: " + state);
        minutesBy = by;
        minutesAdoptedAt = at;
    }

    public boolean minutesAdopted() {
        return minutesAdoptedAt != null;
    }

    public SittingId id() {
        return id;
    }

    public SittingPlan plan() {
        return plan;
    }

    public SittingState state() {
        return state;
    }

    public @Nullable PostId minutesBy() {
        return minutesBy;
    }

    public @Nullable Instant minutesAdoptedAt() {
        return minutesAdoptedAt;
    }

    public long version() {
        return version;
    }
}
