package org.norishiro.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.norishiro.household.PersonId;
import org.norishiro.household.Sex;
import org.norishiro.intake.model.Concern;
import org.norishiro.shell.Entered;

/**
 * The rows of people in the intake form. Their numbers stand in the hidden fields {@code row}; a button with {@code do} adds,
 * drops, looks for or chooses somebody and gets the same form back with everything typed in it.
 */
record PeopleRows(Entered entered) {
    static final String FAMILY = "家族・親族";
    private static final String ROW = "row";
    private static final String ACT = "do";
    private static final int MOST = 20;
    /** What tells who somebody is; the first of these that is filled in is looked for. */
    private static final List<List<String>> SEARCHED =
            List.of(List.of("family", "given"), List.of("kana"), List.of("called"), List.of("born"));

    /** Whether a button of the rows was pressed, and not the one that registers. */
    boolean rearranging() {
        return !act().isEmpty();
    }

    List<Integer> numbers() {
        return entered.all(ROW).stream()
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** The form as the pressed button wants it. */
    Entered rearranged() {
        var words = act().split(":");
        return switch (words[0]) {
            case "add" -> added(entered, Concern.CENTRE);
            case "drop" -> rows(numbers().stream().filter(n -> n != number()).toList());
            case "pick" -> words.length > 2 ? entered.with("person" + number(), words[2]) : entered;
            case "back" -> entered.with("person" + number(), "");
            default -> entered;
        };
    }

    /** What is to be looked for, by row. */
    Map<Integer, String> searches() {
        var typed = act().startsWith("find:") ? searched(number()) : "";
        return typed.isEmpty() ? Map.of() : Map.of(number(), typed);
    }

    /** The row a button was pressed in; 0: none. */
    int number() {
        var words = act().split(":");
        return words.length > 1 && words[1].matches("\\d{1,3}") ? Integer.parseInt(words[1]) : 0;
    }

    boolean picking() {
        return act().startsWith("pick:");
    }

    /** The row just added, for the focus; 0: none. */
    int newest() {
        return act().equals("add") ? numbers().stream().reduce(0, Integer::max) + 1 : 0;
    }

    Optional<PersonId> chosen(int row) {
        try {
            return Optional.of(new PersonId(UUID.fromString(entered.text("person" + row))));
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }

    List<PersonId> allChosen() {
        return numbers().stream().flatMap(row -> chosen(row).stream()).toList();
    }

    boolean blank(int row) {
        return Stream.of("person", "family", "given", "kana", "called", "born", "address", "phone")
                .allMatch(name -> entered.text(name + row).isBlank());
    }

    /** The same form with one more row; the first is taken for the person it is all about. */
    static Entered added(Entered entered, String part) {
        var rows = new PeopleRows(entered);
        var numbers = new ArrayList<>(rows.numbers());
        var next = numbers.stream().reduce(0, Integer::max) + 1;
        var first = numbers.isEmpty();
        numbers.add(next);
        return rows.rows(numbers)
                .with("joins" + next, "true")
                .with("sex" + next, Sex.UNKNOWN.name())
                .with("part" + next, first ? part : FAMILY);
    }

    /** The same form with a row for somebody on record. */
    static Entered with(Entered entered, Concern concern) {
        var more = added(entered, concern.part());
        var row = new PeopleRows(more).numbers().getLast();
        return more.with("person" + row, concern.person().toString()).with("part" + row, concern.part());
    }

    private Entered rows(List<Integer> numbers) {
        return entered.with(ROW, numbers.stream().map(String::valueOf).toArray(String[]::new));
    }

    private String searched(int row) {
        return SEARCHED.stream()
                .map(names -> names.stream()
                        .map(name -> entered.text(name + row).strip())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String act() {
        return entered.text(ACT);
    }
}
