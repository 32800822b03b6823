package org.norishiro.directory.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.norishiro.directory.model.LocalGovernmentCode.Reading;

/**
 * What one line of a file says of one resource.
 *
 * @param key by which the same line is known in the next edition of the file: its own number, or its name and address
 * @param remarks what is odd about it and was put right or left out; it is taken in all the same
 */
public record OpenDataLine(int number, String key, ResourceFacts facts, List<String> remarks) {
    /** Longer than any name, address or list of departments in real files; what is longer is another column that slipped in. */
    private static final int LONGEST = 2_000;

    private static final int LONGEST_NAME = 200;

    /** What an index of the database holds. */
    private static final int LONGEST_KEY = 500;

    private static final Pattern ORGANISATION =
            Pattern.compile("法人|会社|組合|機構|協会|連合|学園|学校|大学|病院|クリニック|診療所|医院|医師会|福祉会|財団|赤十字|NPO|[（(][株有][）)]|㈱|㈲");

    /** What became of a line. */
    public sealed interface Outcome {
        record Read(OpenDataLine line) implements Outcome {}

        /** @param why sentences for whoever keeps the file */
        record Rejected(int number, String name, List<String> why) implements Outcome {}
    }

    /** @param kind what the lines of this file are, as whoever takes them in says; empty: as the file says */
    public static Outcome of(OpenDataFile file, OpenDataFile.Line line, String kind) {
        var cells = cells(file, line);
        var name = cells.said(Field.NAME);
        var why = flaws(file, line, name);
        if (!why.isEmpty()) return new Outcome.Rejected(line.number(), name, why);
        var remarks = new ArrayList<String>();
        if (!cells.said(Field.MUNICIPALITY_CODE).isEmpty()) remark(cells.said(Field.MUNICIPALITY_CODE), remarks);
        var facts = facts(file, cells, kind, remarks);
        var key = key(file, cells, facts);
        if (key.length() > LONGEST_KEY)
            return new Outcome.Rejected(line.number(), name, List.of("番号、または名称と住所を合わせたものが、500字を超えています。"));
        return new Outcome.Read(new OpenDataLine(line.number(), key, facts, List.copyOf(remarks)));
    }

    private static List<String> flaws(OpenDataFile file, OpenDataFile.Line line, String name) {
        var why = new ArrayList<String>();
        var columns = file.headings().size();
        if (line.cells().size() != columns)
            why.add("列の数が見出し（%d列）と違います（%d列）。".formatted(columns, line.cells().size()));
        else if (name.isEmpty()) why.add("名称がありません。");
        if (name.length() > LONGEST_NAME) why.add("名称が200字を超えています。");
        if (line.cells().stream().anyMatch(cell -> cell.length() > LONGEST)) why.add("2,000字を超える欄があります。");
        return why;
    }

    private static void remark(String written, List<String> remarks) {
        switch (LocalGovernmentCode.read(written)) {
            case Reading.Sound sound -> {}
            case Reading.WrongCheck(var meant) ->
                remarks.add("団体コード %s は検査数字が合いません。正しくは %s と思われます。".formatted(written, meant.digits()));
            case Reading.NoCode none -> remarks.add("団体コード %s は、全国地方公共団体コードの形ではありません。".formatted(written));
        }
    }

    private static ResourceFacts facts(OpenDataFile file, Cells cells, String kind, List<String> remarks) {
        return new ResourceFacts(
                cells.said(Field.NAME),
                cells.said(Field.KANA),
                first(kind, cells.said(Field.KIND), file.set().kind()),
                cells.said(Field.SERVICES),
                operator(cells),
                together(" ", cells.said(Field.ADDRESS), cells.said(Field.ADDITION)),
                together(" 内線", cells.said(Field.PHONE), cells.said(Field.EXTENSION)),
                cells.said(Field.FAX),
                cells.said(Field.DAYS),
                cells.said(Field.OPENS),
                cells.said(Field.CLOSES),
                cells.said(Field.HOURS_NOTE),
                cells.said(Field.CAPACITY),
                cells.said(Field.DESCRIPTION),
                cells.said(Field.URL),
                cells.said(Field.NOTE),
                place(cells, remarks),
                cells.further());
    }

    /** Who runs it is told if it is an organisation. A person's name is not needed to ask for help, and is left in the file. */
    private static String operator(Cells cells) {
        var said = cells.said(Field.OPERATOR);
        var established = cells.said(Field.ESTABLISHER);
        if (!said.isEmpty()) return said;
        // a city that runs one is in its address
        var organisation = ORGANISATION.matcher(established).find()
                || cells.said(Field.ADDRESS).contains(established);
        return organisation ? established : "";
    }

    private static @Nullable Coordinates place(Cells cells, List<String> remarks) {
        return switch (Coordinates.read(cells.said(Field.LATITUDE), cells.said(Field.LONGITUDE))) {
            case Coordinates.Reading.At(var place) -> place;
            case Coordinates.Reading.Unsaid unsaid -> null;
            case Coordinates.Reading.Wrong(var why) -> {
                remarks.add(why);
                yield null;
            }
        };
    }

    private static String key(OpenDataFile file, Cells cells, ResourceFacts facts) {
        var own = file.set() == OpenDataSet.LOCAL_GOVERNMENTS
                ? cells.said(Field.MUNICIPALITY_CODE)
                : cells.said(Field.KEY);
        return own.isEmpty() ? facts.name() + "／" + facts.address() : own;
    }

    private static String first(String... words) {
        for (var each : words) if (!each.isBlank()) return each.strip();
        return "";
    }

    private static String together(String between, String said, String more) {
        if (more.isEmpty()) return said;
        return said.isEmpty() ? more : said + between + more;
    }

    /** What the columns of a line say, by what they are. */
    private record Cells(Map<Field, String> known, Map<String, String> further) {
        String said(Field field) {
            return known.getOrDefault(field, "");
        }
    }

    private static Cells cells(OpenDataFile file, OpenDataFile.Line line) {
        var known = new EnumMap<Field, String>(Field.class);
        var further = new LinkedHashMap<String, String>();
        var headings = file.headings();
        for (var n = 0; n < Math.min(headings.size(), line.cells().size()); n++) {
            var cell = line.cells().get(n);
            var heading = headings.get(n);
            var field = file.set().field(heading);
            // of two columns for one thing the first that says something
            if (field.isPresent())
                known.merge(field.get(), cell, (earlier, later) -> earlier.isEmpty() ? later : earlier);
            else if (!cell.isEmpty() && !heading.isEmpty()) further.put(Field.label(heading), cell);
        }
        return new Cells(known, further);
    }
}
