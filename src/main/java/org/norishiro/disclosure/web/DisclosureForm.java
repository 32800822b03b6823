package org.norishiro.disclosure.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.norishiro.casework.CaseId;
import org.norishiro.disclosure.model.Terms;
import org.norishiro.disclosure.model.Terms.Lack;
import org.norishiro.disclosure.usecase.Disclose;
import org.norishiro.disclosure.usecase.ShowDisclosures.Shown;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.Grounds;
import org.norishiro.gate.GroundsFields;
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
        var grounds = GroundsFields.read(in, shown.grounds());
        var purpose = in.required("purpose", "目的", 500);
        var until = in.requiredDate("until", "見せる最後の日");
        return new Terms(grounds, purpose, until);
    }

    static Entered refuse(Entered entered, List<Lack> lacks) {
        var refused = entered;
        for (var lack : lacks) refused = refuse(refused, lack);
        return refused;
    }

    private static Entered refuse(Entered entered, Lack lack) {
        return switch (lack) {
            case PURPOSE -> entered.refuse("purpose", "目的を入力してください。");
            case REASON -> GroundsFields.refuse(entered, Grounds.Lack.REASON);
            case ARTICLE -> GroundsFields.refuse(entered, Grounds.Lack.ARTICLE);
            case OVER_ALREADY -> entered.refuse("until", "今日より前の日です。今日からあとの日を入力してください。");
            case TOO_LONG -> entered.refuse("until", "1年以内の日を入力してください。そのあとは、まだ要るかを考えて、もう一度決めます。");
            case TOO_LONG_FOR_URGENCY -> entered.refuse("until", "緊急で見せるのは7日以内です。そのあいだに、同意かほかの根拠で決め直してください。");
        };
    }
}
