package org.norishiro.referral.web;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseExtracts.Extract;
import org.norishiro.referral.model.Handover;
import org.norishiro.referral.model.ReplyTimes;
import org.norishiro.referral.usecase.PrepareReferral.Choices;
import org.norishiro.referral.usecase.Sheet;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/**
 * Everything {@code referral/new.jte} and {@code referral/preview.jte} need.
 *
 * @param sheet what the agency will see; null while it is still being written
 */
public record NewReferralPage(
        Choices choices,
        Content heading,
        Entered entered,
        @Nullable Sheet sheet) {
    private static final int HINT = 40;

    public String casePath() {
        return "/cases/" + choices.about().id();
    }

    public String path() {
        return casePath() + "/referrals";
    }

    public String draft() {
        return "referral:" + choices.about().id();
    }

    public List<Option> agencies() {
        return choices.agencies().stream()
                .map(agency -> Option.of(
                        agency.id().toString(),
                        agency.name(),
                        Stream.of(agency.field(), shortened(agency.does()))
                                .filter(words -> !words.isBlank())
                                .collect(Collectors.joining("：できること "))))
                .toList();
    }

    /** Of every agency, each with its agency; those of the chosen one first. */
    public List<Option> windows() {
        var chosen = entered.text("agency");
        var names =
                choices.agencies().stream().collect(Collectors.toMap(agency -> agency.id(), agency -> agency.name()));
        return choices.windows().stream()
                .sorted(Comparator.comparing(
                        window -> !window.agency().toString().equals(chosen)))
                .map(window -> Option.of(window.id().toString(), names.get(window.agency()) + "：" + window.words()))
                .toList();
    }

    public List<Option> persons() {
        return choices.persons().stream()
                .map(person -> Option.of(
                        person.card().id().toString(),
                        person.card().name(),
                        "同意：" + person.consent().label()))
                .toList();
    }

    public List<Option> issues() {
        return choices.issues().stream()
                .map(issue -> Option.of(issue.id().toString(), issue.words(), issue.aboutWhom()))
                .toList();
    }

    /** Each with the times the municipality has set for it. */
    public List<Option> urgencies() {
        return choices.times().stream()
                .map(times -> Option.of(
                        times.urgency().name(),
                        times.urgency().label(),
                        times.urgency().meaning() + "。" + promised(times)))
                .toList();
    }

    private static String promised(ReplyTimes times) {
        var answered = times.answerDays() == 0 ? "その日のうちに回答" : times.answerDays() + "開庁日以内に回答";
        return times.openHours() == null ? answered : answered + "。" + times.openHours() + "時間開かれないとき、あなたに知らせます";
    }

    public List<Option> handovers() {
        return Stream.of(Handover.values())
                .map(way -> Option.of(way.name(), way.label(), way.meaning()))
                .toList();
    }

    public List<Option> extracts() {
        return choices.extracts().stream()
                .map(extract -> Option.of(
                        extract.key(), named(extract), shortened(extract.item().body())))
                .toList();
    }

    /** What was typed, to go on with the preview unseen; what the preview itself adds is left out. */
    public Map<String, List<String>> carried() {
        return entered.fields().entrySet().stream()
                .filter(field ->
                        !field.getKey().equals("step") && !field.getKey().equals("seen"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String named(Extract extract) {
        return extract.item().fieldClass().label() + "：" + extract.item().heading();
    }

    private static String shortened(String words) {
        var line = words.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= HINT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, HINT)) + "…";
    }
}
