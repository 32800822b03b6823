package org.norishiro.plan.usecase;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.BusinessDays;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueId;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.plan.PlanId;
import org.norishiro.plan.PlanRoleId;
import org.norishiro.plan.model.Actor;
import org.norishiro.plan.model.Progress;
import org.norishiro.plan.model.ReplyState;
import org.norishiro.plan.model.RoleTask;

/** A role as both sides read it. */
public record RoleLine(
        PlanRoleId id,
        PlanId plan,
        CaseId ofCase,
        int position,
        Asked asked,
        Answered answered,
        Held held,
        Version version) {

    /** What is asked of whom. */
    public record Asked(
            Actor actor,
            @Nullable AgencyId agency,
            String agencyName,
            String task,
            String forWhom,
            @Nullable PersonId person,
            @Nullable IssueId issue,
            @Nullable UUID decidedRole,
            RoleTask.When when,
            String frequency) {}

    /**
     * What came back.
     *
     * @param words the reason, the question, or what was added when accepting
     * @param answer what the coordinator said when asking once more
     */
    public record Answered(
            ReplyState reply,
            @Nullable LocalDate due,
            String by,
            @Nullable LocalDateTime at,
            String worker,
            String words,
            String answer) {}

    /**
     * Who has it now and how far it has come.
     *
     * @param endedOn when it ended with its plan; null: it has not
     */
    public record Held(
            PostId holder,
            String holderName,
            PostId coordinator,
            String coordinatorName,
            Progress progress,
            String words,
            @Nullable LocalDate endedOn) {}

    public record Version(int number, String changedBy, LocalDateTime changedAt) {}

    public boolean standsBy() {
        return asked.when().standsBy();
    }

    public boolean dropped() {
        return held.progress() == Progress.DROPPED;
    }

    public boolean overdue(LocalDate today) {
        var due = answered.due();
        return !dropped() && answered.reply() == ReplyState.AWAITED && due != null && due.isBefore(today);
    }

    /** Back with the coordinator: declined, asked about, or silent past the date. */
    public boolean returned(LocalDate today) {
        return !dropped() && (answered.reply().returned() || overdue(today));
    }

    public boolean unsettled() {
        return !dropped() && answered.reply().unsettled();
    }

    public boolean awaited() {
        return answered.reply() == ReplyState.AWAITED;
    }

    public boolean answerable() {
        return !dropped() && (answered.reply() == ReplyState.AWAITED || answered.reply() == ReplyState.ASKED);
    }

    public boolean takenOn() {
        return !dropped() && (answered.reply() == ReplyState.ACCEPTED || answered.reply() == ReplyState.NOT_NEEDED);
    }

    public boolean ended() {
        return held.endedOn() != null;
    }

    public boolean reportable() {
        return takenOn() && !ended();
    }

    /** By when the coordinator says what happens with what came back: the next business day. */
    public @Nullable LocalDate decideBy() {
        var at = answered.at();
        return awaited() || at == null ? answered.due() : BusinessDays.next(at.toLocalDate());
    }

    /** The agency, or 本人・家族など. */
    public String who() {
        return asked.actor() == Actor.AGENCY
                ? asked.agencyName()
                : asked.actor().label();
    }

    /** Who holds it now, in one line. */
    public String holding(LocalDate today) {
        if (dropped()) return "取りやめ";
        if (ended()) return who() + "（プランとともに終わった）";
        return switch (answered.reply()) {
            case NOT_NEEDED -> who();
            case NOT_YET_ASKED -> held.coordinatorName() + "（まだ頼んでいない）";
            case AWAITED -> overdue(today) ? held.coordinatorName() + "（回答が期日を過ぎた）" : asked.agencyName() + "（回答待ち）";
            case ACCEPTED -> asked.agencyName() + " " + answered.worker();
            case DECLINED -> held.coordinatorName() + "（見送りで返ってきた）";
            case ASKED -> held.coordinatorName() + "（質問が届いた）";
        };
    }

    public String replyLabel(LocalDate today) {
        if (dropped()) return Progress.DROPPED.label();
        return overdue(today) ? "回答の期日超過" : answered.reply().label();
    }

    /** The kind of chip, as in {@code ui/chip}. */
    public String chip(LocalDate today) {
        if (dropped()) return "done";
        return switch (answered.reply()) {
            case AWAITED -> overdue(today) ? "over" : "wait";
            case DECLINED -> "over";
            case ASKED -> "wait";
            case ACCEPTED, NOT_NEEDED -> "done";
            case NOT_YET_ASKED -> "";
        };
    }
}
