package org.norishiro.conference.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.conference.model.Closing;
import org.norishiro.conference.usecase.ItemCard;
import org.norishiro.conference.usecase.ShowSitting;
import org.norishiro.shell.Entered;

/** What the fields of each part hold as the record stands now: to fill a form at first, and to show what another person wrote. */
final class DayFields {
    private DayFields() {}

    static Entered of(Section section, ShowSitting.Seen seen, Entered query) {
        var card = seen.item();
        if (card == null) return Entered.blank();
        var entered = filled(now(section, card, query));
        if (section == Section.PRIORITIES)
            entered = entered.with(
                    "before",
                    card.priorities().stream().map(each -> each.words()).toArray(String[]::new));
        if (section == Section.CLOSING && entered.text("step").isEmpty())
            entered = entered.with("step", "会議で決めたことの進み具合を確かめる");
        return entered;
    }

    static Map<String, String> now(Section section, ItemCard card, Entered asked) {
        return switch (section) {
            case ATTENDANCE -> attendance(card.invited());
            case PRIORITIES -> priorities(card);
            case DECISIONS ->
                row(card.decisions(), asked.text("decision-row"), ItemCard.Decision::id)
                        .map(DayFields::decision)
                        .orElse(Map.of());
            case ROLES ->
                row(card.roles(), asked.text("role-row"), ItemCard.Role::id)
                        .map(DayFields::role)
                        .orElse(Map.of());
            case WORDS -> words(card);
            case CLOSING -> closing(card, card.item().closing());
        };
    }

    static Entered filled(Map<String, String> fields) {
        var entered = Entered.blank();
        for (var field : fields.entrySet()) entered = entered.with(field.getKey(), field.getValue());
        return entered;
    }

    private static Map<String, String> attendance(List<ItemCard.Invited> invited) {
        var fields = new LinkedHashMap<String, String>();
        for (var each : invited) {
            fields.put("attendance-" + each.id(), each.attendance().name());
            fields.put("attendee-" + each.id(), each.attendee());
            fields.put("version-" + each.id(), String.valueOf(each.version()));
        }
        return fields;
    }

    private static Map<String, String> priorities(ItemCard card) {
        var fields = new LinkedHashMap<String, String>();
        var position = 0;
        for (var priority : card.priorities()) {
            position++;
            var key = priority.issue() == null
                    ? "free" + position
                    : priority.issue().toString();
            fields.put("order-" + key, String.valueOf(position));
            fields.put("words-" + key, priority.words());
        }
        return fields;
    }

    private static Map<String, String> decision(ItemCard.Decision decision) {
        return Map.of(
                "decision-row", decision.id().toString(),
                "decision-version", String.valueOf(decision.version()),
                "decision", decision.words());
    }

    private static Map<String, String> role(ItemCard.Role role) {
        var task = role.task();
        var fields = new LinkedHashMap<String, String>();
        fields.put("role-row", role.id().toString());
        fields.put("role-version", String.valueOf(role.version()));
        fields.put("agency", task.agency().toString());
        fields.put("task", task.task());
        fields.put("for", task.forWhom());
        fields.put("issue", task.issue() == null ? "" : task.issue().toString());
        fields.put("due", task.due() == null ? "" : JapaneseDates.plain(task.due()));
        fields.put("when", task.whenWords());
        fields.put("standby", task.standbyEvent());
        return fields;
    }

    private static Map<String, String> words(ItemCard card) {
        return Map.of(
                "urgency", card.item().urgencyShared(),
                "discussion", card.item().discussion(),
                "version", String.valueOf(card.item().version()));
    }

    private static Map<String, String> closing(ItemCard card, @Nullable Closing closing) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("version", String.valueOf(card.item().version()));
        if (closing == null) return fields;
        if (closing.conclusion() != null)
            fields.put("conclusion", closing.conclusion().name());
        fields.put("stance", closing.stance());
        fields.put("watching", closing.watching());
        fields.put("change", closing.onChange());
        fields.put("next", closing.nextDate() == null ? "" : JapaneseDates.plain(closing.nextDate()));
        fields.put("end", closing.endedReason());
        return fields;
    }

    private interface Id<T> {
        Object of(T row);
    }

    private static <T> Optional<T> row(List<T> rows, String wanted, Id<T> id) {
        return rows.stream()
                .filter(each -> id.of(each).toString().equals(wanted))
                .findFirst();
    }
}
