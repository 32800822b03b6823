package org.norishiro.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.enquiry.model.Answer;
import org.norishiro.enquiry.usecase.AnswerQuestion;
import org.norishiro.household.PersonId;
import org.norishiro.household.usecase.SayTheSame;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.model.KeptOut;
import org.norishiro.protection.usecase.ExcludeFromPerson;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * 名寄せ and questions: who is kept out of one record is kept out of what is asked and told about the others. yamada of 社会福祉課 (fukushi: sato)
 * asks; saeki and hoshi coordinate at 多機関協働担当課 (takikan), which knows the same person.
 */
@ModuleWorld
class EnquiryAcrossRecordsModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    EnquiryWorld enquiries;

    @Autowired
    SayTheSame sayTheSame;

    @Autowired
    ExcludeFromPerson excludeFromPerson;

    @Autowired
    AnswerQuestion answerQuestion;

    private String kana;
    private PersonId theirs;
    private PersonId ours;

    @BeforeEach
    void one_person_two_offices() {
        enquiries.forget();
        kana = EnquiryWorld.unheard();
        theirs = enquiries.person("yamada", kana);
        ours = enquiries.known("saeki", kana);
    }

    /** Another record of the same human being, under a name that no question finds. */
    private PersonId alsoKnownAs(String login, PersonId person) {
        var other = enquiries.person(login, EnquiryWorld.unheard());
        same(login, person, other);
        return other;
    }

    private void same(String login, PersonId one, PersonId other) {
        assertThat(world.as(login, () -> sayTheSame.say(new SayTheSame.Command(one, other, "本人に会って確かめた"))))
                .isEqualTo(new SayTheSame.Outcome.Said());
    }

    private void keepOut(String by, PersonId person, String login) {
        var whom = new KeptOut.Member(world.person(login).staff());
        assertThat(world.as(
                        by,
                        () -> excludeFromPerson.exclude(
                                new ExcludeFromPerson.Command(person, whom, ExclusionGround.KIN, "夫の弟（本人から）"))))
                .isInstanceOf(ExcludeFromPerson.Outcome.KeptOutNow.class);
    }

    @Test
    void an_office_where_somebody_is_kept_out_of_another_record_of_whom_is_asked_about_is_not_asked() {
        keepOut("yamada", alsoKnownAs("yamada", theirs), "hoshi");
        enquiries.asked("yamada", theirs);
        assertThat(enquiries.askedAbout("saeki")).isEmpty();
    }

    @Test
    void of_a_record_of_which_somebody_of_the_askers_is_kept_out_by_another_record_nothing_is_asked() {
        enquiries.asked("yamada", theirs);
        assertThat(enquiries.askedAbout("saeki")).containsExactly(ours);
        keepOut("saeki", alsoKnownAs("saeki", ours), "sato");
        assertThat(enquiries.askedAbout("saeki")).isEmpty();
    }

    @Test
    void what_was_told_goes_when_the_two_records_are_judged_the_same() {
        var question = enquiries.asked("yamada", theirs);
        var call = new AnswerQuestion.Command(question, ours, Answer.call("明日、お電話します", EnquiryWorld.FOR_THEM));
        assertThat(world.as("saeki", () -> answerQuestion.answer(call)))
                .isEqualTo(new AnswerQuestion.Outcome.Answered());
        var other = enquiries.person("saeki", EnquiryWorld.unheard());
        keepOut("saeki", other, "sato");
        assertThat(enquiries.calls("yamada", theirs)).hasSize(1);
        same("saeki", ours, other);
        assertThat(enquiries.calls("yamada", theirs)).isEmpty();
    }

    @Test
    void who_is_kept_out_of_another_record_of_the_mother_is_kept_out_of_what_is_asked_about_the_child() {
        var mother = enquiries.person("saeki", EnquiryWorld.unheard());
        cases.household("saeki", mother, ours);
        enquiries.asked("yamada", theirs);
        assertThat(enquiries.askedAbout("saeki")).containsExactly(ours);
        keepOut("saeki", alsoKnownAs("saeki", mother), "yamada");
        assertThat(enquiries.askedAbout("saeki")).isEmpty();
    }

    @Test
    void nor_is_anything_asked_where_the_mother_lives_with_the_childs_other_record() {
        var mother = enquiries.person("saeki", EnquiryWorld.unheard());
        cases.household("saeki", mother, alsoKnownAs("saeki", ours));
        keepOut("saeki", mother, "yamada");
        enquiries.asked("yamada", theirs);
        assertThat(enquiries.askedAbout("saeki")).isEmpty();
    }
}
