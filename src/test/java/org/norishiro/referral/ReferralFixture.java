package org.norishiro.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.norishiro.World;
import org.norishiro.calendar.PartialDate;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.model.CaseSubject;
import org.norishiro.casework.model.Issue;
import org.norishiro.casework.model.IssueState;
import org.norishiro.casework.usecase.AddIssue;
import org.norishiro.casework.usecase.OpenCase;
import org.norishiro.gate.Basis;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.Consents;
import org.norishiro.gate.Consents.NewConsent;
import org.norishiro.gate.Grounds;
import org.norishiro.household.PersonId;
import org.norishiro.household.Registration;
import org.norishiro.household.Registration.NewMember;
import org.norishiro.household.Registration.NewPerson;
import org.norishiro.household.Sex;
import org.norishiro.referral.model.Handover;
import org.norishiro.referral.model.HandoverPlan;
import org.norishiro.referral.model.Urgency;
import org.norishiro.referral.usecase.NewReferral;
import org.norishiro.referral.usecase.SendReferral;
import org.norishiro.referral.usecase.SendReferral.Outcome;
import org.springframework.boot.test.context.TestComponent;

/** A case of yamada (社会福祉課) about two invented people, and referrals of it to 北部包括, where mori and takeda work. */
@TestComponent
public class ReferralFixture {
    private final World world;
    private final Registration registration;
    private final OpenCase openCase;
    private final AddIssue addIssue;
    private final SendReferral sendReferral;
    private final Consents consents;
    private final LocalDate today;

    ReferralFixture(
            World world,
            Registration registration,
            OpenCase openCase,
            AddIssue addIssue,
            SendReferral sendReferral,
            Consents consents,
            Clock clock) {
        this.world = world;
        this.registration = registration;
        this.openCase = openCase;
        this.addIssue = addIssue;
        this.sendReferral = sendReferral;
        this.consents = consents;
        this.today = LocalDate.now(clock);
    }

    public record TestCase(CaseId id, PersonId mother, PersonId son) {}

    public LocalDate today() {
        return today;
    }

    public TestCase newCase() {
        return world.together("yamada", () -> {
            var mother = registration.register(person("ハナ", Sex.FEMALE));
            var son = registration.register(person("一郎", Sex.MALE));
            var household = registration.found(
                    "架空 ハナ 世帯", "架空市北1", List.of(new NewMember(mother, "本人"), new NewMember(son, "長男")));
            var opened = openCase.open(new OpenCase.Command(
                    new CaseSubject.OfHousehold(household),
                    null,
                    "架空 ハナ 世帯",
                    world.post("yamada"),
                    "訪問する",
                    today.plusDays(7),
                    world.post("saeki"),
                    null,
                    List.of(new OpenCase.TakenOver(mother, null, "受診につながっていない"))));
            return new TestCase(((OpenCase.Outcome.Opened) opened).id(), mother, son);
        });
    }

    /** The same with an issue of the son, in one's own words. */
    public TestCase caseWith(String words) {
        var about = newCase();
        world.as(
                "yamada",
                () -> addIssue.add(new AddIssue.Command(
                        about.id(), new Issue.Said(about.son(), null, words, IssueState.OPEN, ""))));
        return about;
    }

    private static NewPerson person(String name, Sex sex) {
        return new NewPerson("架空", name, "かくう", "", sex, PartialDate.inYear(1943), "", "");
    }

    public void consent(PersonId person, ConsentState state) {
        world.together("yamada", () -> {
            consents.add(new NewConsent(person.value(), null, null, state, "本人", "口頭", "包括に", "", today));
            return true;
        });
    }

    /** Because of an emergency, so that nobody's consent is needed; shows only whom it is about. */
    public NewReferral wish(TestCase about) {
        return new NewReferral(
                about.id(),
                world.agency("hokubu"),
                null,
                null,
                "受診に付き添ってほしい",
                Urgency.ORDINARY,
                List.of(about.mother()),
                List.of(),
                new Grounds(Basis.EMERGENCY, "", "先週ボヤがあった"),
                new HandoverPlan(Handover.ACCOMPANY, today.plusDays(8), "山田 恵"),
                List.of(),
                today.plusDays(7));
    }

    /** The same of another agency. */
    public NewReferral wishOf(String agency, TestCase about) {
        var wish = wish(about);
        return new NewReferral(
                wish.about(),
                world.agency(agency),
                null,
                wish.insteadOf(),
                wish.request(),
                wish.urgency(),
                wish.persons(),
                wish.issues(),
                wish.grounds(),
                wish.handover(),
                wish.shown(),
                wish.replyDue());
    }

    public NewReferral wishBy(Basis basis, TestCase about) {
        var wish = wish(about);
        return new NewReferral(
                wish.about(),
                wish.to(),
                null,
                wish.insteadOf(),
                wish.request(),
                wish.urgency(),
                wish.persons(),
                wish.issues(),
                new Grounds(basis, "", wish.grounds().reason()),
                wish.handover(),
                wish.shown(),
                wish.replyDue());
    }

    public ReferralId sent(TestCase about) {
        return sent(wish(about));
    }

    public ReferralId sentTo(String agency, TestCase about) {
        return sent(wishOf(agency, about));
    }

    private ReferralId sent(NewReferral wish) {
        return world.as("yamada", () -> ((Outcome.Sent) sendReferral.send(wish, null)).id());
    }
}
