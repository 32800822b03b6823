package org.norishiro.referral.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.ReferralState.Accepted;
import org.norishiro.referral.model.ReferralState.AskedBack;
import org.norishiro.referral.model.ReferralState.Awaiting;
import org.norishiro.referral.model.ReferralState.Declined;
import org.norishiro.referral.model.ReferralState.OutcomeReported;
import org.norishiro.referral.model.ReferralState.Settled;
import org.norishiro.referral.model.ReferralState.TakenBack;

/**
 * One case referred to one agency (つなぎ). The loop stays closed: at every moment a post holds it, and it ends only by an act of the
 * side that asked. Refuses what its state does not allow with {@link IllegalStateException}; ask {@link #allows} first.
 */
public final class Referral {
    private final ReferralId id;
    private final CaseId about;
    private final AgencyId to;
    private final HandoverPlan plan;
    private AgencyId from;
    private PostId sender;
    private PostId holder;
    private ReferralState state;
    private @Nullable LocalDate handedOver;
    private final long version;

    private Referral(
            ReferralId id,
            CaseId about,
            AgencyId from,
            PostId sender,
            AgencyId to,
            HandoverPlan plan,
            PostId holder,
            ReferralState state,
            @Nullable LocalDate handedOver,
            long version) {
        this.id = id;
        this.about = about;
        this.from = from;
        this.sender = sender;
        this.to = to;
        this.plan = plan;
        this.holder = holder;
        this.state = state;
        this.handedOver = handedOver;
        this.version = version;
    }

    public static Referral send(
            ReferralId id,
            CaseId about,
            AgencyId from,
            PostId sender,
            AgencyId to,
            HandoverPlan plan,
            LocalDate replyDue,
            LocalDate today) {
        if (from.equals(to)) throw new IllegalArgumentException("nobody refers a case to themselves");
        notPast(replyDue, today);
        if (plan.on() != null) notPast(plan.on(), today);
        return new Referral(id, about, from, sender, to, plan, sender, new Awaiting(replyDue), null, 0);
    }

    /** For the store only. */
    public static Referral restore(
            ReferralId id,
            CaseId about,
            AgencyId from,
            PostId sender,
            AgencyId to,
            HandoverPlan plan,
            PostId holder,
            ReferralState state,
            @Nullable LocalDate handedOver,
            long version) {
        return new Referral(id, about, from, sender, to, plan, holder, state, handedOver, version);
    }

    /** What a side can do now, the most likely first. */
    public List<Act> acts(Side side, LocalDate today) {
        var acts = new ArrayList<>(state.acts(side, today));
        if (side == Side.SENDER && plan.takesPlace() && handedOver == null && state.underWay()) acts.add(Act.HAND_OVER);
        if (side != Side.ONLOOKER && state.open()) acts.add(Act.TELL);
        return List.copyOf(acts);
    }

    public boolean allows(Act act, Side side, LocalDate today) {
        return acts(side, today).contains(act);
    }

    /** Whoever accepts holds it from then on; every other answer gives it back to whoever sent it. */
    public void answer(Answer answer, PostId by, LocalDate today) {
        refuseUnless(allows(answer.act(), Side.RECIPIENT, today));
        switch (answer) {
            case Answer.Accept(var worker, var firstStep, var firstDate, var beyond) -> {
                notPast(firstDate, today);
                move(new Accepted(worker, firstStep, firstDate, firstDate, beyond), by);
            }
            case Answer.Progress(var words, var next) -> {
                notPast(next, today);
                var now = (Accepted) state;
                move(new Accepted(now.worker(), now.firstStep(), now.firstDate(), next, now.beyond()), by);
            }
            case Answer.Decline(var reason, var why, var fits, var suggestion) ->
                move(new Declined(reason, why, fits, suggestion, today), sender);
            case Answer.AskBack(var question) -> move(new AskedBack(question, today), sender);
            case Answer.Report(var achievement, var what, var remaining) ->
                move(new OutcomeReported(achievement, what, remaining, today), sender);
        }
    }

    /** Whoever of the asking side acts holds it from then on; handing somebody over leaves it with whoever holds it. */
    public void pursue(Pursuit pursuit, PostId by, LocalDate today) {
        refuseUnless(allows(pursuit.act(), Side.SENDER, today));
        switch (pursuit) {
            case Pursuit.Reply(var words, var replyDue) -> awaitAgain(replyDue, by, today);
            case Pursuit.Remind(var words, var replyDue) -> awaitAgain(replyDue, by, today);
            case Pursuit.HandOver(var on, var how) -> handOver(on, today);
            case Pursuit.TakeBack(var why) -> move(new TakenBack(why), by);
            case Pursuit.Settle(var how, var why, var nextOn) -> {
                refuseUnless(state.settlements().contains(how));
                if (nextOn != null) notPast(nextOn, today);
                move(new Settled(how, why), by);
            }
        }
    }

    /**
     * The case was handed over (引き継ぎ): whoever took it over is in the place of whoever handed it over. Where it is the agency asked that took
     * the case, nobody asks anybody any more.
     */
    public void handOn(PostId left, PostId by, AgencyId their) {
        refuseUnless(state.open());
        if (sender.equals(left) && their.equals(to)) {
            move(new Settled(Settlement.KEEP, "頼んだ機関がケースを引き継いだため"), by);
            return;
        }
        if (sender.equals(left)) {
            sender = by;
            from = their;
        }
        if (holder.equals(left)) holder = by;
    }

    private void awaitAgain(LocalDate replyDue, PostId by, LocalDate today) {
        notPast(replyDue, today);
        move(new Awaiting(replyDue), by);
    }

    private void handOver(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) throw new IllegalArgumentException("nobody has been handed over in the future: " + on);
        this.handedOver = on;
    }

    private void move(ReferralState next, PostId holder) {
        this.state = next;
        this.holder = holder;
    }

    private static void refuseUnless(boolean allowed) {
        if (!allowed) throw new IllegalStateException("the referral does not stand so that this could be done");
    }

    private static void notPast(LocalDate date, LocalDate today) {
        if (date.isBefore(today)) throw new IllegalArgumentException("a date to come lies in the past: " + date);
    }

    public ReferralId id() {
        return id;
    }

    public CaseId about() {
        return about;
    }

    public AgencyId from() {
        return from;
    }

    public PostId sender() {
        return sender;
    }

    public AgencyId to() {
        return to;
    }

    public PostId holder() {
        return holder;
    }

    public ReferralState state() {
        return state;
    }

    public Optional<LocalDate> handedOver() {
        return Optional.ofNullable(handedOver);
    }

    public HandoverPlan plan() {
        return plan;
    }

    public long version() {
        return version;
    }
}
