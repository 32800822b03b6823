package org.norishiro.directory.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The parts of an agency's own entry: what each is called on screens, in forms and in the database. */
public enum EntryField {
    DOES("does", "does", "できること", profile -> profile.work().does()),
    DOES_NOT("doesNot", "does_not", "できないこと", profile -> profile.work().doesNot()),
    BEYOND("beyond", "reaches_beyond", "のりしろ", profile -> profile.work().beyond()),
    SERVES("serves", "serves", "対象", profile -> profile.work().serves()),
    AREA("area", "area", "受け持つ地域", profile -> profile.work().area()),
    COST("cost", "cost", "費用", profile -> profile.work().cost()),
    LANGUAGES("languages", "languages", "通じる言葉", profile -> profile.work().languages()),
    HOW_TO_ASK("howToAsk", "how_to_ask", "頼み方", profile -> profile.access().howToAsk()),
    PHONE("phone", "phone", "電話", profile -> profile.access().phone()),
    HOURS("hours", "hours", "受付の時間", profile -> profile.access().hours()),
    HOURS_NOTE("hoursNote", "hours_note", "時間の補足", profile -> profile.access().hoursNote()),
    ADDRESS("address", "address", "所在地", profile -> profile.access().address()),
    PLACE("place", "place", "地図の位置", profile -> profile.access().place());

    private final String field;
    private final String column;
    private final String label;
    private final Function<AgencyProfile, String> value;

    EntryField(String field, String column, String label, Function<AgencyProfile, String> value) {
        this.field = field;
        this.column = column;
        this.label = label;
        this.value = value;
    }

    /** Its name in a form. */
    public String field() {
        return field;
    }

    public String column() {
        return column;
    }

    public String label() {
        return label;
    }

    public String of(AgencyProfile profile) {
        return value.apply(profile);
    }

    public static Optional<EntryField> ofColumn(String column) {
        return Arrays.stream(values())
                .filter(each -> each.column.equals(column))
                .findFirst();
    }

    /** Each of them, in the order of the form. */
    public static Map<EntryField, String> all(AgencyProfile profile) {
        var all = new EnumMap<EntryField, String>(EntryField.class);
        for (var each : values()) all.put(each, each.of(profile));
        return all;
    }
}
