package org.norishiro.plan.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.plan.PlanId;
import org.norishiro.plan.PlanRoleId;

/**
 * One role in a plan (役割). The agency answers for itself; whatever it does not take comes back to the coordinator, never to
 * nobody. Another agency is asked by a role of its own: it does not read what the first one answered.
 */
public final class PlanRole {
    private final Place place;
    private final int version;
    private RoleTask task;
    private Reply reply;
    private Progress progress;
    private String progressWords;
    private PostId coordinator;
    private PostId holder;
    private String answer;
    private @Nullable LocalDate endedOn;

    private PlanRole(Place place, RoleTask task, Standing standing, int version) {
        this.place = place;
        this.task = task;
        this.reply = standing.reply();
        this.progress = standing.progress();
        this.progressWords = standing.progressWords();
        this.coordinator = standing.coordinator();
        this.holder = standing.holder();
        this.answer = standing.answer();
        this.endedOn = standing.endedOn();
        this.version = version;
    }

    /** Where it stands in which plan; never changes. */
    public record Place(PlanRoleId id, PlanId plan, CaseId ofCase, int position) {}

    /**
     * How it stands with it.
     *
     * @param coordinator whom a question or a refusal comes back to
     * @param holder who must act next
     * @param answer what the coordinator said when asking once more
     * @param endedOn when it ended with its plan; null: it has not
     */
    public record Standing(
            Reply reply,
            Progress progress,
            String progressWords,
            PostId coordinator,
            PostId holder,
            String answer,
            @Nullable LocalDate endedOn) {}

    public static PlanRole draft(PlanId plan, CaseId ofCase, int position, RoleTask task, PostId coordinator) {
        var reply = task.actor() == Actor.AGENCY ? new Reply.NotYetAsked() : new Reply.NotNeeded();
        var standing = new Standing(reply, Progress.NOT_STARTED, "", coordinator, coordinator, "", null);
        return new PlanRole(new Place(PlanRoleId.next(), plan, ofCase, position), task, standing, 0);
    }

    /** For the store only. */
    public static PlanRole restore(Place place, RoleTask task, Standing standing, int version) {
        return new PlanRole(place, task, standing, version);
    }

    public void revise(RoleTask anew) {
        if (!drafted()) throw new IllegalStateException("what was asked of somebody is not rewritten behind them");
        task = anew;
        reply = anew.actor() == Actor.AGENCY ? new Reply.NotYetAsked() : new Reply.NotNeeded();
    }

    /** Asks the agency (役割を頼む); the person and the family are not asked by form. */
    public void ask(LocalDate due, PostId by) {
        coordinator = by;
        holder = by;
        if (reply instanceof Reply.NotYetAsked) reply = new Reply.Awaited(due);
    }

    public void accept(PostId by, LocalDateTime at, String worker, String words) {
        mustBeAnswerable();
        reply = new Reply.Accepted(by, at, worker, words);
        holder = by;
        if (task.when().standsBy()) progress = Progress.STANDING_BY;
    }

    public void decline(PostId by, LocalDateTime at, String reason) {
        mustBeAnswerable();
        reply = new Reply.Declined(by, at, reason);
        holder = coordinator;
    }

    public void askBack(PostId by, LocalDateTime at, String question) {
        mustBeAnswerable();
        reply = new Reply.Asked(by, at, question);
        holder = coordinator;
    }

    /** Answers the question, or asks once more with a later date. */
    public void askAgain(LocalDate due, String words, PostId by) {
        mustBeUnsettled();
        reply = new Reply.Awaited(due);
        answer = words;
        coordinator = by;
        holder = by;
    }

    /** Asks another agency instead; this one is let go. */
    public PlanRole reassign(AgencyId other, LocalDate due, String words, PostId by) {
        mustBeUnsettled();
        var next = draft(place.plan(), place.ofCase(), place.position(), task.by(other), by);
        next.ask(due, by);
        next.answer = words;
        drop(words, by);
        return next;
    }

    /** The coordinating side does it itself; the agency asked is let go. */
    public PlanRole takeOver(AgencyId own, PostId by, LocalDateTime at, String worker, String words) {
        mustBeUnsettled();
        var next = draft(place.plan(), place.ofCase(), place.position(), task.by(own), by);
        next.reply = new Reply.Awaited(at.toLocalDate());
        next.accept(by, at, worker, words);
        drop(words, by);
        return next;
    }

    public void drop(String words, PostId by) {
        if (words.isBlank()) throw new IllegalArgumentException("dropping a role says why");
        if (progress.over()) throw new IllegalStateException("the role is over");
        progress = Progress.DROPPED;
        progressWords = words;
        coordinator = by;
        holder = by;
    }

    /** The plan it belongs to is over, and with it what was taken on; how far it came stays as it is. */
    public void end(LocalDate on) {
        if (unsettled()) throw new IllegalStateException("what nobody took on is dropped with words");
        endedOn = on;
    }

    public void report(Progress how, String words) {
        if (how == Progress.DROPPED) throw new IllegalArgumentException("a role is dropped, not reported dropped");
        if (!reportable()) throw new IllegalStateException("only who has taken a role on reports on it");
        progress = how;
        progressWords = words;
    }

    /**
     * The case was handed over (引き継ぎ): whoever took it over is in the place of whoever handed it over.
     *
     * @param work whether also what the latter does for the agency itself
     */
    public void handOn(PostId left, PostId by, boolean work) {
        var taken = reply instanceof Reply.Accepted;
        if (holder.equals(left) && (work || !taken)) holder = by;
        if (coordinator.equals(left)) coordinator = by;
    }

    private void mustBeAnswerable() {
        if (!answerable()) throw new IllegalStateException("the role does not wait for an answer");
    }

    private void mustBeUnsettled() {
        if (!unsettled()) throw new IllegalStateException("the role is settled");
    }

    public boolean drafted() {
        return reply instanceof Reply.NotYetAsked || reply instanceof Reply.NotNeeded;
    }

    /** Waits for the agency's answer; a question of its own does not keep it from answering. */
    public boolean answerable() {
        return progress != Progress.DROPPED && (reply instanceof Reply.Awaited || reply instanceof Reply.Asked);
    }

    public boolean unsettled() {
        return progress != Progress.DROPPED && ReplyState.of(reply).unsettled();
    }

    public boolean reportable() {
        return progress != Progress.DROPPED
                && endedOn == null
                && (reply instanceof Reply.Accepted || reply instanceof Reply.NotNeeded);
    }

    public Place place() {
        return place;
    }

    public PlanRoleId id() {
        return place.id();
    }

    public RoleTask task() {
        return task;
    }

    public Reply reply() {
        return reply;
    }

    public Progress progress() {
        return progress;
    }

    public String progressWords() {
        return progressWords;
    }

    public PostId coordinator() {
        return coordinator;
    }

    public PostId holder() {
        return holder;
    }

    public String answer() {
        return answer;
    }

    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    public int version() {
        return version;
    }
}
