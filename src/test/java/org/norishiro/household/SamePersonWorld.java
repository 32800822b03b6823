package org.norishiro.household;

import java.util.List;
import java.util.UUID;
import org.norishiro.World;
import org.norishiro.calendar.PartialDate;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.household.Registration.NewMember;
import org.norishiro.household.Registration.NewPerson;
import org.norishiro.household.usecase.SayTheSame;
import org.norishiro.household.usecase.ShowSamePerson;
import org.norishiro.household.usecase.UndoSamePerson;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several records of one human being, made by 社会福祉課 (fukushi: yamada, sato, kobayashi), each with a household and a case. */
@TestComponent
public class SamePersonWorld {
    private final World world;
    private final CaseworkWorld cases;
    private final Registration registration;
    private final SayTheSame sayTheSame;
    private final UndoSamePerson undoSamePerson;
    private final ShowSamePerson showSamePerson;
    private final JdbcClient sql;

    SamePersonWorld(
            World world,
            CaseworkWorld cases,
            Registration registration,
            SayTheSame sayTheSame,
            UndoSamePerson undoSamePerson,
            ShowSamePerson showSamePerson,
            JdbcClient sql) {
        this.world = world;
        this.cases = cases;
        this.registration = registration;
        this.sayTheSame = sayTheSame;
        this.undoSamePerson = undoSamePerson;
        this.showSamePerson = showSamePerson;
        this.sql = sql;
    }

    public record PersonRecord(PersonId person, HouseholdId home, CaseId about) {}

    public PersonRecord record(String name, String address) {
        var person = world.together(
                "yamada",
                () -> registration.register(
                        new NewPerson("架空", name, "かくう" + name, "", Sex.FEMALE, PartialDate.notAsked(), address, "")));
        var home = world.together(
                "yamada",
                () -> registration.found("架空 " + name + " 世帯", address, List.of(new NewMember(person, "本人"))));
        return new PersonRecord(person, home, cases.open("yamada", home));
    }

    /** 北部地域包括 (hokubu: mori) answers for this one and so sees it whole. */
    public void answers(String login, PersonRecord about) {
        write(
                "insert into case_role (id, case_id, kind, post_id, since) values (gen_random_uuid(), ?, 'COORDINATOR', ?, current_date)",
                about.about().value(),
                world.post(login).value());
    }

    /** Somebody else answers for it too. */
    public void leads(String login, PersonRecord about) {
        write(
                "insert into case_role (id, case_id, kind, phase, post_id, since) values (gen_random_uuid(), ?, 'LEAD', 'SUPPORT', ?, current_date)",
                about.about().value(),
                world.post(login).value());
    }

    public void team(String agency, PersonRecord about) {
        write(
                "insert into team_member (id, case_id, agency_id, since) values (gen_random_uuid(), ?, ?, current_date)",
                about.about().value(),
                world.agency(agency).value());
    }

    public void keepOut(String agency, PersonRecord of) {
        write(
                "insert into exclusion (id, person_id, agency_id, ground, words) values (gen_random_uuid(), ?, ?, 'KIN', '元の夫の弟')",
                of.person().value(),
                world.agency(agency).value());
    }

    public void protectAddress(PersonRecord of) {
        write(
                "insert into address_protection (id, person_id) values (gen_random_uuid(), ?)",
                of.person().value());
        write("""
                insert into address_measure (id, protection_id, person_id, kind, applied_on, since, against)
                select gen_random_uuid(), p.id, p.person_id, 'PROVISIONAL', current_date, current_date, '元の夫' from address_protection p
                where p.person_id = ?""", of.person().value());
    }

    public void write(String statement, Object... parameters) {
        world.together("yamada", () -> sql.sql(statement).params(parameters).update());
    }

    public SayTheSame.Outcome say(String login, PersonRecord one, PersonRecord other) {
        return world.as(
                login, () -> sayTheSame.say(new SayTheSame.Command(one.person(), other.person(), "本人に会って確かめた")));
    }

    /** The judgement about these two that holds. */
    public UUID judgement(PersonRecord one, PersonRecord other) {
        return world.as("yamada", () -> showSamePerson.show(one.person())).orElseThrow().judgements().stream()
                .map(each -> each.line().judgement())
                .filter(each -> each.holds() && each.isAbout(one.person()) && each.isAbout(other.person()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public UndoSamePerson.Outcome undo(String login, PersonRecord one, PersonRecord other) {
        var judgement = judgement(one, other);
        return undo(login, one, judgement);
    }

    public UndoSamePerson.Outcome undo(String login, PersonRecord from, UUID judgement) {
        return world.as(
                login, () -> undoSamePerson.undo(new UndoSamePerson.Command(from.person(), judgement, "生年月日が違うと分かった")));
    }

    public boolean sees(String login, PersonRecord whom) {
        return world.count(
                        login,
                        "select (select count(*) from person where id = ?) + (select count(*) from household where id = ?)"
                                + " + (select count(*) from support_case where id = ?) + (select count(*) from issue where case_id = ?)",
                        whom.person().value(),
                        whom.home().value(),
                        whom.about().value(),
                        whom.about().value())
                > 0;
    }
}
