package org.norishiro.conference.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.norishiro.calendar.Age;
import org.norishiro.calendar.PartialDate;

/** How a case is spoken of on an agenda: by ages and number, never by a name (案件の題). */
public final class AgendaTitle {
    private static final String[] COUNTED = {"", "ひとり", "二人", "三人", "四人", "五人", "六人", "七人", "八人"};
    private static final int NAMED_AGES = 4;

    private AgendaTitle() {}

    /** 「80代と60代の二人世帯」. @param born of each person, in the order they are to be named */
    public static String suggested(List<PartialDate> born, LocalDate today) {
        if (born.isEmpty()) return "世帯のこと";
        var ages =
                born.stream().limit(NAMED_AGES).map(each -> decade(each, today)).toList();
        var people = born.size() < COUNTED.length ? COUNTED[born.size()] : born.size() + "人";
        var named = ages.size() == 2 ? String.join("と", ages) : String.join("・", ages);
        return named + (born.size() > NAMED_AGES ? "ほかの" : "の") + people + "世帯";
    }

    /** The first name that stands in a title although none should. */
    public static Optional<String> nameIn(String title, Collection<String> names) {
        return names.stream()
                .map(String::strip)
                .filter(name -> name.codePointCount(0, name.length()) > 1)
                .filter(title::contains)
                .findFirst();
    }

    private static String decade(PartialDate born, LocalDate today) {
        var earliest = born.earliest();
        var latest = born.latest();
        if (earliest == null || latest == null) return "年齢未確認";
        var oldest = Age.on(earliest, today) / 10 * 10;
        var youngest = Age.on(latest, today) / 10 * 10;
        var from = youngest == 0 ? "10歳未満" : youngest + "代";
        return oldest == youngest ? from : from + "～" + oldest + "代";
    }
}
