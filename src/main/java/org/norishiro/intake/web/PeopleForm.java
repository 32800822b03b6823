package org.norishiro.intake.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.Registration.NewPerson;
import org.norishiro.household.Sex;
import org.norishiro.intake.usecase.Concerned;
import org.norishiro.intake.usecase.Concerned.Who;
import org.norishiro.intake.usecase.HouseholdChoice;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** Reads who a consultation is about, and which household they belong to. */
final class PeopleForm {
    static final String NEW = "NEW";
    static final String NONE = "NONE";
    /** Ticked in a row: it is another person than those on record. */
    static final String ANOTHER = "another";

    private static final int NAME = 60;

    private PeopleForm() {}

    /** Rows in which nothing was typed are nobody. */
    static List<Concerned> read(Reading in) {
        var rows = new PeopleRows(in.entered());
        var people = new ArrayList<Concerned>();
        for (int row : rows.numbers()) {
            if (!rows.blank(row)) people.add(person(in, rows, row));
        }
        return people;
    }

    /** Who would be registered without its being said that they are nobody on record, by row; of a form that is not refused. */
    static Map<Integer, NewPerson> unsure(Reading in) {
        var rows = new PeopleRows(in.entered());
        var unsure = new LinkedHashMap<Integer, NewPerson>();
        for (int row : rows.numbers()) {
            if (!rows.blank(row) && rows.chosen(row).isEmpty() && !in.ticked(ANOTHER + row))
                unsure.put(row, newPerson(in, row));
        }
        return unsure;
    }

    static Entered ask(Entered entered, Collection<Integer> rows) {
        var asked = entered;
        for (int row : rows) asked = asked.refuse(ANOTHER + row, "同じ人かもしれない記録があります。その人なら選び、別の人なら、しるしを付けてから登録してください。");
        return asked;
    }

    static HouseholdChoice household(Reading in) {
        return switch (in.entered().text("household")) {
            case "", NONE -> new HouseholdChoice.None();
            case NEW -> new HouseholdChoice.New(or(in.optional("householdName", "世帯の呼び名", 80)));
            default -> {
                UUID id = in.id("household", "世帯");
                yield id == null ? new HouseholdChoice.None() : new HouseholdChoice.Existing(new HouseholdId(id));
            }
        };
    }

    private static Concerned person(Reading in, PeopleRows rows, int row) {
        var who = rows.chosen(row).<Who>map(Who.Known::new).orElseGet(() -> new Who.New(newPerson(in, row)));
        return new Concerned(
                who,
                or(in.optional("part" + row, "この相談での立場", NAME)),
                or(in.optional("standing" + row, "続柄", NAME)),
                in.ticked("joins" + row));
    }

    private static NewPerson newPerson(Reading in, int row) {
        var family = in.optional("family" + row, "姓", NAME);
        var given = in.optional("given" + row, "名", NAME);
        var calledBy = or(in.optional("called" + row, "呼び方", NAME));
        if (family == null && given == null && calledBy.isEmpty()) {
            in.refuse("family" + row, "姓", "姓・名か、呼び方のどれかを入力してください。");
        }
        return new NewPerson(
                family,
                given,
                or(in.optional("kana" + row, "ふりがな", NAME)),
                calledBy,
                Objects.requireNonNullElse(in.optionalChoice("sex" + row, "性別", Sex.class), Sex.UNKNOWN),
                in.partialDate("born" + row, "生年月日"),
                or(in.optional("address" + row, "住所", 200)),
                or(in.optionalCode("phone" + row, "電話", 40)));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
