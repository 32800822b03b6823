package org.norishiro.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.World;
import org.norishiro.calendar.PartialDate;
import org.norishiro.casework.model.CaseSubject;
import org.norishiro.casework.usecase.OpenCase;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.household.Registration;
import org.norishiro.household.Registration.NewMember;
import org.norishiro.household.Registration.NewPerson;
import org.norishiro.household.Sex;
import org.norishiro.intake.ConsultationId;
import org.norishiro.intake.Consultations.TakenIssue;
import org.norishiro.intake.model.Custody;
import org.norishiro.intake.model.EmergencyNeed;
import org.norishiro.intake.model.Speaker;
import org.norishiro.intake.model.Told;
import org.norishiro.intake.model.Urgency;
import org.norishiro.intake.usecase.Concerned;
import org.norishiro.intake.usecase.ConsentTaken;
import org.norishiro.intake.usecase.HouseholdChoice;
import org.norishiro.intake.usecase.TakeConsultation;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Households and cases for the tests of this module, made as staff would make them. */
@TestComponent
public class CaseworkWorld {
    private final World world;
    private final Registration registration;
    private final OpenCase openCase;
    private final TakeConsultation takeConsultation;
    private final JdbcClient sql;
    private final Clock clock;

    CaseworkWorld(
            World world,
            Registration registration,
            OpenCase openCase,
            TakeConsultation takeConsultation,
            JdbcClient sql,
            Clock clock) {
        this.world = world;
        this.registration = registration;
        this.openCase = openCase;
        this.takeConsultation = takeConsultation;
        this.sql = sql;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public PersonId person(String login, String given) {
        return world.together(
                login,
                () -> registration.register(
                        new NewPerson("架空", given, "かくう", "", Sex.UNKNOWN, PartialDate.notAsked(), "", "")));
    }

    public HouseholdId household(String login, PersonId... persons) {
        return world.together(
                login,
                () -> registration.found(
                        "架空 世帯",
                        "",
                        Arrays.stream(persons)
                                .map(person -> new NewMember(person, "本人"))
                                .toList()));
    }

    /** A case of a household of one, held by who opens it, with two issues. */
    public CaseId open(String login) {
        return open(login, household(login, person(login, "ハナ")));
    }

    public CaseId open(String login, HouseholdId household) {
        var outcome = world.as(login, () -> openCase.open(command(login, household)));
        return ((OpenCase.Outcome.Opened) outcome).id();
    }

    /** A consultation about one person, with two issues, held by who took it. */
    public ConsultationId consultation(String login, PersonId person) {
        var told = new Told(
                LocalDateTime.now(clock),
                "01",
                new Speaker("01", "", "", null),
                "母の物忘れが心配",
                List.of(new TakenIssue("18", ""), new TakenIssue(null, "猫が増えている")),
                Urgency.NORMAL,
                EmergencyNeed.NOT_NEEDED,
                "");
        var command = new TakeConsultation.Command(
                told,
                List.of(new Concerned(new Concerned.Who.Known(person), "本人", "本人", true)),
                new HouseholdChoice.None(),
                ConsentTaken.notAsked(),
                new Custody.Held(world.post(login), "電話", today().plusDays(2)));
        return ((TakeConsultation.Outcome.Taken) world.as(login, () -> takeConsultation.take(command))).id();
    }

    /** Shows an agency of the team these kinds of facts about one person, or of the household as a whole, for a month. */
    public UUID disclose(String login, CaseId id, String agency, @Nullable PersonId person, FieldClass... classes) {
        var disclosure = UUID.randomUUID();
        world.together(
                login,
                () -> sql.sql("""
                                insert into disclosure (id, case_id, agency_id, person_id, classes, basis, reason, purpose, valid_until, ends_at)
                                values (:id, :case, :agency, :person, cast(:classes as field_class[]), 'INTERNAL_USE', '支援に要る', '受診の同行',
                                  :until, 'infinity')""")
                        .param("id", disclosure)
                        .param("case", id.value())
                        .param("agency", world.agency(agency).value())
                        .param("person", person == null ? null : person.value())
                        .param("classes", Arrays.stream(classes).map(Enum::name).toArray(String[]::new))
                        .param("until", today().plusDays(30))
                        .update());
        return disclosure;
    }

    public OpenCase.Command command(String login, HouseholdId household) {
        return new OpenCase.Command(
                new CaseSubject.OfHousehold(household),
                null,
                "架空 ハナ 世帯",
                world.post(login),
                "家庭訪問",
                today().plusDays(3),
                null,
                null,
                List.of(new OpenCase.TakenOver(null, "18", "介護"), new OpenCase.TakenOver(null, null, "猫が増えている")));
    }
}
