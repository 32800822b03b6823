package org.norishiro.plan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.casework.IssueId;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;
import org.norishiro.plan.model.Actor;
import org.norishiro.plan.model.RoleTask;
import org.norishiro.plan.usecase.OfferChoices.Choices;
import org.norishiro.plan.usecase.RoleLine;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;
import org.norishiro.shell.Reading;

/** The fields of one role. */
final class RoleForm {
    private static final int WORDS = 500;
    private static final int LINE = 200;

    private RoleForm() {}

    static Entered of(RoleLine role) {
        var filled =
                Entered.blank().with("version", String.valueOf(role.version().number()));
        for (var field : fields(role).entrySet()) filled = filled.with(field.getKey(), field.getValue());
        return filled;
    }

    static Map<String, String> fields(RoleLine role) {
        var asked = role.asked();
        var due = asked.when().due();
        var fields = new LinkedHashMap<String, String>();
        fields.put("actor", asked.actor().name());
        fields.put("agency", text(asked.agency()));
        fields.put("task", asked.task());
        fields.put("person", text(asked.person()));
        fields.put("forWhom", asked.forWhom());
        fields.put("issue", text(asked.issue()));
        fields.put("due", due == null ? "" : JapaneseDates.dense(due));
        fields.put("when", asked.when().words());
        fields.put("standby", asked.when().standbyEvent());
        fields.put("frequency", asked.frequency());
        return fields;
    }

    private static String text(@Nullable Object id) {
        return id == null ? "" : id.toString();
    }

    static @Nullable RoleTask read(Reading in, Choices choices, @Nullable UUID decidedRole) {
        var actor = in.choice("actor", "だれがするか", Actor.class);
        var agency = actor == Actor.AGENCY ? agency(in, choices) : null;
        var task = in.required("task", "すること", WORDS);
        var person = offered(in, "person", "だれのため", Labels.persons(choices), PersonId::new);
        var forWhom = words(in, "forWhom", "だれのため（言葉で）", LINE);
        var issue = offered(in, "issue", "課題", Labels.issues(choices), IssueId::new);
        var due = in.date("due", "いつまで");
        var when = new RoleTask.When(words(in, "when", "いつ", LINE), due, words(in, "standby", "どうなったら", LINE));
        var frequency = words(in, "frequency", "回数・頻度", LINE);
        if (actor == Actor.AGENCY && !when.said()) in.refuse("when", "いつ", "「いつまで」「いつ」「どうなったら」のどれか1つを入力してください。");
        if (in.refused()) return null;
        var whom = forWhom.isEmpty() ? spokenOf(choices, person) : forWhom;
        return new RoleTask(actor, agency, task, whom, person, issue, decidedRole, when, frequency);
    }

    private static @Nullable AgencyId agency(Reading in, Choices choices) {
        in.requiredId("agency", "機関");
        return offered(in, "agency", "機関", Labels.agencies(choices), AgencyId::new);
    }

    /** Only what was offered: an id from elsewhere is no choice. */
    private static <T> @Nullable T offered(
            Reading in, String name, String label, List<Option> options, Function<UUID, T> type) {
        var text = in.entered().text(name);
        if (text.isBlank()) return null;
        if (options.stream().anyMatch(option -> option.value().equals(text))) return type.apply(UUID.fromString(text));
        if (in.entered().error(name) == null) in.refuse(name, label, label + "を選び直してください。");
        return null;
    }

    private static String spokenOf(Choices choices, @Nullable PersonId person) {
        return choices.persons().stream()
                .filter(each -> each.id().equals(person))
                .findFirst()
                .map(each -> each.name())
                .orElse(choices.caseName());
    }

    private static String words(Reading in, String name, String label, int max) {
        return Objects.requireNonNullElse(in.optional(name, label, max), "");
    }
}
