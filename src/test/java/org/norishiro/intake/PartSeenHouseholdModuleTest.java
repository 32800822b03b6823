package org.norishiro.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.calendar.PartialDate;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.household.Registration.NewPerson;
import org.norishiro.household.Sex;
import org.norishiro.intake.model.Custody;
import org.norishiro.intake.model.EmergencyNeed;
import org.norishiro.intake.model.Speaker;
import org.norishiro.intake.model.Told;
import org.norishiro.intake.model.Urgency;
import org.norishiro.intake.usecase.Concerned;
import org.norishiro.intake.usecase.ConsentTaken;
import org.norishiro.intake.usecase.HouseholdChoice;
import org.norishiro.intake.usecase.TakeConsultation;
import org.norishiro.intake.usecase.TakeConsultation.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

/** mori of 北部地域包括 (hokubu) is shown a part of hana and of her household, and takes in a consultation. */
@ModuleWorld
class PartSeenHouseholdModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    TakeConsultation takeConsultation;

    @Autowired
    JoinTeam joinTeam;

    private PersonId hana;
    private HouseholdId home;

    @BeforeEach
    void a_household_seen_in_part() {
        hana = cases.person("yamada", "ハナ");
        home = cases.household("yamada", hana);
        var about = cases.open("yamada", home);
        world.as(
                "yamada",
                () -> joinTeam.join(new JoinTeam.Command(about, world.agency("hokubu"), null, "受診の同行", cases.today())));
        cases.disclose("yamada", about, "hokubu", hana, FieldClass.BASIC);
    }

    private Outcome takes(Concerned.Who... people) {
        var told = new Told(
                LocalDateTime.now().minusMinutes(1),
                "01",
                new Speaker("01", "", "", null),
                "母の物忘れが心配",
                List.of(),
                Urgency.NORMAL,
                EmergencyNeed.NOT_NEEDED,
                "");
        var concerned = Arrays.stream(people)
                .map(who -> new Concerned(who, "本人", "本人", true))
                .toList();
        return world.as(
                "mori",
                () -> takeConsultation.take(new TakeConsultation.Command(
                        told,
                        concerned,
                        new HouseholdChoice.Existing(home),
                        ConsentTaken.notAsked(),
                        new Custody.Held(world.post("mori"), "電話", cases.today().plusDays(2)))));
    }

    @Test
    void about_who_belongs_to_it_one_is_taken_in() {
        assertThat(takes(new Concerned.Who.Known(hana))).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void nobody_new_is_added_to_it_and_nobody_is_registered() {
        var before = world.count("mori", "select count(*) from person");
        var son = new NewPerson("架空", "一郎", "", "", Sex.MALE, PartialDate.notAsked(), "", "");
        assertThat(takes(new Concerned.Who.Known(hana), new Concerned.Who.New(son)))
                .isEqualTo(new Outcome.PeopleNotThere());
        assertThat(takes(new Concerned.Who.Known(cases.person("mori", "次郎")))).isEqualTo(new Outcome.PeopleNotThere());
        assertThat(world.count("mori", "select count(*) from person")).isEqualTo(before + 1);
    }
}
