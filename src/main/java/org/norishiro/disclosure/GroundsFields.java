package org.norishiro.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.norishiro.disclosure.LegalGrounds.Ground;
import org.norishiro.gate.Basis;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;
import org.norishiro.shell.Reading;

/** The fields of a form that say on what something is told (根拠): {@code disclosure/_grounds.jte} shows them, this reads them. */
public final class GroundsFields {
    private GroundsFields() {}

    /** @param known those that hold today */
    public static Grounds read(Reading in, List<Ground> known) {
        var basis = in.choice("basis", "根拠", Basis.class);
        var conference = in.optionalCode("conference", "どの会議か", 60);
        var duty = in.optionalCode("duty", "どの定めか", 60);
        var reason = in.optional("reason", "そう判断した理由", 2000);
        var article = switch (basis) {
            case STATUTORY_CONFERENCE -> article(basis, conference, known);
            case LAW_OTHER -> article(basis, duty, known);
            case CONSENT, INTERNAL_USE, OTHER_PUBLIC_BODY, CLEAR_BENEFIT, EMERGENCY -> "";
        };
        return new Grounds(basis, article, Objects.requireNonNullElse(reason, ""));
    }

    private static String article(Basis basis, @Nullable String code, List<Ground> known) {
        return known.stream()
                .filter(each -> each.basis() == basis && each.code().equals(code))
                .map(Ground::article)
                .findFirst()
                .orElse("");
    }

    public static List<Option> bases() {
        return Arrays.stream(Basis.values())
                .map(each -> Option.of(each.name(), each.label(), each.meaning()))
                .toList();
    }

    public static List<Option> conferences(List<Ground> known) {
        return options(Basis.STATUTORY_CONFERENCE, known);
    }

    public static List<Option> duties(List<Ground> known) {
        return options(Basis.LAW_OTHER, known);
    }

    private static List<Option> options(Basis basis, List<Ground> known) {
        return known.stream()
                .filter(each -> each.basis() == basis)
                .map(each -> Option.of(each.code(), each.label(), each.note()))
                .toList();
    }

    public static Entered refuse(Entered entered, Grounds.Lack lack) {
        return switch (lack) {
            case REASON -> entered.refuse("reason", "同意のほかの根拠では、そう判断した理由を入力してください。");
            case ARTICLE ->
                entered.text("basis").equals(Basis.LAW_OTHER.name())
                        ? entered.refuse("duty", "どの法律の定めかを選んでください。")
                        : entered.refuse("conference", "どの会議かを選んでください。");
        };
    }
}
