package org.norishiro.disclosure.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.conference.StatutoryBases.StatutoryBasis;
import org.norishiro.disclosure.model.ReportingDuty;
import org.norishiro.disclosure.model.Terms;
import org.norishiro.disclosure.model.Terms.Lack;
import org.norishiro.disclosure.usecase.Disclose;
import org.norishiro.disclosure.usecase.ShowDisclosures.Shown;
import org.norishiro.gate.Basis;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.identity.AgencyId;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** Reads the form that decides what an agency is shown. */
final class DisclosureForm {
    static final String HOUSEHOLD = "household";
    static final String NOT_IN_IT = "今日この世帯にいない人が選ばれています。選び直してください。";

    private DisclosureForm() {}

    static Optional<Disclose.Command> read(CaseId about, Reading in, Shown shown) {
        var agency = in.requiredId("agency", "見せる機関");
        var whom = in.entered().all("whom");
        if (whom.stream().allMatch(String::isBlank)) in.refuse("whom", "だれのことか", "だれのことを見せるかを、1つ以上選んでください。");
        if (!whom.stream().allMatch(chosen -> isOffered(chosen, shown))) in.refuse("whom", "だれのことか", NOT_IN_IT);
        var persons = shown.members().stream()
                .filter(person -> whom.contains(person.id().toString()))
                .map(PersonCard::id)
                .toList();
        var classes = in.requiredChoices("classes", "見せる内容", FieldClass.class);
        var terms = terms(in, shown);
        if (in.refused()) return Optional.empty();
        return Optional.of(new Disclose.Command(
                about, new AgencyId(agency), persons, whom.contains(HOUSEHOLD), set(classes), terms));
    }

    /** Somebody else is refused, not left out: less would be shown than was decided, and nobody told. */
    private static boolean isOffered(String chosen, Shown shown) {
        return chosen.isBlank()
                || chosen.equals(HOUSEHOLD)
                || shown.members().stream()
                        .anyMatch(person -> person.id().toString().equals(chosen));
    }

    private static Set<FieldClass> set(List<FieldClass> classes) {
        return classes.isEmpty() ? EnumSet.noneOf(FieldClass.class) : EnumSet.copyOf(classes);
    }

    private static Terms terms(Reading in, Shown shown) {
        var basis = in.choice("basis", "根拠", Basis.class);
        var conference = in.optionalCode("conference", "どの会議か", 60);
        var duty = in.optionalCode("duty", "どの定めか", 60);
        var reason = in.optional("reason", "そう判断した理由", 2000);
        var purpose = in.required("purpose", "目的", 500);
        var until = in.requiredDate("until", "見せる最後の日");
        return new Terms(
                basis, article(basis, conference, duty, shown), Objects.requireNonNullElse(reason, ""), purpose, until);
    }

    private static String article(Basis basis, @Nullable String conference, @Nullable String duty, Shown shown) {
        return switch (basis) {
            case STATUTORY_CONFERENCE ->
                shown.bases().stream()
                        .filter(each -> each.code().equals(conference))
                        .map(DisclosureForm::article)
                        .findFirst()
                        .orElse("");
            case LAW_OTHER ->
                shown.duties().stream()
                        .filter(each -> each.code().equals(duty))
                        .map(DisclosureForm::article)
                        .findFirst()
                        .orElse("");
            case CONSENT, INTERNAL_USE, OTHER_PUBLIC_BODY, CLEAR_BENEFIT, EMERGENCY -> "";
        };
    }

    static String article(StatutoryBasis basis) {
        return basis.article() + "（" + basis.name() + "）";
    }

    static String article(ReportingDuty duty) {
        return duty.article() + "（" + duty.what() + "・" + duty.strength().label() + "）";
    }

    static Entered refuse(Entered entered, List<Lack> lacks) {
        var refused = entered;
        for (var lack : lacks) refused = refuse(refused, lack);
        return refused;
    }

    private static Entered refuse(Entered entered, Lack lack) {
        return switch (lack) {
            case PURPOSE -> entered.refuse("purpose", "目的を入力してください。");
            case REASON -> entered.refuse("reason", "同意のほかの根拠では、そう判断した理由を入力してください。");
            case ARTICLE ->
                entered.text("basis").equals(Basis.LAW_OTHER.name())
                        ? entered.refuse("duty", "どの法律の定めかを選んでください。")
                        : entered.refuse("conference", "どの会議かを選んでください。");
            case OVER_ALREADY -> entered.refuse("until", "今日より前の日です。今日からあとの日を入力してください。");
            case TOO_LONG -> entered.refuse("until", "1年以内の日を入力してください。そのあとは、まだ要るかを考えて、もう一度決めます。");
            case TOO_LONG_FOR_URGENCY -> entered.refuse("until", "緊急で見せるのは7日以内です。そのあいだに、同意かほかの根拠で決め直してください。");
        };
    }
}
