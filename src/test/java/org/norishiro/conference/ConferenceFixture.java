package org.norishiro.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.norishiro.World;
import org.norishiro.calendar.PartialDate;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.model.CaseSubject;
import org.norishiro.casework.usecase.OpenCase;
import org.norishiro.conference.model.AgendaItem.Tabling;
import org.norishiro.conference.model.ConferenceBody;
import org.norishiro.conference.model.DecidedTask;
import org.norishiro.conference.model.Ground;
import org.norishiro.conference.model.Invitation;
import org.norishiro.conference.model.SittingPlan;
import org.norishiro.conference.usecase.AssignRole;
import org.norishiro.conference.usecase.ConveneSitting;
import org.norishiro.conference.usecase.SetUpBody;
import org.norishiro.conference.usecase.TableCase;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.Consents;
import org.norishiro.gate.Consents.NewConsent;
import org.norishiro.household.PersonId;
import org.norishiro.household.Registration;
import org.norishiro.household.Registration.NewMember;
import org.norishiro.household.Registration.NewPerson;
import org.norishiro.household.Sex;
import org.springframework.boot.test.context.TestComponent;

/**
 * A case of yamada (社会福祉課) about two invented people, and sittings that saeki (多機関協働担当課) convenes and okabe (社会福祉課長)
 * chairs; 北部包括 (mori) is invited, 南部包括 (nishi) is not.
 */
@TestComponent
public class ConferenceFixture {
    public static final String NO_CONSENT_NEEDED = "SWA_106_6";
    public static final String CONSENT_NEEDED = "JUSO_CONF";

    private final World world;
    private final Registration registration;
    private final OpenCase openCase;
    private final Consents consents;
    private final SetUpBody setUpBody;
    private final ConveneSitting conveneSitting;
    private final TableCase tableCase;
    private final AssignRole assignRole;
    private final LocalDate today;

    ConferenceFixture(
            World world,
            Registration registration,
            OpenCase openCase,
            Consents consents,
            SetUpBody setUpBody,
            ConveneSitting conveneSitting,
            TableCase tableCase,
            AssignRole assignRole,
            Clock clock) {
        this.world = world;
        this.registration = registration;
        this.openCase = openCase;
        this.consents = consents;
        this.setUpBody = setUpBody;
        this.conveneSitting = conveneSitting;
        this.tableCase = tableCase;
        this.assignRole = assignRole;
        this.today = LocalDate.now(clock);
    }

    public record TestCase(CaseId id, PersonId mother, PersonId son) {}

    public LocalDate today() {
        return today;
    }

    public TestCase newCase() {
        return world.together("yamada", () -> {
            var mother = registration.register(person("ハナ", Sex.FEMALE, 1943));
            var son = registration.register(person("一郎", Sex.MALE, 1964));
            var household = registration.found(
                    "架空 ハナ 世帯", "架空市北1", List.of(new NewMember(mother, "母"), new NewMember(son, "長男")));
            var opened = openCase.open(new OpenCase.Command(
                    new CaseSubject.OfHousehold(household),
                    null,
                    "架空 ハナ 世帯",
                    world.post("yamada"),
                    "訪問する",
                    today.plusDays(7),
                    null,
                    null,
                    List.of(new OpenCase.TakenOver(mother, null, "受診につながっていない"))));
            return new TestCase(((OpenCase.Outcome.Opened) opened).id(), mother, son);
        });
    }

    private static NewPerson person(String name, Sex sex, int year) {
        return new NewPerson("架空", name, "かくう", "", sex, PartialDate.inYear(year), "", "");
    }

    public void consent(PersonId person, ConsentState state) {
        world.together("yamada", () -> {
            consents.add(new NewConsent(person.value(), null, null, state, "本人", "口頭", "会議の構成員に", "", today));
            return true;
        });
    }

    public BodyId newBody(String... bases) {
        var body = new ConferenceBody(
                BodyId.next(),
                "まるごと会議",
                "",
                "毎月1回",
                "社会福祉課長",
                world.agency("takikan"),
                List.of(bases),
                today.minusYears(1),
                null,
                0);
        return world.as("saeki", () -> ((SetUpBody.Outcome.SetUp) setUpBody.setUp(body)).id());
    }

    public SittingPlan plan(BodyId body, LocalDate on, String chair) {
        return new SittingPlan(
                body,
                "まるごと会議 第8回",
                on,
                LocalTime.of(13, 30),
                LocalTime.of(15, 0),
                "第2会議室",
                "",
                world.post(chair),
                world.post("saeki"),
                world.agency("takikan"));
    }

    public SittingId newSitting(LocalDate on) {
        var body = newBody(NO_CONSENT_NEEDED, CONSENT_NEEDED);
        return convene(plan(body, on, "okabe"));
    }

    public SittingId convene(SittingPlan plan) {
        return world.as("saeki", () -> ((ConveneSitting.Outcome.Convened) conveneSitting.convene(plan)).id());
    }

    public TableCase.Command tabling(TestCase about, SittingId sitting, Ground ground) {
        return new TableCase.Command(
                about.id(),
                sitting,
                new Tabling("80代と60代の二人世帯", "先週小火があった", ground, 35),
                List.of(Invitation.of(world.agency("hokubu"), "受診を断る人への関わり方を相談したい")),
                List.of("person:" + about.mother()));
    }

    public Ground withoutConsent() {
        return Ground.ofTheLaw(NO_CONSENT_NEEDED, "同意を待つあいだに火事になるおそれがある");
    }

    public AgendaItemId tabled(TestCase about, SittingId sitting) {
        return world.as(
                "yamada",
                () -> ((TableCase.Outcome.Tabled) tableCase.table(tabling(about, sitting, withoutConsent()))).id());
    }

    /** 北部包括 goes along to the doctor's. */
    public void role(AgendaItemId item) {
        var task = new DecidedTask(
                world.agency("hokubu"), "初期集中支援チームの訪問に同行する", "母", null, null, today.plusDays(7), "", "");
        world.as("saeki", () -> assignRole.assign(new AssignRole.Command(item, null, 0, List.of(task))));
    }
}
