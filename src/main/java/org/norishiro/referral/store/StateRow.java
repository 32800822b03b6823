package org.norishiro.referral.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.AgencyId;
import org.norishiro.referral.model.Achievement;
import org.norishiro.referral.model.DeclineReason;
import org.norishiro.referral.model.ReferralState;
import org.norishiro.referral.model.ReferralState.Accepted;
import org.norishiro.referral.model.ReferralState.AskedBack;
import org.norishiro.referral.model.ReferralState.Awaiting;
import org.norishiro.referral.model.ReferralState.Declined;
import org.norishiro.referral.model.ReferralState.OutcomeReported;
import org.norishiro.referral.model.ReferralState.Settled;
import org.norishiro.referral.model.ReferralState.TakenBack;
import org.norishiro.referral.model.Settlement;

/** A state and the columns it is kept in. A state writes its own columns and leaves those of earlier ones as they were. */
record StateRow(String code, Map<String, @Nullable Object> columns) {
    private static final String[] OWN = {
        "replyDue",
        "question",
        "worker",
        "firstStep",
        "firstDate",
        "beyond",
        "declineCode",
        "declineWords",
        "suggestedAgency",
        "declineSuggestion",
        "outcome",
        "outcomeWords",
        "remaining",
        "takenBackWords",
        "settledNext",
        "settledHow"
    };

    static StateRow of(ReferralState state) {
        return switch (state) {
            case Awaiting(var replyDue) -> row("SENT").with("replyDue", replyDue);
            case AskedBack(var question, var on) -> row("ASKED_BACK").with("question", question);
            case Accepted(var worker, var firstStep, var firstDate, var next, var beyond) ->
                row("ACCEPTED")
                        .with("worker", worker)
                        .with("firstStep", firstStep)
                        .with("firstDate", firstDate)
                        .with("beyond", beyond);
            case Declined(var reason, var why, var fits, var suggestion, var on) ->
                row("DECLINED")
                        .with("declineCode", reason.name())
                        .with("declineWords", why)
                        .with("suggestedAgency", fits == null ? null : fits.value())
                        .with("declineSuggestion", suggestion);
            case OutcomeReported(var achievement, var what, var remaining, var on) ->
                row("OUTCOME_REPORTED")
                        .with("outcome", achievement.name())
                        .with("outcomeWords", what)
                        .with("remaining", remaining);
            case TakenBack(var why) -> row("TAKEN_BACK").with("takenBackWords", why);
            case Settled(var how, var why) ->
                row("SETTLED").with("settledNext", how.name()).with("settledHow", why);
        };
    }

    static ReferralState read(ResultSet rs) throws SQLException {
        return switch (rs.getString("state")) {
            case "SENT" -> new Awaiting(date(rs, "reply_due"));
            case "ASKED_BACK" -> new AskedBack(rs.getString("question"), date(rs, "state_on"));
            case "ACCEPTED" ->
                new Accepted(
                        rs.getString("worker_name"),
                        rs.getString("first_step"),
                        date(rs, "first_date"),
                        date(rs, "next_due"),
                        rs.getString("beyond"));
            case "DECLINED" ->
                new Declined(
                        DeclineReason.valueOf(rs.getString("decline_code")),
                        rs.getString("decline_words"),
                        agency(rs, "suggested_agency_id"),
                        rs.getString("decline_suggestion"),
                        date(rs, "state_on"));
            case "OUTCOME_REPORTED" ->
                new OutcomeReported(
                        Achievement.valueOf(rs.getString("outcome")),
                        rs.getString("outcome_words"),
                        rs.getString("remaining"),
                        date(rs, "state_on"));
            case "TAKEN_BACK" -> new TakenBack(rs.getString("taken_back_words"));
            case "SETTLED" ->
                new Settled(Settlement.valueOf(rs.getString("settled_next")), rs.getString("settled_how"));
            default -> throw new IllegalStateException("unknown state of a referral");
        };
    }

    private static LocalDate date(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, LocalDate.class), column);
    }

    static @Nullable AgencyId agency(ResultSet rs, String column) throws SQLException {
        var id = rs.getObject(column, UUID.class);
        return id == null ? null : new AgencyId(id);
    }

    private static StateRow row(String code) {
        var columns = new HashMap<String, @Nullable Object>();
        for (var name : OWN) columns.put(name, null);
        return new StateRow(code, columns);
    }

    private StateRow with(String name, @Nullable Object value) {
        columns.put(name, value);
        return this;
    }
}
