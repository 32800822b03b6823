package org.norishiro.enquiry.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.enquiry.model.Enquiry;
import org.norishiro.enquiry.model.EnquiryRegister;
import org.norishiro.enquiry.model.Hindrance;
import org.norishiro.enquiry.model.Lack;
import org.norishiro.gate.Basis;
import org.norishiro.gate.Sight;
import org.norishiro.household.Persons;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking whether anybody else is involved with a person (関わりの問い合わせ). For whoever sees the person whole, emergencies aside. Looks at nothing but one's own
 * record: whether somebody is known elsewhere changes neither the answer nor what is done.
 */
@Component
@Transactional
public class Enquire {
    private static final String ACT = "enquire";

    private final EnquiryRegister register;
    private final Persons persons;
    private final Sight sight;
    private final AuditTrail trail;
    private final Clock clock;

    Enquire(EnquiryRegister register, Persons persons, Sight sight, AuditTrail trail, Clock clock) {
        this.register = register;
        this.persons = persons;
        this.sight = sight;
        this.trail = trail;
        this.clock = clock;
    }

    public sealed interface Outcome {
        /** Says nothing more: there is nothing more to say. */
        record Asked(UUID enquiry) implements Outcome {}

        /** Out of reach, or seen in part, or in an emergency alone. */
        record NotThere() implements Outcome {}

        record NotAskedAbout(Hindrance why) implements Outcome {}

        record Lacking(List<Lack> lacks) implements Outcome {}

        /** Chosen as the basis, no consent in force names an agency. */
        record NoConsent() implements Outcome {}

        /** One's own agency is asking about this person already. */
        record AskedAlready() implements Outcome {}

        record EnoughForToday() implements Outcome {}
    }

    public Outcome enquire(Enquiry enquiry) {
        var outcome = outcome(enquiry);
        var person = Subject.of("person", enquiry.person().value());
        switch (outcome) {
            case Outcome.Asked(var id) ->
                trail.acted(
                        ACT,
                        Subject.of("enquiry", id),
                        enquiry.purpose().label() + "："
                                + enquiry.grounds().basis().label());
            case Outcome.NotThere none -> trail.refused(ACT, person, "見つからないか、一部だけか緊急閲覧で見ている");
            case Outcome.NotAskedAbout(var why) -> trail.refused(ACT, person, why.name());
            case Outcome.Lacking lacking -> trail.refused(ACT, person, "条件が足りない");
            case Outcome.NoConsent no -> trail.refused(ACT, person, "同意がない");
            case Outcome.AskedAlready already -> trail.refused(ACT, person, "尋ねている");
            case Outcome.EnoughForToday enough -> trail.refused(ACT, person, "1日の回数");
        }
        return outcome;
    }

    private Outcome outcome(Enquiry enquiry) {
        var today = LocalDate.now(clock);
        var person = enquiry.person();
        if (persons.find(person).isEmpty() || !sight.wholeToGive("PERSON", person.value()))
            return new Outcome.NotThere();
        var hindrance = register.hindranceOf(person);
        if (hindrance.isPresent()) return new Outcome.NotAskedAbout(hindrance.get());
        var lacks = enquiry.lacksOn(today);
        if (!lacks.isEmpty()) return new Outcome.Lacking(lacks);
        if (enquiry.grounds().basis() == Basis.CONSENT && !register.consentNamesSomebody(person))
            return new Outcome.NoConsent();
        if (register.of(person).stream().anyMatch(line -> line.openOn(today))) return new Outcome.AskedAlready();
        if (register.askedToday() >= Enquiry.MOST_A_DAY) return new Outcome.EnoughForToday();
        register.add(enquiry);
        return new Outcome.Asked(enquiry.id());
    }
}
