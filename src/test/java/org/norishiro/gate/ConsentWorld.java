package org.norishiro.gate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.World;
import org.norishiro.gate.model.Giver;
import org.norishiro.gate.model.Means;
import org.norishiro.gate.model.Period;
import org.norishiro.gate.model.Said;
import org.norishiro.gate.model.Terms;
import org.norishiro.gate.usecase.AnswerConsent;
import org.norishiro.gate.usecase.BeginConsent;
import org.norishiro.gate.usecase.WithdrawConsent;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;
import org.springframework.boot.test.context.TestComponent;

/** Consents for tests, recorded as staff record them. */
@TestComponent
public class ConsentWorld {
    private final World world;
    private final BeginConsent beginConsent;
    private final AnswerConsent answerConsent;
    private final WithdrawConsent withdrawConsent;
    private final Clock clock;

    ConsentWorld(
            World world,
            BeginConsent beginConsent,
            AnswerConsent answerConsent,
            WithdrawConsent withdrawConsent,
            Clock clock) {
        this.world = world;
        this.beginConsent = beginConsent;
        this.answerConsent = answerConsent;
        this.withdrawConsent = withdrawConsent;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** To these agencies, the name and health, from today. */
    public Terms terms(@Nullable LocalDate until, String... agencies) {
        return termsFrom(today(), until, agencies);
    }

    public Terms termsFrom(LocalDate from, @Nullable LocalDate until, String... agencies) {
        var to = new LinkedHashSet<AgencyId>();
        for (var agency : agencies) to.add(world.agency(agency));
        return new Terms(
                to,
                Set.of(),
                Set.copyOf(List.of(FieldClass.BASIC, FieldClass.HEALTH)),
                "受診のため",
                new Period(from, until));
    }

    /** To this agency, all there is, until it is withdrawn. */
    public Terms everything(String agency) {
        return new Terms(
                Set.of(world.agency(agency)),
                Set.of(),
                Set.of(FieldClass.values()),
                "引き継ぎのため",
                new Period(today(), null));
    }

    public Said.Given given(Terms terms) {
        return Said.Given.by(terms, Giver.thePerson(), Means.PAPER, "");
    }

    public BeginConsent.Outcome begin(String login, PersonId person, Said said, Terms terms) {
        return world.as(
                login, () -> beginConsent.begin(new BeginConsent.Command(person.value(), null, today(), terms, said)));
    }

    public UUID ask(PersonId person, String... agencies) {
        var terms = terms(null, agencies);
        return ((BeginConsent.Outcome.Begun) begin("yamada", person, new Said.Asked(terms), terms)).consent();
    }

    /** Until it is withdrawn. */
    public UUID give(PersonId person, String... agencies) {
        return give(person, terms(null, agencies));
    }

    /** Recorded in a case. */
    public UUID give(PersonId person, UUID inCase, String... agencies) {
        var terms = terms(null, agencies);
        var begun = world.as(
                "yamada",
                () -> beginConsent.begin(
                        new BeginConsent.Command(person.value(), inCase, today(), terms, given(terms))));
        return ((BeginConsent.Outcome.Begun) begun).consent();
    }

    public UUID give(PersonId person, Terms terms) {
        return ((BeginConsent.Outcome.Begun) begin("yamada", person, given(terms), terms)).consent();
    }

    public AnswerConsent.Outcome answer(String login, UUID consent, Said said) {
        return world.as(login, () -> answerConsent.answer(new AnswerConsent.Command(consent, today(), said)));
    }

    public WithdrawConsent.Outcome withdraw(String login, UUID consent, LocalDate effect) {
        return world.as(
                login,
                () -> withdrawConsent.withdraw(
                        new WithdrawConsent.Command(consent, today(), new Said.Withdrawn("本人", "もういいです", effect))));
    }

    public boolean inForce(String login, UUID consent) {
        return world.count(login, "select case when consent_standing(?, now()) = 'GIVEN' then 1 else 0 end", consent)
                == 1;
    }
}
