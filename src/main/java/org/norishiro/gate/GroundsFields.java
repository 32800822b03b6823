package org.norishiro.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.LegalGrounds.Ground;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Refusal;

/** The fields of a form that say on what something is told (根拠): {@code gate/_grounds.jte} shows them, this reads them. */
public final class GroundsFields {
    private static final String CONFERENCE = "どの会議か";
    private static final String DUTY = "どの定めか";
    private static final String REASON = "そう判断した理由";

    private GroundsFields() {}

    /** @param known those that hold today */
    public static Grounds read(Reading in, List<Ground> known) {
        var basis = in.choice("basis", "根拠", Basis.class);
        var conference = in.optionalCode("conference", CONFERENCE, 60);
        var duty = in.optionalCode("duty", DUTY, 60);
        var reason = in.optional("reason", REASON, 2000);
        var article = switch (basis) {
            case STATUTORY_CONFERENCE -> article(basis, conference, known);
            case LAW_OTHER -> article(basis, duty, known);
            case CONSENT, INTERNAL_USE, OTHER_PUBLIC_BODY, CLEAR_BENEFIT, EMERGENCY, ANONYMIZED -> "";
        };
        if (basis == Basis.ANONYMIZED) in.refuse("basis", "根拠", "名前を伏せて見せるときは、見せている内容の「名前を伏せて見せる」から見せてください。");
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
                .filter(each -> each != Basis.ANONYMIZED)
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
        return entered.refuse(refusal(entered, lack));
    }

    public static Refusal refusal(Entered entered, Grounds.Lack lack) {
        return switch (lack) {
            case REASON -> new Refusal("reason", REASON, "同意のほかの根拠では、そう判断した理由を入力してください。");
            case ARTICLE ->
                entered.text("basis").equals(Basis.LAW_OTHER.name())
                        ? new Refusal("duty", DUTY, "どの法律の定めかを選んでください。")
                        : new Refusal("conference", CONFERENCE, "どの会議かを選んでください。");
        };
    }
}
