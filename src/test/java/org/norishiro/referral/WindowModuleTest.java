package org.norishiro.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.referral.ReferralFixture.TestCase;
import org.norishiro.referral.usecase.NewReferral;
import org.norishiro.referral.usecase.NotSendable;
import org.norishiro.referral.usecase.SendReferral;
import org.norishiro.referral.usecase.SendReferral.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 窓口あて: 北部地域包括 (hokubu: mori) has a window 権利擁護担当 for 虐待の相談; 社協 (shakyo) has its own. */
@ModuleWorld
class WindowModuleTest {
    @Autowired
    World world;

    @Autowired
    ReferralFixture fixture;

    @Autowired
    SendReferral sendReferral;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient sql;

    private UUID window(String login, String agency) {
        var id = UUID.randomUUID();
        world.together(
                login,
                () -> sql.sql("insert into agency_window (id, agency_id, topic, name) values (?, ?, '虐待の相談', '権利擁護担当')")
                        .params(id, world.agency(agency).value())
                        .update());
        return id;
    }

    private NewReferral wish(TestCase about, @Nullable UUID window) {
        var wish = fixture.wish(about);
        return new NewReferral(
                wish.about(),
                wish.to(),
                window,
                wish.insteadOf(),
                wish.request(),
                wish.urgency(),
                wish.persons(),
                wish.issues(),
                wish.grounds(),
                wish.handover(),
                wish.shown(),
                wish.replyDue());
    }

    private Outcome sends(TestCase about, @Nullable UUID window) {
        return world.as("yamada", () -> sendReferral.send(wish(about, window), null));
    }

    private ReferralId sent(UUID window) {
        var outcome = sends(fixture.newCase(), window);
        assertThat(outcome).isInstanceOf(Outcome.Sent.class);
        return ((Outcome.Sent) outcome).id();
    }

    @Test
    void it_stands_at_the_window_for_both_sides() {
        var id = sent(window("mori", "hokubu"));
        assertThat(browser.as("mori").get("/referrals/" + id)).bodyText().contains("北部地域包括支援センター　権利擁護担当（虐待の相談）");
        assertThat(browser.as("yamada").get("/referrals/" + id)).bodyText().contains("北部地域包括支援センター　権利擁護担当（虐待の相談）");
    }

    @Test
    void an_agency_finds_what_came_to_one_of_its_windows() {
        var id = sent(window("mori", "hokubu"));
        assertThat(browser.as("mori").get("/referrals?q=権利擁護担当"))
                .bodyText()
                .contains("/referrals/" + id, "窓口：権利擁護担当（虐待の相談）");
        assertThat(browser.as("mori").get("/referrals?q=ないまどぐち")).bodyText().doesNotContain("/referrals/" + id);
    }

    @Test
    void what_was_sent_keeps_the_window_it_was_sent_to() {
        var window = window("mori", "hokubu");
        var id = sent(window);
        world.together(
                "mori",
                () -> sql.sql("update agency_window set name = '別の係', ended_on = current_date where id = ?")
                        .param(window)
                        .update());
        assertThat(browser.as("yamada").get("/referrals/" + id)).bodyText().contains("権利擁護担当（虐待の相談）");
    }

    @Test
    void the_window_of_another_agency_is_refused() {
        assertThat(sends(fixture.newCase(), window("oka", "shakyo")))
                .isEqualTo(new Outcome.Refused(new NotSendable.NoSuchWindow()));
    }

    @Test
    void a_window_that_is_no_more_is_refused() {
        var window = window("mori", "hokubu");
        world.together(
                "mori",
                () -> sql.sql("update agency_window set ended_on = current_date where id = ?")
                        .param(window)
                        .update());
        assertThat(sends(fixture.newCase(), window)).isEqualTo(new Outcome.Refused(new NotSendable.NoSuchWindow()));
    }

    @Test
    void the_form_offers_windows_and_says_beside_it_what_does_not_fit() {
        var about = fixture.newCase();
        var window = window("oka", "shakyo");
        assertThat(browser.as("yamada").get("/cases/" + about.id() + "/referrals/new"))
                .bodyText()
                .contains("機関あて（窓口を決めない）", "社会福祉協議会：権利擁護担当（虐待の相談）");
        assertThat(browser.as("yamada")
                        .post("/cases/" + about.id() + "/referrals")
                        .param("step", "preview")
                        .param("agency", world.agency("hokubu").toString())
                        .param("window", window.toString())
                        .param("request", "見守りをお願いします")
                        .param("person", about.mother().toString())
                        .param("basis", "EMERGENCY")
                        .param("basisNote", "先週ボヤがあった")
                        .param("handover", "DOCUMENT")
                        .param("urgency", "ORDINARY"))
                .hasStatus(422)
                .bodyText()
                .contains("選んだ機関の窓口ではありません", "見守りをお願いします");
    }

    @Test
    void the_database_itself_takes_no_other_words_for_a_window() {
        refused("架空 ハナさんの担当");
    }

    @Test
    void the_database_itself_takes_no_window_of_another_agency() {
        var id = UUID.randomUUID();
        world.together(
                "oka",
                () -> sql.sql("insert into agency_window (id, agency_id, topic, name) values (?, ?, '貸付', ?)")
                        .params(id, world.agency("shakyo").value(), "窓口" + id)
                        .update());
        refused("窓口" + id + "（貸付）");
    }

    @Test
    void the_database_itself_takes_no_window_that_is_no_more() {
        var id = UUID.randomUUID();
        world.together(
                "mori",
                () -> sql.sql("insert into agency_window (id, agency_id, topic, name) values (?, ?, '貸付', ?)")
                        .params(id, world.agency("hokubu").value(), "窓口" + id)
                        .update());
        world.together(
                "mori",
                () -> sql.sql("update agency_window set ended_on = current_date where id = ?")
                        .param(id)
                        .update());
        refused("窓口" + id + "（貸付）");
    }

    private void refused(String words) {
        var about = fixture.newCase();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql("""
                                        insert into referral (id, case_id, to_agency_id, to_window, request, basis, article, basis_note, handover, reply_due,
                                          state, next_due, holder_post_id)
                                        values (?, ?, ?, ?, '見守り', 'EMERGENCY', '', '急ぐ', 'PHONE', current_date + 7, 'SENT', current_date + 7, my_post())""")
                                .params(
                                        UUID.randomUUID(),
                                        about.id().value(),
                                        world.agency("hokubu").value(),
                                        words)
                                .update()))
                .withStackTraceContaining("no window of the agency");
    }
}
