package org.norishiro.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.emergency.EmergencyWorld;
import org.norishiro.enquiry.model.Answer;
import org.norishiro.enquiry.model.Said;
import org.norishiro.enquiry.usecase.AnswerQuestion;
import org.norishiro.enquiry.usecase.Enquire;
import org.norishiro.enquiry.usecase.ShowEnquiries;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An emergency does not make one's part a whole to ask or to answer by. hana is known to yamada; an agency of the team is shown a part of her,
 * and one of its staff opens a second case in an emergency.
 */
@ModuleWorld
class AskingInEmergencyModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    EnquiryWorld enquiries;

    @Autowired
    EmergencyWorld emergencies;

    @Autowired
    ShowEnquiries showEnquiries;

    @Autowired
    AnswerQuestion answerQuestion;

    @Autowired
    JoinTeam joinTeam;

    @Autowired
    JdbcClient sql;

    private String kana;
    private PersonId hana;
    private HouseholdId home;

    @BeforeEach
    void somebody_known_to_one_office() {
        enquiries.forget();
        emergencies.forget();
        kana = EnquiryWorld.unheard();
        hana = enquiries.known("yamada", kana);
        home = cases.household("yamada", hana);
    }

    private void sees_a_part_and_a_whole_in_an_emergency(String login, String agency) {
        var about = cases.open("yamada", home);
        world.as(
                "yamada",
                () -> joinTeam.join(new JoinTeam.Command(about, world.agency(agency), null, "受診の同行", cases.today())));
        cases.disclose("yamada", about, agency, hana, FieldClass.BASIC, FieldClass.HEALTH);
        emergencies.opened(login, cases.open("yamada", home));
        assertThat(world.count(login, "select (? <> all(my_partly('PERSON')))::int", hana.value()))
                .isOne();
    }

    private void inserts(String login) {
        world.together(login, () -> sql.sql("""
                        insert into enquiry (id, person_id, purpose, basis, reason, valid_until)
                        values (gen_random_uuid(), ?, 'TOUCH', 'CLEAR_BENEFIT', 'x', current_date + 7)""").param(hana.value()).update());
    }

    @Test
    void nobody_asks_by_what_an_emergency_adds() {
        sees_a_part_and_a_whole_in_an_emergency("takeda", "hokubu");
        assertThat(enquiries.ask("takeda", hana, EnquiryWorld.FOR_THEM)).isEqualTo(new Enquire.Outcome.NotThere());
        assertThat(world.as("takeda", () -> showEnquiries.show(hana))).isEmpty();
        assertThatThrownBy(() -> inserts("takeda")).hasStackTraceContaining("row-level security");
        assertThat(enquiries.ask("yamada", hana, EnquiryWorld.FOR_THEM)).isInstanceOf(Enquire.Outcome.Asked.class);
    }

    @Test
    void nobody_asks_by_an_emergency_alone() {
        emergencies.opened("hara", cases.open("yamada", home));
        assertThat(enquiries.ask("hara", hana, EnquiryWorld.FOR_THEM)).isEqualTo(new Enquire.Outcome.NotThere());
        assertThatThrownBy(() -> inserts("hara")).hasStackTraceContaining("an emergency opening is for reading");
    }

    @Test
    void nobody_is_asked_by_what_an_emergency_adds() {
        sees_a_part_and_a_whole_in_an_emergency("takeda", "hokubu");
        var theirs = enquiries.person("endo", kana);
        var question = enquiries.asked("endo", theirs);
        assertThat(enquiries.askedAbout("kobayashi")).containsExactly(hana);
        assertThat(enquiries.askedAbout("takeda")).isEmpty();
        var answer = new AnswerQuestion.Command(question, hana, Answer.silent(Said.NO));
        assertThat(world.as("takeda", () -> answerQuestion.answer(answer)))
                .isEqualTo(new AnswerQuestion.Outcome.NotThere());
    }
}
