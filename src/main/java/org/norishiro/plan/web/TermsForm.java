package org.norishiro.plan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.casework.IssueId;
import org.norishiro.gate.ConsentState;
import org.norishiro.plan.model.Goal;
import org.norishiro.plan.model.Period;
import org.norishiro.plan.model.PersonsConsent;
import org.norishiro.plan.model.PlanIssue;
import org.norishiro.plan.model.Terms;
import org.norishiro.plan.usecase.Proposal;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** The fields of what a plan says. */
final class TermsForm {
    private static final int WORDS = 500;
    private static final int LINE = 200;
    private static final int SPARE_ROWS = 2;
    private static final int MOST_ROWS = 40;
    private static final int MONTHS = 6;

    private TermsForm() {}

    enum GoalState {
        SPOKEN("本人が話した"),
        NOT_YET_SPOKEN("まだ話していない");

        private final String label;

        GoalState(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static Entered proposed(Proposal proposal, LocalDate today) {
        var next = proposal.nextMonitoring();
        var fields = new LinkedHashMap<String, String>();
        var before = proposal.before();
        if (before != null) fields.putAll(goals(before));
        fields.put("from", JapaneseDates.dense(today));
        fields.put("until", JapaneseDates.dense(today.plusMonths(MONTHS).minusDays(1)));
        fields.put("monitoring", JapaneseDates.dense(next == null ? today.plusMonths(1) : next));
        fields.putAll(issueFields(proposal.issues()));
        return filled(fields)
                .with(
                        "role",
                        proposal.roles().stream()
                                .map(role -> role.key().toString())
                                .toArray(String[]::new));
    }

    static Entered of(Terms terms, int version) {
        return filled(fields(terms)).with("version", String.valueOf(version));
    }

    /** By name, also to show what somebody else left in them. */
    static Map<String, String> fields(Terms terms) {
        var fields = new LinkedHashMap<>(goals(terms));
        var consent = terms.consent();
        fields.put("from", JapaneseDates.dense(terms.period().from()));
        fields.put("until", JapaneseDates.dense(terms.period().until()));
        fields.put("monitoring", JapaneseDates.dense(terms.nextMonitoring()));
        fields.put("consent", consent.state().name());
        fields.put("consentNote", consent.note());
        fields.put("consentOn", consent.on() == null ? "" : JapaneseDates.dense(consent.on()));
        fields.putAll(issueFields(terms.issues()));
        return fields;
    }

    private static Map<String, String> goals(Terms terms) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("longTerm", terms.longTermGoal());
        switch (terms.goal()) {
            case Goal.Spoken(var words) -> {
                fields.put("goalState", GoalState.SPOKEN.name());
                fields.put("goal", words);
            }
            case Goal.NotYetSpoken(var reason) -> {
                fields.put("goalState", GoalState.NOT_YET_SPOKEN.name());
                fields.put("notYet", reason);
            }
        }
        return fields;
    }

    private static Map<String, String> issueFields(List<PlanIssue> issues) {
        var fields = new LinkedHashMap<String, String>();
        for (var n = 0; n < issues.size() + SPARE_ROWS; n++) {
            var issue = n < issues.size() ? issues.get(n) : null;
            var id = issue == null ? null : issue.issue();
            fields.put("issue-" + n, issue == null ? "" : issue.words());
            fields.put("issueId-" + n, id == null ? "" : id.toString());
        }
        return fields;
    }

    private static Entered filled(Map<String, String> fields) {
        var filled = Entered.blank();
        for (var field : fields.entrySet()) filled = filled.with(field.getKey(), field.getValue());
        return filled;
    }

    static int rows(Entered entered) {
        var rows = 0;
        while (rows < MOST_ROWS && entered.has("issue-" + rows)) rows++;
        return rows;
    }

    static Terms read(Reading in) {
        var longTerm = words(in, "longTerm", "長期目標");
        var goal = goal(in);
        var period = period(in);
        var monitoring = in.requiredComingDate("monitoring", "次のモニタリング");
        var consent = consent(in);
        return new Terms(longTerm, goal, period, monitoring, consent, issues(in));
    }

    private static Goal goal(Reading in) {
        var state = in.choice("goalState", "このプランの目標", GoalState.class);
        if (state == GoalState.SPOKEN) {
            var words = in.required("goal", "本人の言葉での目標", WORDS);
            return in.refused() ? dummy() : new Goal.Spoken(words);
        }
        var reason = in.required("notYet", "まだ話していない理由", WORDS);
        return in.refused() ? dummy() : new Goal.NotYetSpoken(reason);
    }

    private static Goal dummy() {
        return new Goal.NotYetSpoken("-");
    }

    private static Period period(Reading in) {
        var from = in.requiredDate("from", "プラン期間の始まり");
        var until = in.requiredDate("until", "プラン期間の終わり");
        if (!until.isBefore(from)) return new Period(from, until);
        in.refuse("until", "プラン期間の終わり", "プラン期間の終わりは、始まりと同じ日か、後の日付にしてください。");
        return new Period(from, from);
    }

    private static PersonsConsent consent(Reading in) {
        var state = in.choice("consent", "本人の同意", ConsentState.class);
        if (!state.inWords()) in.refuse("consent", "本人の同意", "本人の同意を選び直してください。");
        var note = words(in, "consentNote", "同意の方法、または取得していない理由");
        var on = state == ConsentState.GIVEN
                ? in.requiredPastDate("consentOn", "同意の日")
                : in.pastDate("consentOn", "同意の日");
        return new PersonsConsent(state, note, on);
    }

    private static List<PlanIssue> issues(Reading in) {
        var issues = new ArrayList<PlanIssue>();
        for (var n = 0; n < rows(in.entered()); n++) {
            var words = in.optional("issue-" + n, "課題" + (n + 1), LINE);
            if (words != null) issues.add(new PlanIssue(issueId(in.entered().text("issueId-" + n)), words));
        }
        return issues;
    }

    private static @Nullable IssueId issueId(String text) {
        try {
            return text.isEmpty() ? null : new IssueId(UUID.fromString(text));
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }

    private static String words(Reading in, String name, String label) {
        return Objects.requireNonNullElse(in.optional(name, label, WORDS), "");
    }
}
