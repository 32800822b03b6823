package org.norishiro.household.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.household.PersonId;
import org.norishiro.household.model.PersonFixture;
import org.norishiro.household.usecase.RegisterPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleWorld
class HouseholdScreenTest {
    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    RegisterPerson registerPerson;

    @Test
    void a_household_is_registered_and_shown() {
        var home = founded("画面 世帯");
        assertThat(browser.as("yamada").get(home)).hasStatusOk().bodyText().contains("画面 世帯");
    }

    @Test
    void a_household_is_registered_around_a_person() {
        var person = registered("画面野", "春");
        assertThat(browser.as("yamada").get("/households/new?person=" + person))
                .hasStatusOk()
                .bodyText()
                .contains("画面野 春 世帯");
    }

    @Test
    void a_refused_form_keeps_what_was_typed() {
        assertThat(browser.as("yamada").post("/households").param("name", "").param("circumstances", "猫がいる"))
                .hasStatus(422)
                .bodyText()
                .contains("世帯の呼び名を入力してください。", "猫がいる");
    }

    @Test
    void a_list_is_found_by_the_name_of_a_member() {
        var home = founded("別の呼び名");
        browser.as("yamada")
                .post(home + "/members")
                .param("family", "探野")
                .param("given", "ミチ")
                .param("together", "true")
                .exchange();
        assertThat(browser.as("yamada").get("/households?q=探野　みち"))
                .hasStatusOk()
                .bodyText()
                .contains("別の呼び名");
    }

    @Test
    void a_list_without_hits_says_what_else_to_try() {
        assertThat(browser.as("yamada").get("/households?q=ありえない名前"))
                .hasStatusOk()
                .bodyText()
                .contains("当てはまる世帯は0件です");
    }

    @Test
    void every_order_of_the_list_is_drawn() {
        for (var sort : new String[] {"name", "-members", "area", "-changed", "nonsense"}) {
            assertThat(browser.as("yamada").get("/households?area=&page=1&sort=" + sort))
                    .hasStatusOk();
        }
    }

    @Test
    void htmx_gets_the_part_alone() {
        var yamada = browser.as("yamada");
        assertThat(yamada.htmx(yamada.get("/households")))
                .hasStatusOk()
                .bodyText()
                .startsWith("<div id=\"households\"");
    }

    @Test
    void persons_are_found_as_a_part() {
        registered("断片野", "秋");
        var yamada = browser.as("yamada");
        assertThat(yamada.htmx(yamada.get("/persons/search?q=断片野")))
                .hasStatusOk()
                .bodyText()
                .contains("断片野 秋")
                .doesNotContain("<html");
    }

    @Test
    void a_member_on_record_is_chosen_without_javascript() {
        var home = founded("選ぶ 世帯");
        var person = registered("選野", "夏");
        assertThat(browser.as("yamada").get(home + "/members/new?q=選野"))
                .hasStatusOk()
                .bodyText()
                .contains("/members/new?person=" + person);
        assertThat(browser.as("yamada").post(home + "/members").param("person", person.toString()))
                .hasStatus(303);
        assertThat(browser.as("yamada").get(home)).bodyText().contains("選野 夏");
    }

    @Test
    void a_member_who_is_one_already_is_refused() {
        var home = founded("二度 世帯");
        var person = registered("二度野", "冬");
        browser.as("yamada")
                .post(home + "/members")
                .param("person", person.toString())
                .exchange();
        assertThat(browser.as("yamada").post(home + "/members").param("person", person.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("すでにこの世帯に入っています");
    }

    @Test
    void a_person_without_any_name_is_refused_with_everything_kept() {
        assertThat(browser.as("yamada").post("/persons").param("kana", "かな").param("born", "80代"))
                .hasStatus(422)
                .bodyText()
                .contains("姓・名か、呼び方のどれかを入力してください。", "80代");
    }

    @Test
    void an_impossible_birth_date_is_refused_in_words() {
        assertThat(browser.as("yamada").post("/persons").param("family", "架空").param("born", "R8.2.29"))
                .hasStatus(422)
                .bodyText()
                .contains("令和8年2月29日はありません");
    }

    @Test
    void a_conflict_shows_both_texts() {
        var person = registered("衝突野", "旧");
        edit(person, "先");
        assertThat(edit(person, "後"))
                .hasStatus(409)
                .bodyText()
                .contains("value=\"後\"", "data-theirs=\"先\"", "name=\"version\" value=\"1\"");
    }

    @Test
    void the_key_person_may_be_nobody() {
        var home = founded("鍵 世帯");
        assertThat(browser.as("yamada")
                        .post(home + "/key-person")
                        .param("key", "NONE")
                        .param("version", "0"))
                .hasStatus(303);
        assertThat(browser.as("yamada").get(home + "/key-person")).hasStatusOk();
    }

    @Test
    void nobody_is_related_to_themselves() {
        var home = founded("関係 世帯");
        var person = registered("関野", "一").toString();
        assertThat(browser.as("yamada")
                        .post(home + "/relations")
                        .param("person", person)
                        .param("other", person)
                        .param("kind", "SIBLING"))
                .hasStatus(422)
                .bodyText()
                .contains("同じ人どうしの関係は登録できません");
    }

    @Test
    void a_child_is_said_as_a_parent_and_can_be_ended() {
        var home = founded("親子 世帯");
        var child = registered("親子野", "子");
        var parent = registered("親子野", "親");
        for (var person : new PersonId[] {child, parent}) {
            browser.as("yamada")
                    .post(home + "/members")
                    .param("person", person.toString())
                    .exchange();
        }
        assertThat(browser.as("yamada")
                        .post(home + "/relations")
                        .param("person", child.toString())
                        .param("other", parent.toString())
                        .param("kind", "CHILD"))
                .hasStatus(303);
        assertThat(browser.as("yamada").get(home)).bodyText().contains("<b>親</b>", "/end\"");
    }

    @Test
    void unknown_malformed_and_foreign_are_the_same_page() {
        var foreign = founded("よその 世帯");
        var unknown = notThere("/households/" + UUID.randomUUID());
        assertThat(notThere("/households/abc")).isEqualTo(unknown);
        assertThat(notThere(foreign)).isEqualTo(unknown);
    }

    private String notThere(String path) {
        var answer = browser.as("oka").get(path).exchange();
        assertThat(answer).hasStatus(404);
        var page = body(answer);
        return page.substring(page.indexOf("<main"));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult edit(PersonId person, String given) {
        return browser.as("yamada")
                .post("/persons/" + person)
                .param("family", "衝突野")
                .param("given", given)
                .param("version", "0")
                .exchange();
    }

    private PersonId registered(String family, String given) {
        return world.as("yamada", () -> registerPerson.register(PersonFixture.named(family, given, "")));
    }

    private String founded(String name) {
        var answer =
                browser.as("yamada").post("/households").param("name", name).exchange();
        assertThat(answer).hasStatus(303);
        var location = answer.getResponse().getRedirectedUrl();
        assertThat(location).isNotNull();
        return location;
    }
}
