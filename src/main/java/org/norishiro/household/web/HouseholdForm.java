package org.norishiro.household.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.model.HouseholdFacts;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** The fields about a household as a whole. */
record HouseholdForm(Entered entered) {
    static HouseholdFacts read(Reading in) {
        var name = in.required("name", "世帯の呼び名", 80);
        return new HouseholdFacts(
                name.isEmpty() ? "-" : name,
                or(in.optional("dwelling", "住居", 10)),
                or(in.optional("address", "住所", 200)),
                or(in.optional("area", "地区", 60)),
                or(in.optional("circumstances", "暮らしのようす", 4000)));
    }

    static Entered of(HouseholdFacts facts, long version) {
        var entered = Entered.blank().with("version", Long.toString(version));
        for (var field : words(facts).entrySet()) entered = entered.with(field.getKey(), field.getValue());
        return entered;
    }

    static Map<String, String> words(HouseholdFacts facts) {
        var words = new LinkedHashMap<String, String>();
        words.put("name", facts.name());
        words.put("dwelling", facts.dwelling());
        words.put("address", facts.address());
        words.put("area", facts.area());
        words.put("circumstances", facts.circumstances());
        return words;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
