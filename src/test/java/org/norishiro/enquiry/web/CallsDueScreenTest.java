package org.norishiro.enquiry.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.jdbc.core.simple.JdbcClient;

/** A call that takeda of 北部地域包括 (hokubu) was promised while the next step of the case was theirs, on their 今日. */
@ModuleWorld
class CallsDueScreenTest {
    private static final String CALL = "多機関協働担当課から連絡がある";

    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    EnquiryWorld enquiries;

    @Autowired
    JoinTeam joinTeam;

    @Autowired
    AnswerQuestion answerQuestion;

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private CaseId about;

    @BeforeEach
    void a_call_promised_to_who_had_the_next_step() {
        enquiries.forget();
        var kana = EnquiryWorld.unheard();
        hana = enquiries.person("yamada", kana);
        about = cases.open("yamada", cases.household("yamada", hana));
        world.as(
                "yamada",
                () -> joinTeam.join(new JoinTeam.Command(about, world.agency("hokubu"), null, "受診の同行", cases.today())));
        held("yamada", "takeda");
        var ours = enquiries.known("saeki", kana);
        var call = new AnswerQuestion.Command(
                enquiries.asked("takeda", hana), ours, Answer.call("", EnquiryWorld.FOR_THEM));
        world.as("saeki", () -> answerQuestion.answer(call));
    }

    private void held(String by, String then) {
        world.together(
                by,
                () -> sql.sql("update support_case set holder_post_id = ? where id = ?")
                        .params(world.post(then).value(), about.value())
                        .update());
    }

    @Test
    void leads_to_what_was_asked() {
        var page = "/persons/" + hana + "/enquiries";
        assertThat(browser.as("takeda").get("/today")).bodyText().contains(CALL, "href=\"" + page + "\"");
        assertThat(browser.as("takeda").get(page)).hasStatusOk().bodyText().contains(CALL.substring(0, 9));
    }

    @Test
    void leads_to_the_person_of_whom_a_part_is_seen_since() {
        held("takeda", "yamada");
        cases.disclose("yamada", about, "hokubu", hana, FieldClass.BASIC);
        var page = "/persons/" + hana;
        assertThat(browser.as("takeda").get("/today"))
                .bodyText()
                .contains(CALL, "href=\"" + page + "\"")
                .doesNotContain(page + "/enquiries");
        assertThat(browser.as("takeda").get(page)).hasStatusOk();
    }
}
