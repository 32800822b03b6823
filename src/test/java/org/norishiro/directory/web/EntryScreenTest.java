package org.norishiro.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.database.Machinery;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** hino works at グループホーム (gh), mori at 北部地域包括支援センター (hokubu). */
@ModuleWorld
class EntryScreenTest {
    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    JdbcClient sql;

    @Autowired
    ApplicationContext program;

    @Autowired
    Clock clock;

    private String path(String agency) {
        return "/agencies/" + world.agency(agency);
    }

    private long version(String agency) {
        return world.together(
                "yamada",
                () -> sql.sql("select version from agency where id = ?")
                        .param(world.agency(agency).value())
                        .query(Long.class)
                        .single());
    }

    private MockMvcRequestBuilder edit(String login, String agency) {
        return browser.as(login)
                .post(path(agency) + "/edit")
                .param("version", String.valueOf(version(agency)))
                .param("does", "住まいの提供");
    }

    private void hours(String agency, String hours) {
        Machinery.behind(program)
                .pastTriggers(past -> past.sql("update agency set hours = ? where id = ?")
                        .params(hours, world.agency(agency).value())
                        .update());
    }

    @Test
    void everything_that_is_said_of_an_agency_stands_on_its_page() {
        assertThat(edit("hino", "gh")
                        .param("serves", "障害のある18歳以上の人")
                        .param("cost", "家賃 月3万円")
                        .param("languages", "日本語、手話")
                        .param("hours", "毎日 24時間")
                        .param("hoursNote", "夜は宿直へ")
                        .param("place", "34.3428, 134.0466"))
                .hasStatus(303);
        assertThat(browser.as("yamada").get(path("gh")))
                .bodyText()
                .contains("障害のある18歳以上の人", "家賃 月3万円", "日本語、手話", "いま受付中（24時間）", "夜は宿直へ");
    }

    @Test
    void hours_that_cannot_be_read_are_refused_beside_the_field() {
        assertThat(edit("hino", "gh").param("hours", "平日 9:00〜17:00\nときどき土曜").param("serves", "だれでも"))
                .hasStatus(422)
                .bodyText()
                .contains("2行目「ときどき土曜」", "ときどき土曜</textarea>", "だれでも</textarea>");
    }

    @Test
    void a_place_outside_of_japan_is_refused_beside_the_field() {
        assertThat(edit("hino", "gh").param("place", "134.0466, 34.3428"))
                .hasStatus(422)
                .bodyText()
                .contains("緯度と経度が逆のようです。確かめてください。", "134.0466, 34.3428");
    }

    @Test
    void a_place_is_two_numbers() {
        assertThat(edit("hino", "gh").param("place", "駅の前"))
                .hasStatus(422)
                .bodyText()
                .contains("続けて入力してください");
    }

    @Test
    void words_from_before_hours_were_rules_stand_until_somebody_says_them_anew() {
        hours("hokubu", "昼間。夜は携帯へ");
        assertThat(browser.as("mori").get(path("hokubu")))
                .bodyText()
                .contains("昼間。夜は携帯へ", "読み取れません", "「紹介を直す」で")
                .doesNotContain("いま受付中", "いまは時間外");
        assertThat(edit("mori", "hokubu").param("hours", "昼間。夜は携帯へ")).hasStatus(303);
        assertThat(edit("mori", "hokubu").param("hours", "昼間だけ")).hasStatus(422);
    }

    @Test
    void the_days_to_come_are_told_as_the_rules_come_out() {
        var tomorrow = LocalDate.now(clock).plusDays(1);
        assertThat(edit("mori", "hokubu").param("hours", "毎日 8:30〜17:15\n" + tomorrow + " 休み"))
                .hasStatus(303);
        assertThat(browser.as("yamada").get(path("hokubu")))
                .bodyText()
                .contains(JapaneseDates.monthDay(tomorrow), "休み", "8:30〜17:15");
    }

    @Test
    void the_list_is_filtered_by_what_is_open_now() {
        hours("gh", "毎日 24時間");
        hours("kokoro", "2000/1/1 9:00〜17:00");
        assertThat(browser.as("yamada").get("/agencies?open=1"))
                .hasStatusOk()
                .bodyText()
                .contains(path("gh"))
                .doesNotContain(path("kokoro"));
    }

