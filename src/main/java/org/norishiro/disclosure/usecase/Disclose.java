package org.norishiro.disclosure.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases;
import org.norishiro.casework.Cases.CaseCard;
import org.norishiro.disclosure.model.Disclosure;
import org.norishiro.disclosure.model.DisclosureRegister;
import org.norishiro.disclosure.model.Terms;
import org.norishiro.disclosure.model.Terms.Lack;
import org.norishiro.gate.Basis;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.Sight;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.identity.AgencyId;
import org.norishiro.protection.Askable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides what an agency in the team is shown (提供を決める), person by person. Decided by those who see the case whole; the
 * database refuses everybody else.
 */
@Component
@Transactional
public class Disclose {
    private static final String ACT = "disclose";
    private static final Set<FieldClass> OF_THE_PERSON = Set.of(FieldClass.DWELLING, FieldClass.FAMILY);
    private static final Set<FieldClass> OF_THE_HOUSEHOLD =
            Set.of(FieldClass.DWELLING, FieldClass.FAMILY, FieldClass.LIFE);

    private final DisclosureRegister register;
    private final Cases cases;
    private final Persons persons;
    private final Sight sight;
    private final Askable askable;
    private final AuditTrail trail;
    private final Clock clock;

    Disclose(
            DisclosureRegister register,
            Cases cases,
            Persons persons,
            Sight sight,
            Askable askable,
            AuditTrail trail,
            Clock clock) {
        this.register = register;
        this.cases = cases;
        this.persons = persons;
        this.sight = sight;
        this.askable = askable;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param household whether also what is recorded of the household as a whole */
    public record Command(
            CaseId about,
            AgencyId to,
            List<PersonId> persons,
            boolean household,
            Set<FieldClass> classes,
            Terms terms) {}

    public sealed interface Outcome {
        record Disclosed() implements Outcome {}

        record NotThere() implements Outcome {}

        /** Whoever sees a part does not decide what others see. */
        record NotYours() implements Outcome {}

        /** Not in the team today, or in charge of the case and so in no need of it. */
        record NotInTheTeam() implements Outcome {}

        /** In the team, and by now kept out or no longer there: the same words as wherever else it is not to be asked. */
        record NotToBeAsked() implements Outcome {}

        /** Somebody chosen does not belong to the case. */
        record NotAboutThem() implements Outcome {}

        /** Whoever decides sees a part of somebody chosen, and chose what does not stand in the case. */
        record SeenInPart() implements Outcome {}

        /** Chosen as the basis, consent of these does not cover it. */
        record NoConsent(List<String> names) implements Outcome {}

        record Lacking(List<Lack> lacks) implements Outcome {}
    }

    public Outcome disclose(Command command) {
        var outcome = outcome(command);
        var subject = Subject.inCase(
                "support_case", command.about().value(), command.about().value());
        switch (outcome) {
            case Outcome.Disclosed done ->
                trail.acted(ACT, subject, "提供の決定：" + command.terms().basis().label());
            case Outcome.NotThere none -> trail.refused(ACT, subject, "見つからない");
            case Outcome.NotYours part -> trail.refused(ACT, subject, "一部だけを見ている機関");
            case Outcome.NotInTheTeam out -> trail.refused(ACT, subject, "支援チームにいない機関");
            case Outcome.NotToBeAsked out -> trail.refused(ACT, subject, "頼めない機関");
            case Outcome.NotAboutThem others -> trail.refused(ACT, subject, "ケースにいない人");
            case Outcome.SeenInPart part -> trail.refused(ACT, subject, "一部だけを見ている人");
            case Outcome.NoConsent no -> trail.refused(ACT, subject, "同意がない");
            case Outcome.Lacking lacking -> trail.refused(ACT, subject, "条件が足りない");
        }
        return outcome;
    }

    private Outcome outcome(Command command) {
        var about = command.about();
        var card = cases.find(about);
        if (card.isEmpty()) return new Outcome.NotThere();
        if (!sight.wholeToGive("CASE", about.value())) return new Outcome.NotYours();
        if (register.seated(about).stream().noneMatch(seat -> seat.agency().equals(command.to())))
            return new Outcome.NotInTheTeam();
        if (!askable.includes(command.to(), about.value())) return new Outcome.NotToBeAsked();
        var today = LocalDate.now(clock);
        if (!cases.personsOf(about, today).containsAll(command.persons())) return new Outcome.NotAboutThem();
        if (givesMoreThanSeen(command, card.get())) return new Outcome.SeenInPart();
        var lacks = command.terms().lackOn(today);
        if (!lacks.isEmpty()) return new Outcome.Lacking(lacks);
        var decided = subjects(command).stream()
                .map(person -> Disclosure.decided(about, command.to(), person, command.classes(), command.terms()))
                .toList();
        var missing = missing(decided);
        if (!missing.isEmpty()) return new Outcome.NoConsent(missing);
        decided.forEach(register::add);
        return new Outcome.Disclosed();
    }

    /** Where somebody lives and to whom they belong stands with the person, not in the case: whoever sees a part of them does not show it on. */
    private boolean givesMoreThanSeen(Command command, CaseCard about) {
        var household = about.household();
        return !Collections.disjoint(command.classes(), OF_THE_PERSON)
                        && command.persons().stream().anyMatch(person -> !sight.wholeToGive("PERSON", person.value()))
                || command.household()
                        && household != null
                        && !Collections.disjoint(command.classes(), OF_THE_HOUSEHOLD)
                        && !sight.wholeToGive("HOUSEHOLD", household.value());
    }

    private List<String> missing(List<Disclosure> decided) {
        var without = decided.stream()
                .filter(each -> each.terms().basis() == Basis.CONSENT)
                .flatMap(each -> register.withoutConsent(each).stream())
                .distinct()
                .toList();
        return persons.all(without).stream().map(PersonCard::name).toList();
    }

    private static List<@Nullable PersonId> subjects(Command command) {
        var subjects = new ArrayList<@Nullable PersonId>(command.persons());
        if (command.household()) subjects.add(null);
        return subjects;
    }
}
