package org.norishiro.enquiry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.enquiry.EnquiryWorld;
import org.norishiro.enquiry.model.Answer;
import org.norishiro.enquiry.usecase.AnswerQuestion;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/** saeki's office has a case of hana, about whom yamada asks; 北部地域包括 (takeda) is in the team and is shown a part. */
@ModuleWorld
class QuestionsOfACaseScreenTest {
    private static final String ASKED = "社会福祉課がハナさんに関わりのある機関を尋ねている";

    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    EnquiryWorld enquiries;

    @Autowired
    AnswerQuestion answerQuestion;

    @Autowired
    JoinTeam joinTeam;

    private PersonId theirs;
    private PersonId ours;
    private UUID question;
    private CaseId about;

    @BeforeEach
    void a_question_about_somebody_of_a_case() {
        enquiries.forget();
        var kana = EnquiryWorld.unheard();
        theirs = enquiries.person("yamada", kana);
        ours = enquiries.person("saeki", kana);
        about = cases.open("saeki", cases.household("saeki", ours));
        world.as(
                "saeki",
                () -> joinTeam.join(new JoinTeam.Command(about, world.agency("hokubu"), null, "受診の同行", cases.today())));
        cases.disclose("saeki", about, "hokubu", ours, FieldClass.BASIC);
        question = enquiries.asked("yamada", theirs);
    }

    @Test
    void stands_with_what_needs_attention_and_leads_to_the_answer() {
        for (var login : new String[] {"saeki", "hoshi"})
            assertThat(browser.as(login).get("/cases/" + about))
                    .hasStatusOk()
                    .bodyText()
                    .contains(ASKED, "/persons/" + ours + "/questions/" + question);
    }

    @Test
    void is_not_told_to_the_team() {
        assertThat(browser.as("takeda").get("/cases/" + about))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("尋ねている", "/questions/");
    }

    @Test
    void stands_on_no_other_case() {
        var another = cases.open("saeki");
        assertThat(browser.as("saeki").get("/cases/" + another)).bodyText().doesNotContain("尋ねている");
    }

    @Test
    void once_answered_the_call_stands_on_the_case_of_whoever_asked() {
        var asking = cases.open("yamada", cases.household("yamada", theirs));
        assertThat(browser.as("yamada").get("/cases/" + asking)).bodyText().doesNotContain("連絡がある");
        var call = new AnswerQuestion.Command(question, ours, Answer.call("", EnquiryWorld.FOR_THEM));
        world.as("saeki", () -> answerQuestion.answer(call));
        assertThat(browser.as("yamada").get("/cases/" + asking))
                .bodyText()
                .contains("多機関協働担当課からハナさんのことで連絡がある", "/persons/" + theirs + "/enquiries");
        assertThat(browser.as("saeki").get("/cases/" + about)).bodyText().doesNotContain(ASKED);
    }
}
