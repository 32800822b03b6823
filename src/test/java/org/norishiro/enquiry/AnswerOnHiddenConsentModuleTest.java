package org.norishiro.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.enquiry.model.Answer;
import org.norishiro.enquiry.usecase.AnswerQuestion;
import org.norishiro.enquiry.usecase.AnswerQuestion.Outcome;
import org.norishiro.gate.ConsentWorld;
import org.norishiro.gate.Grounds;
import org.norishiro.gate.usecase.BeginConsent;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * saeki and hoshi of 多機関協働担当課 know hana, about whom yamada's office asks. That it may be told was agreed in a case of ichiro, out of
 * whom saeki is kept.
 */
@ModuleWorld
class AnswerOnHiddenConsentModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    EnquiryWorld enquiries;

    @Autowired
    ConsentWorld consents;

    @Autowired
    BeginConsent beginConsent;

    @Autowired
    AnswerQuestion answerQuestion;

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private UUID question;

    @BeforeEach
    void a_question_and_a_consent_recorded_where_saeki_sees_nothing() {
        enquiries.forget();
        var kana = EnquiryWorld.unheard();
        hana = enquiries.known("hoshi", kana);
        var ichiro = cases.person("hoshi", "一郎");
        var about = cases.open("hoshi", cases.household("hoshi", ichiro));
        var terms = consents.terms(null, "fukushi");
        assertThat(world.as(
                        "hoshi",
                        () -> beginConsent.begin(new BeginConsent.Command(
                                hana.value(), about.value(), cases.today(), terms, consents.given(terms)))))
                .isInstanceOf(BeginConsent.Outcome.Begun.class);
        world.together(
                "hoshi",
                () -> sql.sql(
                                "insert into exclusion (id, person_id, staff_id, ground, words) values (gen_random_uuid(), ?, ?, 'KIN', '元の夫の弟')")
                        .params(ichiro.value(), world.person("saeki").staff().value())
                        .update());
        question = enquiries.asked("yamada", enquiries.person("yamada", kana));
    }

    private Outcome answers(String login) {
        var onConsent = Answer.call("", Grounds.consent());
        return world.as(login, () -> answerQuestion.answer(new AnswerQuestion.Command(question, hana, onConsent)));
    }

    @Test
    void who_may_not_know_of_the_consent_finds_it_missing_as_any_other() {
        assertThat(answers("saeki")).isEqualTo(new Outcome.NoConsent());
    }

    @Test
    void who_sees_where_it_was_recorded_answers_on_it() {
        assertThat(answers("hoshi")).isEqualTo(new Outcome.Answered());
    }
}
