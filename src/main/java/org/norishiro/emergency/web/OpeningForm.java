package org.norishiro.emergency.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.emergency.model.EmergencyGround;
import org.norishiro.emergency.model.Length;
import org.norishiro.emergency.model.Reason;
import org.norishiro.emergency.model.Wanted;
import org.norishiro.emergency.usecase.OpenInEmergency.Command;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;
import org.norishiro.shell.Reading;

/** The fields of an emergency opening. */
final class OpeningForm {
    private OpeningForm() {}

    static Entered blank() {
        return Entered.blank().with("length", Length.HALF.name());
    }

    /** Empty: something is missing, and said beside its field. */
    static Optional<Command> read(Reading in, String address) {
        var wanted = wanted(in);
        var ground = in.choice("ground", "理由", EmergencyGround.class);
        var words = in.required("words", "何が起きているか", Reason.LONGEST);
        if (!words.isEmpty() && !Reason.saysEnough(words))
            in.refuse("words", "何が起きているか", "だれに何が起きているかが分かるように、" + Reason.SHORTEST + "文字以上で書いてください。");
        var length = in.choice("length", "見る時間", Length.class);
        var password = in.secret("password", "パスワード", 200);
        if (in.refused() || wanted == null) return Optional.empty();
        return Optional.of(new Command(wanted, new Reason(ground, words), length, password, address));
    }

    private static @Nullable Wanted wanted(Reading in) {
        var number = in.optionalCode("number", "ケースの番号", 20);
        var name = in.optional("name", "氏名かふりがな", 100);
        if (number != null) return new Wanted.ByNumber(number.toUpperCase(Locale.ROOT));
        if (name == null && in.entered().text("born").isBlank()) {
            in.refuse("number", "ケースの番号", "ケースの番号か、氏名と生年月日を入力してください。");
            return null;
        }
        if (name == null) in.refuse("name", "氏名かふりがな", "氏名かふりがなを入力してください。");
        var born = born(in);
        return name == null || born == null ? null : new Wanted.ByName(name, born);
    }

    private static @Nullable LocalDate born(Reading in) {
        var typed = in.partialDate("born", "生年月日");
        if (in.entered().error("born") != null) return null;
        var day = typed.exactDay();
        if (day != null) return day;
        in.refuse("born", "生年月日", "生年月日は、年・月・日まで入力してください。");
        return null;
    }

    static List<Option> grounds() {
        return Arrays.stream(EmergencyGround.values())
                .map(each -> Option.of(each.name(), each.label(), each.hint()))
                .toList();
    }

    static List<Option> lengths() {
        return Option.all(Length.values(), Length::label);
    }
}
