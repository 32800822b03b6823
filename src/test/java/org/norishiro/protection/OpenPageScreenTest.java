package org.norishiro.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.household.PersonId;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.model.KeptOut;
import org.norishiro.protection.usecase.ExcludeFromPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A page that stands open asks whether all on it may still be seen: 204 it may, 410 it is to be cleared. */
@ModuleWorld
class OpenPageScreenTest {
    private static final Pattern WATCH = Pattern.compile("<meta name=\"watch\" content=\"([^\"]+)\"");

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    Browser browser;

    @Autowired
    ExcludeFromPerson excludeFromPerson;

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private CaseId about;

    @BeforeEach
    void a_case_with_an_agency_in_its_team() {
        hana = cases.person("yamada", "ハナ");
        about = cases.open("yamada", cases.household("yamada", hana));
        world.together(
                "yamada",
                () -> sql.sql("insert into team_member (id, case_id, agency_id, since) values (?, ?, ?, current_date)")
                        .params(
                                UUID.randomUUID(),
                                about.value(),
                                world.agency("hokubu").value())
                        .update());
    }

    private String opened(String login) {
        var page = new String(browser.as(login)
                .get("/cases/" + about)
                .exchange()
                .getResponse()
                .getContentAsByteArray());
        var watch = WATCH.matcher(page);
        assertThat(watch.find()).isTrue();
        return watch.group(1);
    }

    private MvcTestResult asked(String watch) {
        return browser.nobody().get().uri("/watch?page=" + watch).exchange();
    }

    private void exclude(KeptOut whom) {
        world.as("yamada", () -> excluded(whom));
    }

    private ExcludeFromPerson.Outcome excluded(KeptOut whom) {
        return excludeFromPerson.exclude(
                new ExcludeFromPerson.Command(hana, whom, ExclusionGround.KIN, "妻の弟にあたる（本人から）"));
    }

    private int until(String day) {
        return sql.sql("update team_member set since = current_date - 9, until = " + day + " where case_id = ?")
                .param(about.value())
                .update();
    }

    private KeptOut member(String login) {
        return new KeptOut.Member(world.person(login).staff());
    }

    @Test
    void it_stays_while_nothing_is_taken_away() {
        assertThat(asked(opened("sato"))).hasStatus(HttpStatus.NO_CONTENT);
    }

    @Test
    void it_is_cleared_for_whoever_is_kept_out_since() {
        var page = opened("sato");
        exclude(member("sato"));
        assertThat(asked(page)).hasStatus(HttpStatus.GONE);
    }

    @Test
    void it_is_cleared_though_it_was_opened_while_somebody_was_about_to_keep_them_out() {
        var page = world.together("yamada", () -> {
            excluded(member("sato"));
            return CompletableFuture.supplyAsync(() -> opened("sato")).join();
        });
        assertThat(asked(page)).hasStatus(HttpStatus.GONE);
    }

    @Test
    void it_stays_for_the_others_of_the_office() {
        var page = opened("ito");
        exclude(member("sato"));
        assertThat(asked(page)).hasStatus(HttpStatus.NO_CONTENT);
    }

    @Test
    void it_is_cleared_for_everybody_in_an_agency_that_is_kept_out() {
        var page = opened("mori");
        exclude(new KeptOut.Everybody(world.agency("hokubu")));
        assertThat(asked(page)).hasStatus(HttpStatus.GONE);
    }

    @Test
    void it_is_cleared_for_an_agency_that_is_no_longer_in_the_team() {
        var page = opened("mori");
        world.together("yamada", () -> until("current_date - 1"));
        assertThat(asked(page)).hasStatus(HttpStatus.GONE);
    }

    @Test
    void it_stays_for_an_agency_that_is_in_the_team_again_by_the_end() {
        var page = opened("mori");
        world.together("yamada", () -> until("current_date - 1") + until("null"));
        assertThat(asked(page)).hasStatus(HttpStatus.NO_CONTENT);
    }

    @Test
    void a_page_opened_afterwards_stays() {
        exclude(member("sato"));
        assertThat(asked(opened("ito"))).hasStatus(HttpStatus.NO_CONTENT);
    }

    @Test
    void who_was_made_up_learns_nothing() {
        var page = opened("sato");
        assertThat(asked("x" + page)).hasStatus(HttpStatus.GONE);
        assertThat(asked("")).hasStatus(HttpStatus.GONE);
    }

    @Test
    void asking_keeps_nobody_signed_in() {
        assertThat(asked(opened("sato")).getResponse().getHeaders(HttpHeaders.SET_COOKIE))
                .isEmpty();
    }
}
