package org.norishiro.disclosure.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseExtracts.Extract;
import org.norishiro.disclosure.usecase.NamelessView;
import org.norishiro.disclosure.usecase.PrepareNameless.Choices;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/**
 * What {@code disclosure/nameless-parts.jte}, {@code nameless-form.jte} and {@code nameless-preview.jte} show.
 *
 * @param view what the agencies will see; null while it is still being written
 */
public record NamelessPage(
        Choices choices,
        Content heading,
        Entered entered,
        @Nullable NamelessView view) {
    private static final int HINT = 40;

    public String back() {
        return "/cases/" + choices.about().id() + "/disclosures";
    }

    public String path() {
        return "/cases/" + choices.about().id() + "/nameless";
    }

    public String draft() {
        return "nameless:" + choices.about().id();
    }

    /** Why nothing can be shown; blank: something can. */
    public String hindered() {
        var why = choices.hindrance();
        return why == null ? "" : NamelessForm.sentence(why);
    }

    public List<Option> parts() {
        return choices.parts().stream()
                .map(part ->
                        Option.of(part.key(), named(part), shortened(part.item().body())))
                .toList();
    }

    public List<Option> agencies() {
        return Option.each(choices.agencies(), agency -> agency.id().toString(), agency -> agency.name());
    }

    public String chosenAgencies() {
        return choices.agencies().stream()
                .filter(agency -> entered.ticked("agency", agency.id().toString()))
                .map(agency -> agency.name())
                .collect(Collectors.joining("、"));
    }

    /** What was typed, to go on with the preview unseen. */
    public Map<String, List<String>> carried() {
        return entered.fields().entrySet().stream()
                .filter(field -> !field.getKey().equals("step"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String named(Extract part) {
        return part.item().fieldClass().label() + "：" + part.item().heading();
    }

    private static String shortened(String words) {
        var line = words.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= HINT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, HINT)) + "…";
    }
}
