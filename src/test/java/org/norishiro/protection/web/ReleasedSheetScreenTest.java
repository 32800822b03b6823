package org.norishiro.protection.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.calendar.PartialDate;
import org.norishiro.household.PersonId;
import org.norishiro.household.Registration;
import org.norishiro.household.Registration.NewPerson;
import org.norishiro.household.Sex;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleWorld
class ReleasedSheetScreenTest {
    private static final String SECRET = "架空市秘密町9丁目9番9号";

    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    Registration registration;

    private static final String PHONE = "090-0000-0009";
    private static final String NOTE = "夜は長女の携帯へ";
    private static final String REASON = "捜索願を出す";

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private String path;

    @BeforeEach
    void somebody_whose_address_is_protected() {
        hana = world.together(
                "yamada",
                () -> registration.register(
                        new NewPerson("架空", "ハナ", "かくう", "", Sex.UNKNOWN, PartialDate.notAsked(), SECRET, PHONE)));
        world.together(
                "yamada",
                () -> sql.sql("update person set contact_note = ? where id = ?")
                        .params(NOTE, hana.value())
                        .update());
        path = "/persons/" + hana + "/address-protection";
        assertThat(browser.as("yamada")
                        .post(path)
                        .param("kind", "PROVISIONAL")
                        .param("appliedOn", "今日")
                        .param("against", "元の夫")
                        .param(
                                "knower",
                                world.person("yamada").staff().toString(),
                                world.person("sato").staff().toString()))
                .hasStatus(303);
    }

    private String sheet(String login) throws UnsupportedEncodingException {
        var page = browser.as(login).get(path).exchange().getResponse().getContentAsString();
        var found = Pattern.compile("action=\"(" + path + "/sheets/[0-9a-f-]{36})/answer")
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private void asked() {
        assertThat(browser.as("yamada")
                        .post(path + "/sheets")
                        .param("receiver", "架空警察署 生活安全課")
                        .param("reason", REASON))
                .hasStatus(303)
                .hasHeader("Location", path);
    }

    @Test
    void what_is_missing_is_told_beside_the_field_and_what_was_typed_stays() {
        assertThat(browser.as("yamada").post(path + "/sheets").param("receiver", "架空警察署"))
                .hasStatus(422)
                .bodyText()
                .contains("渡す理由を入力してください", "架空警察署");
    }

    @Test
    void for_whoever_does_not_know_the_address_there_is_no_form() {
        assertThat(browser.as("kobayashi").get(path)).hasStatusOk().bodyText().doesNotContain("書面を申し出る");
        assertThat(browser.as("kobayashi").get(path + "/sheets/new")).hasStatus(404);
        assertThat(browser.as("kobayashi")
                        .post(path + "/sheets")
                        .param("receiver", "架空警察署")
                        .param("reason", "捜索願"))
                .hasStatus(404);
    }

    @Test
    void the_sheet_says_for_whom_it_is_and_who_released_it() throws UnsupportedEncodingException {
        asked();
        var sheet = sheet("yamada");
        assertThat(browser.as("yamada").get(sheet + "/paper")).hasStatus(404);
        assertThat(browser.as("yamada").post(sheet + "/answer").param("answer", "release"))
                .hasStatus(303);
        assertThat(browser.as("yamada").get(sheet + "/paper")).hasStatus(404);
        assertThat(browser.as("sato").get(path)).bodyText().contains("架空警察署 生活安全課", REASON, "認める");
        assertThat(browser.as("sato").post(sheet + "/answer").param("answer", "release"))
                .hasStatus(303);
        assertThat(browser.as("yamada").get(sheet + "/paper"))
                .hasStatusOk()
                .bodyText()
                .contains(SECRET, "この紙は架空警察署 生活安全課だけに渡します", "佐藤", "この日だけ出せる書面です")
                // neither was asked for nor released, and the reason was written for the colleague who decides
                .doesNotContain(PHONE, NOTE, REASON);
    }

    @Test
    void every_other_page_and_paper_goes_on_without_it() throws UnsupportedEncodingException {
        asked();
        assertThat(browser.as("sato").post(sheet("sato") + "/answer").param("answer", "release"))
                .hasStatus(303);
        for (var page : List.of(path, "/persons/" + hana))
            assertThat(browser.as("kobayashi").get(page))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain(SECRET);
    }

    @Test
    void a_second_wish_waits_for_the_first() {
        asked();
        assertThat(browser.as("sato")
                        .post(path + "/sheets")
                        .param("receiver", "架空法律事務所")
                        .param("reason", "裁判"))
                .hasStatus(422)
                .bodyText()
                .contains("先にそちらを決めてください", "架空法律事務所");
    }

    @Test
    void once_taken_back_it_is_not_there() throws UnsupportedEncodingException {
        asked();
        var sheet = sheet("sato");
        browser.as("sato").post(sheet + "/answer").param("answer", "release").exchange();
        assertThat(browser.as("sato").post(sheet + "/answer").param("answer", "end"))
                .hasStatus(303);
        assertThat(browser.as("yamada").get(sheet + "/paper")).hasStatus(404);
        assertThat(browser.as("yamada").get(path)).bodyText().contains("取りやめ");
    }
}
