package org.norishiro.household.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.Sex;
import org.norishiro.household.model.PersonFacts;
import org.norishiro.household.model.PersonName;
import org.norishiro.household.model.Stated;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;
import org.norishiro.shell.Reading;

/** The fields about one person. */
record PersonForm(Entered entered) {
    private static final int NAME = 60;
    private static final int LINE = 200;

    static PersonFacts read(Reading in) {
        var family = in.optional("family", "姓", NAME);
        var given = in.optional("given", "名", NAME);
        var calledBy = or(in.optional("calledBy", "呼び方", NAME));
        var kana = or(in.optional("kana", "ふりがな", NAME));
        var others = or(in.optional("others", "ほかの名前", LINE));
        if (family == null && given == null && calledBy.isEmpty()) {
            in.refuse("family", "姓", "姓・名か、呼び方のどれかを入力してください。");
            calledBy = "-";
        }
        return new PersonFacts(
                new PersonName(family, given, kana, calledBy, others),
                Objects.requireNonNullElse(in.optionalChoice("sex", "性別", Sex.class), Sex.UNKNOWN),
                in.partialDate("born", "生年月日"),
                stated(in, "address", "住所", in.optional("address", "住所", LINE)),
                stated(in, "phone", "電話", in.optionalCode("phone", "電話", 40)),
                or(in.optional("contactNote", "連絡するときの注意", 1000)),
                in.ticked("deceased"));
    }

    static Entered blank() {
        return Entered.blank()
                .with("sex", Sex.UNKNOWN.name())
                .with("addressState", Stated.State.NOT_ASKED.name())
                .with("phoneState", Stated.State.NOT_ASKED.name());
    }

    static Entered of(PersonFacts facts, long version) {
        var entered = blank().with("version", Long.toString(version));
        for (var field : words(facts).entrySet()) entered = entered.with(field.getKey(), field.getValue());
        return facts.deceased() ? entered.with("deceased", "true") : entered;
    }

    /** Field by field as it would be typed. */
    static Map<String, String> words(PersonFacts facts) {
        var name = facts.name();
        var words = new LinkedHashMap<String, String>();
        words.put("family", or(name.family()));
        words.put("given", or(name.given()));
        words.put("kana", name.kana());
        words.put("calledBy", name.calledBy());
        words.put("others", name.others());
        words.put("sex", facts.sex().name());
        words.put("born", facts.born().known() ? facts.born().display() : "");
        words.put("address", facts.address().text());
        words.put("addressState", whyNot(facts.address()));
        words.put("phone", facts.phone().text());
        words.put("phoneState", whyNot(facts.phone()));
        words.put("contactNote", facts.contactNote());
        return words;
    }

    static List<Option> sexes() {
        return Option.all(Sex.values(), Sex::label);
    }

    static List<Option> whyNotKnown() {
        return Option.each(
                Stream.of(Stated.State.values())
                        .filter(state -> state != Stated.State.KNOWN)
                        .toList(),
                Stated.State::name,
                Stated.State::label);
    }

    private static Stated stated(Reading in, String name, String label, @Nullable String text) {
        var otherwise = in.optionalChoice(name + "State", label + "が空欄の理由", Stated.State.class);
        return Stated.of(or(text), Objects.requireNonNullElse(otherwise, Stated.State.NOT_ASKED));
    }

    private static String whyNot(Stated fact) {
        return fact.state() == Stated.State.KNOWN
                ? Stated.State.NOT_ASKED.name()
                : fact.state().name();
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
