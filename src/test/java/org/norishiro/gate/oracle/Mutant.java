package org.norishiro.gate.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * The decision, broken in one place: a function or policy as the migrations leave it, with one piece of its text taken for another.
 *
 * @param place whether it shows when looking, or only in what is derived when something is written
 */
record Mutant(Place place, String object, String what, String original, String broken) {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    enum Place {
        LOOKING,
        WRITING
    }

    static Mutant function(String name, String what, String from, String to) {
        var source = functionSource(name);
        if (!source.contains(from)) throw new IllegalStateException(name + " does not say: " + from);
        var writing = source.contains("returns trigger");
        return new Mutant(writing ? Place.WRITING : Place.LOOKING, name, what, source, source.replace(from, to));
    }

    /** A function that no policy asks, only what is written. */
    static Mutant asked(String name, String what, String from, String to) {
        var looking = function(name, what, from, to);
        return new Mutant(Place.WRITING, name, what, looking.original(), looking.broken());
    }

    /** A policy as it is, and as it is broken. */
    static Mutant rewritten(Place place, String policy, String table, String what, String whole, String broken) {
        var alter = "alter policy " + policy + " on " + table + " ";
        return new Mutant(place, table + "." + policy, what, alter + whole, alter + broken);
    }

    static Mutant policy(String policy, String table, String what, String from, String to) {
        var source = last("alter policy " + policy + " on " + table + " using (", ");\n");
        if (!source.contains(from)) throw new IllegalStateException(policy + " does not say: " + from);
        return new Mutant(Place.LOOKING, table + "." + policy, what, source, source.replace(from, to));
    }

    /** The same, in what is let happen. */
    Mutant whenWriting() {
        return new Mutant(Place.WRITING, object, what, original, broken);
    }

    static Mutant shown(String table, String subject, String kind, String own) {
        return alter(table, "only_what_is_shown", "whole sight is no sight", own + shownRow(subject, kind));
    }

    static Mutant shownWithout(String table, String what, String own) {
        return alter(
                table,
                "only_what_is_shown",
                what,
                own + "case_id = any((select my_whole('CASE'))::uuid[]) or "
                        + shownRow("coalesce(person_id, case_id)", "field_class"));
    }

    static String shownRow(String subject, String kind) {
        return "(case_id, " + subject + ", " + kind
                + ") in (select s.case_id, s.subject_id, s.field_class from shown_class s)";
    }

    static Mutant alter(String table, String policy, String what, String rule) {
        return new Mutant(
                Place.LOOKING,
                table + "." + policy,
                what,
                "alter policy " + policy + " on " + table + " using (" + whole(table) + ")",
                "alter policy " + policy + " on " + table + " using (" + rule + ")");
    }

    /** As the migrations leave it. */
    private static String whole(String table) {
        return switch (table) {
            case "membership" ->
                "household_id = any((select my_whole('HOUSEHOLD'))::uuid[]) or person_id = any((select my_reach('PERSON'))::uuid[])";
            case "disclosure" -> "case_id = any((select my_whole('CASE'))::uuid[]) or agency_id = (select my_agency())";
            default ->
                "case_id = any((select my_whole('CASE'))::uuid[]) or agency_id = (select my_agency()) or "
                        + shownRow("coalesce(person_id, case_id)", "field_class");
        };
    }

    private static String functionSource(String name) {
        var text = history();
        var start = Math.max(
                text.lastIndexOf("create function " + name + "("),
                text.lastIndexOf("create or replace function " + name + "("));
        if (start < 0) throw new IllegalStateException("no function " + name);
        var rest = text.substring(start);
        var quoted = at(rest, "as $$\n");
        var atomic = at(rest, "begin atomic\n");
        var single = at(rest, "\n  return ");
        var end = quoted < Math.min(atomic, single)
                ? rest.indexOf("\nend $$;") + 8
                : atomic < single ? rest.indexOf("\nend;") + 5 : rest.indexOf(";\n", single) + 1;
        return rest.substring(0, end).replaceFirst("^create function", "create or replace function");
    }

    private static int at(String text, String what) {
        var place = text.indexOf(what);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static String last(String from, String until) {
        var text = history();
        var start = text.lastIndexOf(from);
        return text.substring(start, text.indexOf(until, start) + 1);
    }

    private static String history() {
        try (var files = Files.list(MIGRATIONS)) {
            var all = new StringBuilder();
            for (var file : files.sorted(Comparator.naturalOrder()).toList())
                all.append(Files.readString(file)).append('\n');
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
