package org.norishiro.enquiry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.enquiry.EnquiryWorld;
import org.norishiro.enquiry.model.Answer;
import org.norishiro.enquiry.usecase.AnswerQuestion;
import org.norishiro.household.PersonId;
import org.norishiro.protection.model.AddressMeasure;
import org.norishiro.protection.model.MeasureKind;
import org.norishiro.protection.usecase.RecordAddressMeasure;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page of a person says of 関わりの問い合わせ: who will call, what was asked before, and that nobody can be asked. */
@ModuleWorld
class EnquiryLinksScreenTest {
    private static final String ASK = "ほかの機関で関わりがあるか尋ねる";

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
    RecordAddressMeasure recordAddressMeasure;

    private PersonId theirs;
    private PersonId ours;

    @BeforeEach
    void one_person_two_records() {
        enquiries.forget();
        var kana = EnquiryWorld.unheard();
        theirs = enquiries.person("yamada", kana);
        ours = enquiries.known("saeki", kana);
    }

    private static String path(PersonId person) {
        return "/persons/" + person + "/enquiries";
    }

    private void promised(UUID question) {
        var call = new AnswerQuestion.Command(question, ours, Answer.call("明日、お電話します", EnquiryWorld.FOR_THEM));
        assertThat(world.as("saeki", () -> answerQuestion.answer(call)))
                .isEqualTo(new AnswerQuestion.Outcome.Answered());
    }

    @Test
    void whoever_will_call_stands_on_the_page_of_the_person() {
        var question = enquiries.asked("yamada", theirs);
        assertThat(browser.as("yamada").get("/persons/" + theirs))
                .bodyText()
                .contains("ほかの機関に尋ねている")
                .doesNotContain("から連絡がある", "これまでの問い合わせ");
        promised(question);
        assertThat(browser.as("yamada").get("/persons/" + theirs))
                .bodyText()
                .contains("多機関協働担当課から連絡がある", "href=\"" + path(theirs) + "\"");
    }

    @Test
    void also_when_the_question_was_taken_back_since_and_what_was_asked_stays_to_be_found() {
        var question = enquiries.asked("yamada", theirs);
        promised(question);
        assertThat(browser.as("yamada").post(path(theirs) + "/" + question + "/withdraw"))
                .hasStatus(303);
        assertThat(browser.as("yamada").get("/persons/" + theirs))
                .bodyText()
                .contains("多機関協働担当課から連絡がある", "これまでの問い合わせ", ASK)
                .doesNotContain("ほかの機関に尋ねている");
    }

    @Test
    void of_whom_nobody_is_asked_it_is_not_offered() {
        var nameless = cases.person("yamada", "次郎");
        var today = cases.today();
        var hidden = enquiries.person("yamada", EnquiryWorld.unheard());
        var measure = new AddressMeasure(UUID.randomUUID(), MeasureKind.PROVISIONAL, "", today, today, null, "元の夫", "");
        world.as(
                "yamada",
                () -> recordAddressMeasure.record(new RecordAddressMeasure.Command(
                        hidden, measure, List.of(world.person("yamada").staff()))));
        for (var person : List.of(nameless, hidden)) {
            assertThat(browser.as("yamada").get("/persons/" + person))
                    .bodyText()
                    .contains("いまは尋ねられません", "href=\"" + path(person) + "\"")
                    .doesNotContain(ASK, path(person) + "/new");
            assertThat(browser.as("yamada").get(path(person) + "/new"))
                    .hasStatusOk()
                    .bodyText()
                    .contains(person.equals(hidden) ? "ここでは尋ねられません" : "だれのことか相手に分かりません", "人に戻る")
                    .doesNotContain("name=\"purpose\"", "name=\"basis\"");
        }
    }
}
