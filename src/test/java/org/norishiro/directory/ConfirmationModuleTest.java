package org.norishiro.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.database.Machinery;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.directory.usecase.ConfirmAgency;
import org.norishiro.directory.usecase.ConfirmAgency.Outcome;
import org.norishiro.directory.usecase.EditAgency;
import org.norishiro.directory.usecase.SayRoom;
import org.norishiro.directory.usecase.ShowAgency;
import org.norishiro.directory.usecase.ShowAgency.Shown;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** 最終確認: 社協 (oka) keeps its entry; ハローワーク has nobody who could. */
@ModuleWorld
class ConfirmationModuleTest {
    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    ShowAgency showAgency;

    @Autowired
    ConfirmAgency confirmAgency;

    @Autowired
    EditAgency editAgency;

    @Autowired
    SayRoom sayRoom;

    @Autowired
    List<DueItems> dueItems;

    @Autowired
    ApplicationContext program;

    @Autowired
    Clock clock;

    private LocalDate today;

    @BeforeEach
    void today() {
        today = LocalDate.now(clock);
        confirmed("shakyo", today.minusDays(60));
        confirmed("hellowork", today.minusDays(60));
    }

    private void confirmed(String agency, @Nullable LocalDate on) {
        Machinery.behind(program)
                .pastTriggers(past -> past.sql("update agency set confirmed_on = ? where id = ?")
                        .params(on, world.agency(agency).value())
                        .update());
    }

    private Shown shown(String agency) {
        return world.as("oka", () -> showAgency.show(world.agency(agency))).orElseThrow();
    }

    private Outcome confirms(String login, String agency) {
        return world.as(
                login,
                () -> confirmAgency.confirm(new ConfirmAgency.Command(
                        world.agency(agency), shown(agency).entry().version())));
    }

    private List<DueItem> desk(String login) {
        return world.together(
                login,
                () -> dueItems.stream()
                        .flatMap(due -> due.dueFor(world.person(login), today).stream())
                        .filter(item -> item.act().equals("確かめる"))
                        .toList());
    }

    @Test
    void what_was_confirmed_within_a_year_is_not_asked_about() {
        confirmed("shakyo", today.minusYears(1));
        assertThat(shown("shakyo").stale()).isFalse();
        assertThat(desk("oka")).isEmpty();
    }

    @Test
    void what_nobody_confirmed_for_a_year_is_asked_of_the_people_of_the_agency() {
        confirmed("shakyo", today.minusYears(1).minusDays(1));
        assertThat(shown("shakyo").stale()).isTrue();
        assertThat(desk("oka")).extracting(DueItem::href).containsExactly("/agencies/" + world.agency("shakyo"));
        assertThat(desk("kubo")).hasSize(1);
        assertThat(desk("mori")).isEmpty();
        assertThat(desk("admin")).isEmpty();
    }

    @Test
    void what_nobody_ever_confirmed_is_asked_about() {
        confirmed("shakyo", null);
        assertThat(desk("oka")).hasSize(1);
        assertThat(browser.as("yamada")
                        .get("/agencies/" + world.agency("shakyo"))
                        .exchange())
                .bodyText()
                .contains("まだだれにも確かめられていません");
    }

    @Test
    void caseworkers_are_not_asked_about_the_entry_of_their_office() {
        confirmed("fukushi", null);
        assertThat(desk("yamada")).isEmpty();
        assertThat(desk("kobayashi")).hasSize(1);
        confirmed("fukushi", today);
    }

    @Test
    void where_nobody_can_sign_in_the_administrator_is_asked() {
        confirmed("hellowork", null);
        assertThat(desk("admin")).extracting(DueItem::what).containsExactly("利用者のいない1機関の紹介が、1年以上確かめられていません");
    }

    @Test
    void confirming_it_ends_the_question() {
        confirmed("shakyo", null);
        assertThat(confirms("oka", "shakyo")).isEqualTo(new Outcome.Confirmed());
        assertThat(shown("shakyo").entry().confirmedOn()).isEqualTo(today);
        assertThat(desk("oka")).isEmpty();
    }

    @Test
    void changing_it_confirms_it() {
        confirmed("shakyo", null);
        var profile = Entries.saying("貸付の相談");
        world.as(
                "oka",
                () -> editAgency.edit(new EditAgency.Command(
                        world.agency("shakyo"), profile, shown("shakyo").entry().version(), null)));
        assertThat(shown("shakyo").stale()).isFalse();
    }

    @Test
    void the_administrator_confirms_any() {
        confirmed("hellowork", null);
        assertThat(confirms("admin", "hellowork")).isEqualTo(new Outcome.Confirmed());
    }

    @Test
    void nobody_confirms_what_others_say_of_themselves() {
        assertThat(confirms("mori", "shakyo")).isEqualTo(new Outcome.NotYours());
        assertThat(browser.as("mori")
                        .post("/agencies/" + world.agency("shakyo") + "/confirm")
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void nobody_confirms_what_they_have_not_seen() {
        var seen = shown("shakyo").entry().version() - 1;
        assertThat(world.as(
                        "oka", () -> confirmAgency.confirm(new ConfirmAgency.Command(world.agency("shakyo"), seen))))
                .isEqualTo(new Outcome.ChangedMeanwhile());
        assertThat(browser.as("oka")
                        .post("/agencies/" + world.agency("shakyo") + "/confirm")
                        .param("version", String.valueOf(seen))
                        .exchange())
                .hasStatus(303);
    }

    @Test
    void it_is_confirmed_with_one_click() {
        confirmed("shakyo", null);
        assertThat(browser.as("oka")
                        .post("/agencies/" + world.agency("shakyo") + "/confirm")
                        .param("version", String.valueOf(shown("shakyo").entry().version()))
                        .exchange())
                .hasStatus(303);
        assertThat(shown("shakyo").stale()).isFalse();
    }

    @Test
    void the_list_says_what_is_stale_and_can_be_narrowed_to_it() {
        confirmed("shakyo", null);
        assertThat(browser.as("yamada").get("/agencies?stale=1").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("社会福祉協議会", "1年以上、確かめられていません")
                .doesNotContain("お困りごと相談室");
    }

    @Test
    void the_list_can_be_narrowed_by_room_and_by_area() {
        world.as("oka", () -> sayRoom.say(world.agency("shakyo"), Room.LIMITED));
        assertThat(browser.as("yamada").get("/agencies?room=LIMITED").exchange())
                .bodyText()
                .contains("社会福祉協議会", "残りわずか")
                .doesNotContain("お困りごと相談室");
        assertThat(browser.as("yamada").get("/agencies?q=北部圏域").exchange())
                .bodyText()
                .contains("ケアプランひだまり")
                .doesNotContain("社会福祉協議会");
    }
}
