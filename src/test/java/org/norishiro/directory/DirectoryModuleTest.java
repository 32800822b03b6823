package org.norishiro.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.directory.model.AgencyFacts;
import org.norishiro.directory.model.Standing;
import org.norishiro.directory.usecase.AddAgency;
import org.norishiro.directory.usecase.EditAgency;
import org.norishiro.directory.usecase.EditAgency.Outcome;
import org.norishiro.directory.usecase.ShowAgency;
import org.norishiro.identity.AgencyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@ModuleWorld
class DirectoryModuleTest {
    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    Agencies agencies;

    @Autowired
    EditAgency editAgency;

    @Autowired
    ShowAgency showAgency;

    @Autowired
    AddAgency addAgency;

    @Autowired
    JdbcClient sql;

    private Outcome edits(String login, AgencyId agency, String does, long version) {
        var profile = Entries.saying(does);
        return world.as(login, () -> editAgency.edit(new EditAgency.Command(agency, profile, version, null)));
    }

    private long version(AgencyId agency) {
        return world.as("admin", () -> showAgency.show(agency))
                .orElseThrow()
                .entry()
                .version();
    }

    private MockMvcRequestBuilder post(String login, AgencyId agency, long version) {
        return browser.as(login)
                .post("/agencies/" + agency + "/edit")
                .param("version", String.valueOf(version))
                .param("does", "ひきこもりの居場所づくり");
    }

    @Test
    void other_modules_find_an_agency_by_its_id() {
        assertThat(world.together("yamada", () -> agencies.find(world.agency("hokubu"))))
                .map(AgencyCard::name)
                .contains("北部地域包括支援センター");
    }

    @Test
    void all_agencies_of_today_are_there() {
        assertThat(world.together("yamada", agencies::all)).hasSizeGreaterThan(30);
    }

    @Test
    void staff_keep_the_entry_of_their_own_agency() {
        var agency = world.agency("gh");
        assertThat(edits("hino", agency, "体験利用", version(agency))).isEqualTo(new Outcome.Edited());
    }

    @Test
    void the_administrator_keeps_every_entry() {
        var agency = world.agency("kokoro");
        assertThat(edits("admin", agency, "外来", version(agency))).isEqualTo(new Outcome.Edited());
    }

    @Test
    void nobody_else_keeps_it() {
        var agency = world.agency("nanbu");
        assertThat(edits("yamada", agency, "x", version(agency))).isEqualTo(new Outcome.NotYours());
    }

    @Test
    void whoever_comes_second_is_told_who_was_first() {
        var agency = world.agency("kikan");
        var version = version(agency);
        edits("fujii", agency, "先", version);
        assertThat(edits("admin", agency, "後", version))
                .isInstanceOfSatisfying(
                        Outcome.ChangedMeanwhile.class,
                        meanwhile -> assertThat(meanwhile.change().by()).isEqualTo("藤井 仁"));
    }

    private AddAgency.Outcome adds(String login, String name) {
        var facts = new AgencyFacts(name, "あたらしい", "NPO法人", Standing.PRIVATE, "こども");
        var profile = Entries.saying("居場所");
        return world.as(login, () -> addAgency.add(new AddAgency.Command(facts, profile)));
    }

    private static String newName() {
        return "NPO法人 " + UUID.randomUUID();
    }

    @Test
    void the_administrator_adds_an_agency_that_can_be_asked_from_now_on() {
        var name = newName();
        assertThat(adds("admin", name)).isInstanceOf(AddAgency.Outcome.Added.class);
        assertThat(world.together("yamada", agencies::all))
                .extracting(AgencyCard::name)
                .contains(name);
    }

    @Test
    void no_two_agencies_have_the_same_name() {
        assertThat(adds("admin", "北部地域包括支援センター")).isEqualTo(new AddAgency.Outcome.NameTaken(world.agency("hokubu")));
    }

    @Test
    void nobody_else_adds_agencies() {
        assertThat(adds("yamada", newName())).isEqualTo(new AddAgency.Outcome.NotYours());
        assertThat(browser.as("yamada").get("/agencies/new")).hasStatus(404);
        assertThat(browser.as("yamada").get("/agencies")).bodyText().doesNotContain("機関を追加");
    }

    @Test
    void the_database_itself_lets_nobody_else_add_agencies() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql("insert into agency (id, name, kind, standing) values (?, ?, 'NPO法人', 'PRIVATE')")
                                .params(UUID.randomUUID(), newName())
                                .update()))
                .withStackTraceContaining("row-level security");
    }

    @Test
    void what_is_missing_of_a_new_agency_is_told_beside_the_fields() {
        assertThat(browser.as("admin").get("/agencies")).bodyText().contains("機関を追加");
        assertThat(browser.as("admin").get("/agencies/new")).hasStatusOk();
        assertThat(browser.as("admin").post("/agencies/new").param("kana", "あたらしい"))
                .hasStatus(422)
                .bodyText()
                .contains("名前を入力してください", "種類を入力してください", "位置づけを選んでください", "できることを入力してください", "あたらしい");
    }

    @Test
    void the_list_says_how_many_there_are() {
        assertThat(browser.as("yamada").get("/agencies"))
                .hasStatusOk()
                .bodyText()
                .contains("33機関");
    }

    @Test
    void the_list_is_searched_by_kana() {
        assertThat(browser.as("yamada").get("/agencies?q=ほけんじょ"))
                .bodyText()
                .contains("架空保健所")
                .doesNotContain("北部地域包括支援センター");
    }

    @Test
    void the_list_is_filtered_by_field() {
        assertThat(browser.as("yamada").get("/agencies?field=医療"))
                .bodyText()
                .contains("こころの木クリニック")
                .doesNotContain(">架空保健所<");
    }

    @Test
    void the_list_is_sorted_by_name_either_way() {
        assertThat(browser.as("yamada").get("/agencies?sort=-name"))
                .hasStatusOk()
                .bodyText()
                .contains("aria-sort=\"descending\"");
    }

    @Test
    void the_administrator_may_read_the_register_too() {
        assertThat(browser.as("admin").get("/agencies")).hasStatusOk();
    }

    @Test
    void an_agency_shows_what_it_does_not_do_and_who_works_there() {
        assertThat(browser.as("yamada").get("/agencies/" + world.agency("hokubu")))
                .hasStatusOk()
                .bodyText()
                .contains("できないこと", "のりしろ", "森 由紀", "武田 茜");
    }

    @Test
    void an_unknown_agency_and_a_malformed_id_are_not_there() {
        assertThat(browser.as("yamada").get("/agencies/" + AgencyId.next())).hasStatus(404);
        assertThat(browser.as("yamada").get("/agencies/x")).hasStatus(404);
    }

    @Test
    void somebody_elses_entry_has_no_form() {
        assertThat(browser.as("yamada").get("/agencies/" + world.agency("hokubu") + "/edit"))
                .hasStatus(404);
    }

    @Test
    void an_entry_without_words_is_refused_and_keeps_the_rest() {
        assertThat(browser.as("noda")
                        .post("/agencies/" + world.agency("hikikomori") + "/edit")
                        .param("version", "0")
                        .param("hours", "火曜の午後"))
                .hasStatus(422)
                .bodyText()
                .contains("できることを入力してください。", "火曜の午後");
    }

    @Test
    void a_conflict_shows_both_texts() {
        var agency = world.agency("hikikomori");
        var version = version(agency);
        edits("noda", agency, "家族の教室", version);
        assertThat(post("admin", agency, version)).hasStatus(409).bodyText().contains("ひきこもりの居場所づくり", "家族の教室", "野田 歩");
    }
}