    @Test
    void who_works_there_names_windows_and_everybody_sees_them() {
        assertThat(browser.as("mori")
                        .post(path("hokubu") + "/windows/new")
                        .param("topic", "介護の申請")
                        .param("windowName", "総合相談係")
                        .param("phone", "0000-20-0002"))
                .hasStatus(303);
        assertThat(browser.as("yamada").get(path("hokubu")))
                .bodyText()
                .contains("介護の申請", "総合相談係", "0000-20-0002")
                .doesNotContain("窓口を足す");
    }

    private String window(String agency) {
        return world.together("mori", () -> {
            var id = UUID.randomUUID();
            sql.sql("insert into agency_window (id, agency_id, topic, name) values (?, ?, '貸付', '1番窓口')")
                    .params(id, world.agency(agency).value())
                    .update();
            return "/agency-windows/" + id;
        });
    }

    @Test
    void a_window_is_said_anew_and_ended() {
        var window = window("hokubu");
        assertThat(browser.as("mori").get(window)).bodyText().contains("1番窓口");
        assertThat(browser.as("mori").post(window).param("topic", "").param("windowName", "9番窓口"))
                .hasStatus(422)
                .bodyText()
                .contains("用件を入力してください", "9番窓口");
        assertThat(saidAnew(window, "9番窓口", 0)).hasStatus(303);
        assertThat(browser.as("yamada").get(path("hokubu"))).bodyText().contains("9番窓口");
        assertThat(browser.as("mori").post(window + "/end")).hasStatus(303);
        assertThat(browser.as("yamada").get(path("hokubu"))).bodyText().doesNotContain("9番窓口");
        assertThat(browser.as("mori").get(window)).hasStatus(404);
    }

    private MvcTestResult saidAnew(String window, String name, long version) {
        return browser.as("mori")
                .post(window)
                .param("topic", "貸付")
                .param("windowName", name)
                .param("version", String.valueOf(version))
                .exchange();
    }

    @Test
    void two_who_say_a_window_anew_at_once_both_keep_their_words() {
        var window = window("hokubu");
        assertThat(saidAnew(window, "3番窓口", 0)).hasStatus(303);
        assertThat(saidAnew(window, "5番窓口", 0)).hasStatus(409).bodyText().contains("3番窓口", "5番窓口", "森");
        assertThat(saidAnew(window, "5番窓口", 1)).hasStatus(303);
    }

    @Test
    void words_for_a_window_that_is_no_more_become_a_new_one_if_wanted() {
        var window = window("hokubu");
        assertThat(browser.as("mori").post(window + "/end")).hasStatus(303);
        assertThat(saidAnew(window, "5番窓口", 0))
                .hasStatus(422)
                .bodyText()
                .contains("この窓口をなくしました", "5番窓口", path("hokubu") + "/windows/new");
        assertThat(browser.as("mori").post(window + "/end")).hasStatus(303);
    }

    @Test
    void what_was_said_of_a_window_stands_in_the_history_of_the_entry() {
        var window = window("hokubu");
        var anew = "窓口" + UUID.randomUUID();
        assertThat(saidAnew(window, anew, 0)).hasStatus(303);
        assertThat(browser.as("mori").post(window + "/end")).hasStatus(303);
        assertThat(browser.as("yamada").get(path("hokubu") + "/history"))
                .bodyText()
                .contains("1番窓口（貸付）", anew + "（貸付）", "（空欄）");
    }

    @Test
    void nobody_else_touches_a_window() {
        var window = window("hokubu");
        assertThat(browser.as("yamada").get(window)).hasStatus(404);
        assertThat(browser.as("yamada").post(window).param("topic", "x").param("windowName", "x"))
                .hasStatus(404);
        assertThat(browser.as("yamada").post(window + "/end")).hasStatus(404);
        assertThat(browser.as("yamada").get(path("hokubu") + "/windows/new")).hasStatus(404);
    }

    @Test
    void whoever_knows_better_says_so_and_who_keeps_the_entry_takes_it_over() {
        var sent = browser.as("yamada")
                .post(path("homon") + "/propose")
                .param("version", String.valueOf(version("homon")))
                .param("does", "夜間の訪問看護")
                .param("reason", "訪問看護の人に聞いた")
                .exchange();
        assertThat(sent).hasStatus(303);
        var proposal = sent.getResponse().getRedirectedUrl().replaceAll("[?#].*", "");
        assertThat(browser.as("yamada").get(proposal))
                .bodyText()
                .contains("夜間の訪問看護", "訪問看護の人に聞いた", "確かめるのを待っています")
                .doesNotContain("確かめて、取り入れる");
        var id = proposal.substring(proposal.lastIndexOf('/') + 1);
        assertThat(browser.as("admin").get(path("homon") + "/edit?proposal=" + id))
                .bodyText()
                .contains("夜間の訪問看護</textarea>", "お知らせの内容を入れてあります");
        assertThat(edit("admin", "homon").param("proposal", id)).hasStatus(303);
        assertThat(browser.as("yamada").get(proposal)).bodyText().contains("取り入れました。");
        assertThat(browser.as("yamada").get(path("homon") + "/history"))
                .bodyText()
                .contains("できること", "住まいの提供");
    }

    @Test
    void a_proposal_says_how_one_knows() {
        assertThat(browser.as("yamada")
                        .post(path("homon") + "/propose")
                        .param("version", String.valueOf(version("homon")))
                        .param("does", "夜間の訪問看護"))
                .hasStatus(422)
                .bodyText()
                .contains("どうしてわかったかを入力してください", "夜間の訪問看護");
    }

    @Test
    void declining_a_proposal_says_why() {
        var sent = browser.as("yamada")
                .post(path("hokubu") + "/propose")
                .param("version", String.valueOf(version("hokubu")))
                .param("does", "配食")
                .param("reason", "聞いた")
                .exchange();
        var proposal = sent.getResponse().getRedirectedUrl().replaceAll("[?#].*", "");
        assertThat(browser.as("mori").post(proposal + "/decline"))
                .hasStatus(422)
                .bodyText()
                .contains("取り入れない理由を入力してください");
        assertThat(browser.as("oka").post(proposal + "/decline").param("answer", "x"))
                .hasStatus(404);
        assertThat(browser.as("mori").post(proposal + "/decline").param("answer", "配食はしていません"))
                .hasStatus(303);
        assertThat(browser.as("yamada").get(proposal)).bodyText().contains("配食はしていません");
    }

    private MockMvcRequestBuilder facts(String login, String name) {
        return browser.as(login)
                .post(path("neko") + "/facts")
                .param("version", String.valueOf(version("neko")))
                .param("name", name)
                .param("kind", "ボランティア団体")
                .param("standing", "RESIDENTS");
    }

    @Test
    void the_administrator_says_what_an_agency_is_and_when_it_ends() {
        var tomorrow = LocalDate.now(clock).plusDays(1);
        assertThat(facts("admin", "ねこの会（改）").param("validUntil", tomorrow.toString()))
                .hasStatus(303);
        assertThat(browser.as("yamada").get(path("neko")))
                .bodyText()
                .contains("ねこの会（改）", JapaneseDates.plain(tomorrow));
        assertThat(browser.as("yamada").get(path("neko") + "/history"))
                .bodyText()
                .contains("使い終わる日");
    }

    @Test
    void no_agency_ends_in_the_past() {
        assertThat(facts("admin", "ねこの会").param("validUntil", "2020/1/1"))
                .hasStatus(422)
                .bodyText()
                .contains("今日か今日より後");
    }

    @Test
    void no_agency_takes_the_name_of_another() {
        assertThat(facts("admin", "北部地域包括支援センター")).hasStatus(422).bodyText().contains("同じ名前の機関が登録されています");
    }

    @Test
    void two_administrators_do_not_overwrite_each_other() {
        assertThat(facts("admin", "ねこの会A")).hasStatus(303);
        assertThat(browser.as("admin")
                        .post(path("neko") + "/facts")
                        .param("version", "0")
                        .param("name", "ねこの会B")
                        .param("kind", "団体")
                        .param("standing", "RESIDENTS"))
                .hasStatus(409)
                .bodyText()
                .contains("ねこの会A", "ねこの会B");
    }

    @Test
    void nobody_else_says_what_an_agency_is() {
        assertThat(browser.as("yamada").get(path("neko") + "/facts")).hasStatus(404);
        assertThat(facts("yamada", "ねこ")).hasStatus(404);
    }
}
