package org.norishiro.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.demo.DemoIds;
import org.norishiro.identity.usecase.AddStaff;
import org.norishiro.identity.usecase.EndAccount;
import org.norishiro.identity.usecase.EndPost;
import org.norishiro.identity.usecase.ShowStaffMember;
import org.norishiro.identity.usecase.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleWorld
class AdministrationScreenTest {
    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    AddStaff addStaff;

    @Autowired
    EndPost endPost;

    @Autowired
    EndAccount endAccount;

    @Autowired
    ShowStaffMember showStaffMember;

    @Autowired
    SignIn signIn;

    @Autowired
    ActAs actAs;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private static String newLogin() {
        return "t" + UUID.randomUUID().toString().substring(0, 12);
    }

    private AddStaff.Outcome.Added added(String login, Role role) {
        return (AddStaff.Outcome.Added) world.as(
                "admin",
                () -> addStaff.add(new AddStaff.Command(
                        login,
                        "架空 試",
                        "かくう ためし",
                        DemoIds.agency("fukushi"),
                        "保護第一係",
                        role,
                        LocalDate.of(2024, 4, 1),
                        null)));
    }

    private ShowStaffMember.Shown shown(StaffId staff) {
        return world.as("admin", () -> showStaffMember.show(staff)).orElseThrow();
    }

    private SignedIn welcomed(String login, String password) {
        return ((SignIn.Outcome.Welcome) signIn.signIn(new SignIn.Command(login, password, "own browser", "test")))
                .who();
    }

    private int people(SignedIn who) {
        return actAs.person(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> sql.sql("select count(*) from staff")
                                .query(Integer.class)
                                .single()));
    }

    @Test
    void only_an_administrator_opens_the_register() {
        assertThat(browser.as("admin").get("/admin/staff"))
                .hasStatusOk()
                .bodyText()
                .contains("山田 恵", "やまだ めぐみ");
        assertThat(browser.as("yamada").get("/admin/staff")).hasStatus(403);
        assertThat(browser.as("kikuchi").get("/admin/staff")).hasStatus(403);
    }

    @Test
    void the_database_too_lets_only_an_administrator_change_a_post() {
        var changed = world.together(
                "yamada",
                () -> sql.sql("update post set role = 'SUPERVISOR' where id = :id")
                        .param("id", DemoIds.post("yamada").value())
                        .update());
        assertThat(changed).isZero();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> world.together(
                        "yamada",
                        () -> sql.sql("insert into staff (id, login, name) values (:id, 'x', 'x')")
                                .param("id", UUID.randomUUID())
                                .update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_register_is_searched_and_filtered() {
        assertThat(browser.as("admin").get("/admin/staff?q=さえき"))
                .bodyText()
                .contains("佐伯 直")
                .doesNotContain("水野 晴");
        assertThat(browser.as("admin").get("/admin/staff?role=PLANNER"))
                .bodyText()
                .contains("菊池 円")
                .doesNotContain("佐伯 直");
        assertThat(browser.as("admin").get("/admin/staff?agency=" + DemoIds.agency("takikan")))
                .bodyText()
                .contains("佐伯 直")
                .doesNotContain("水野 晴");
        assertThat(browser.as("admin").get("/admin/staff?q=100%25")).bodyText().contains("0人");
    }

    @Test
    void the_register_is_sorted() {
        for (var sort : new String[] {"name", "-name", "login", "-agency", "nonsense"})
            assertThat(browser.as("admin").get("/admin/staff?sort=" + sort)).hasStatusOk();
    }

    @Test
    void a_new_member_signs_in_with_the_password_shown_once_and_replaces_it_first() throws Exception {
        var login = newLogin();
        var session = new MockHttpSession();
        var answer = browser.as("admin")
                .post("/admin/staff/new")
                .session(session)
                .param("login", login)
                .param("name", "架空 新")
                .param("kana", "かくう あらた")
                .param("agency", DemoIds.agency("fukushi").toString())
                .param("title", "保護第二係")
                .param("role", "CASEWORKER")
                .param("from", "R6.4.1")
                .exchange();
        assertThat(answer).hasStatus(303);
        var address = answer.getResponse().getHeader("Location");

        var page = browser.as("admin").get(address).session(session).exchange();
        assertThat(page).bodyText().contains("職員を追加しました。");
        var password = Pattern.compile("<code>([a-z0-9-]+)</code>")
                .matcher(page.getResponse().getContentAsString());
        assertThat(password.find()).isTrue();
        assertThat(browser.as("admin").get(address).session(session)).bodyText().doesNotContain(password.group(1));

        var who = new ActingAuthentication(welcomed(login, password.group(1)));
        var signedIn = SecurityMockMvcRequestPostProcessors.authentication(who);
        assertThat(browser.nobody().get().uri("/today").with(signedIn)).hasRedirectedUrl("/account/password");
        assertThat(browser.nobody()
                        .post()
                        .uri("/account/password")
                        .with(signedIn)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("old", password.group(1))
                        .param("wanted", "あたらしい ことば です")
                        .param("again", "あたらしい ことば です"))
                .hasStatus(303);
        assertThat(browser.nobody().get().uri("/today").with(signedIn)).hasStatusOk();
        welcomed(login, "あたらしい ことば です");
    }

    @Test
    void a_refused_form_keeps_what_was_typed_and_says_what_is_missing() {
        assertThat(browser.as("admin")
                        .post("/admin/staff/new")
                        .param("login", "Yamada Megumi!")
                        .param("name", "架空 残")
                        .param("from", "ねこ"))
                .hasStatus(422)
                .bodyText()
                .contains("架空 残", "ふりがなを入力してください。", "半角の英小文字");
    }

    @Test
    void a_login_in_use_is_refused() {
        assertThat(browser.as("admin")
                        .post("/admin/staff/new")
                        .param("login", "yamada")
                        .param("name", "架空 同")
                        .param("kana", "かくう おなじ")
                        .param("agency", DemoIds.agency("fukushi").toString())
                        .param("title", "係")
                        .param("role", "CASEWORKER")
                        .param("from", "R8.4.1"))
                .hasStatus(422)
                .bodyText()
                .contains("この利用者名は、ほかの職員が使っています", "架空 同");
    }

    @Test
    void a_concurrent_post_is_added_and_the_same_one_not_twice() {
        var staff = added(newLogin(), Role.CASEWORKER).staff();
        var path = "/admin/staff/" + staff + "/posts/new";
        assertThat(browser.as("admin").get(path)).hasStatusOk();
        assertThat(newPost(path, shown(staff).staff().version(), "true")).hasStatus(303);
        assertThat(shown(staff).posts()).hasSize(2);
        assertThat(newPost(path, shown(staff).staff().version(), "true"))
                .hasStatus(422)
                .bodyText()
                .contains("すでにあります");
    }

    private MockMvcTester.MockMvcRequestBuilder newPost(String path, long version, String concurrent) {
        return browser.as("admin")
                .post(path)
                .param("version", Long.toString(version))
                .param("agency", DemoIds.agency("takikan").toString())
                .param("title", "調整担当")
                .param("role", "COORDINATOR")
                .param("concurrent", concurrent)
                .param("from", "R7.4.1");
    }

    @Test
    void a_second_main_post_is_refused() {
        var staff = added(newLogin(), Role.CASEWORKER).staff();
        assertThat(newPost("/admin/staff/" + staff + "/posts/new", 0, ""))
                .hasStatus(422)
                .bodyText()
                .contains("本務の所属があります");
    }

    @Test
    void whoever_saves_second_sees_who_was_first() {
        var staff = added(newLogin(), Role.CASEWORKER).staff();
        var path = "/admin/staff/" + staff + "/posts/new";
        assertThat(newPost(path, 0, "true")).hasStatus(303);
        assertThat(newPost(path, 0, "true")).hasStatus(409).bodyText().contains("見本 管理");
    }

    @Test
    void nobody_gives_a_post_to_themselves() {
        var path = "/admin/staff/" + DemoIds.staff("admin") + "/posts/new";
        assertThat(browser.as("admin").get(path)).hasStatus(404);
        assertThat(newPost(path, 0, "true")).hasStatus(422).bodyText().contains("自分の所属は自分では追加できません");
    }

    @Test
    void the_last_administrator_cannot_leave() {
        var admin = shown(DemoIds.staff("admin")).staff();
        var today = LocalDate.now(clock);
        assertThat(world.as("admin", () -> endAccount.end(new EndAccount.Command(admin.id(), admin.version(), today))))
                .isEqualTo(new EndAccount.Outcome.LastAdministrator());
        assertThat(world.as(
                        "admin",
                        () -> endPost.end(
                                new EndPost.Command(admin.id(), admin.version(), DemoIds.post("admin"), today))))
                .isEqualTo(new EndPost.Outcome.LastAdministrator());
    }

    @Test
    void a_leavers_open_session_gets_nothing_and_is_asked_to_sign_in_again() {
        var login = newLogin();
        var added = added(login, Role.CASEWORKER);
        var who = welcomed(login, added.password());
        assertThat(people(who)).isPositive();

        var post = shown(added.staff()).posts().getFirst().id();
        assertThat(browser.as("admin")
                        .post("/admin/staff/" + added.staff() + "/posts/" + post.value() + "/end")
                        .param("version", "0")
                        .param("last", "昨日"))
                .hasStatus(303);

        assertThat(people(who)).isZero();
        var session = new MockHttpSession();
        assertThat(browser.nobody()
                        .get()
                        .uri("/today")
                        .session(session)
                        .with(SecurityMockMvcRequestPostProcessors.authentication(new ActingAuthentication(who))))
                .hasRedirectedUrl("/sign-in");
        assertThat(session.isInvalid()).isTrue();
        assertThat(signIn.signIn(new SignIn.Command(login, added.password(), "own browser", "test")))
                .isEqualTo(new SignIn.Outcome.NoPost());
    }

    @Test
    void a_post_cannot_end_before_it_began() {
        var staff = added(newLogin(), Role.CASEWORKER).staff();
        var post = shown(staff).posts().getFirst().id();
        assertThat(browser.as("admin")
                        .post("/admin/staff/" + staff + "/posts/" + post.value() + "/end")
                        .param("version", "0")
                        .param("last", "H30.1.1"))
                .hasStatus(422)
                .bodyText()
                .contains("開始日（令和6年4月1日（月））か、それより後");
    }

    @Test
    void an_account_that_has_ended_signs_nobody_in() {
        var login = newLogin();
        var added = added(login, Role.PARTNER);
        assertThat(browser.as("admin")
                        .post("/admin/staff/" + added.staff() + "/end")
                        .param("version", "0")
                        .param("last", "昨日"))
                .hasStatus(303);
        assertThat(signIn.signIn(new SignIn.Command(login, added.password(), "own browser", "test")))
                .isEqualTo(new SignIn.Outcome.Wrong());
        assertThat(browser.as("admin").get("/admin/staff?q=" + login))
                .bodyText()
                .contains("0人");
        assertThat(browser.as("admin").get("/admin/staff?standing=LEFT&q=" + login))
                .bodyText()
                .contains("架空 試");
    }

    @Test
    void a_forgotten_password_is_replaced_and_the_old_one_ends() {
        var login = newLogin();
        var added = added(login, Role.CASEWORKER);
        assertThat(browser.as("admin").post("/admin/staff/" + added.staff() + "/password"))
                .hasStatus(303);
        assertThat(signIn.signIn(new SignIn.Command(login, added.password(), "own browser", "test")))
                .isEqualTo(new SignIn.Outcome.Wrong());
    }

    @Test
    void a_new_password_ends_what_was_opened_with_the_old_one_elsewhere() {
        var login = newLogin();
        var here = signedIn(login, added(login, Role.CASEWORKER).password());
        changesPassword(here, "はじめの ことば です");
        var elsewhere = signedIn(login, "はじめの ことば です");
        assertThat(today(elsewhere)).hasStatusOk();

        changesPassword(here, "つぎの ことば です");

        assertThat(today(elsewhere)).hasRedirectedUrl("/sign-in");
        assertThat(elsewhere.isInvalid()).isTrue();
        assertThat(today(here)).hasStatusOk();
    }

    @Test
    void a_password_given_anew_ends_every_session_of_the_old_one() {
        var login = newLogin();
        var added = added(login, Role.CASEWORKER);
        var session = signedIn(login, added.password());
        changesPassword(session, "はじめの ことば です");

        browser.as("admin").post("/admin/staff/" + added.staff() + "/password").exchange();

        assertThat(today(session)).hasRedirectedUrl("/sign-in");
        assertThat(session.isInvalid()).isTrue();
    }

    private final Map<MockHttpSession, String> passwords = new IdentityHashMap<>();

    private MockHttpSession signedIn(String login, String password) {
        var session = new MockHttpSession();
        assertThat(browser.nobody()
                        .post()
                        .uri("/sign-in")
                        .session(session)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("login", login)
                        .param("password", password))
                .hasStatus(303);
        passwords.put(session, password);
        return session;
    }

    private void changesPassword(MockHttpSession session, String wanted) {
        assertThat(browser.nobody()
                        .post()
                        .uri("/account/password")
                        .session(session)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("old", passwords.get(session))
                        .param("wanted", wanted)
                        .param("again", wanted))
                .hasStatus(303);
        passwords.put(session, wanted);
    }

    private MockMvcTester.MockMvcRequestBuilder today(MockHttpSession session) {
        return browser.nobody().get().uri("/today").session(session);
    }

    @Test
    void changing_ones_password_needs_the_old_one() {
        assertThat(browser.as("hara")
                        .post("/account/password")
                        .param("old", "wrong guess")
                        .param("wanted", "a new sentence")
                        .param("again", "a new sentence"))
                .hasStatus(422)
                .bodyText()
                .contains("いまのパスワードが違います")
                .doesNotContain("a new sentence");
    }

    @Test
    void a_short_or_mistyped_new_password_is_refused() {
        assertThat(browser.as("hara")
                        .post("/account/password")
                        .param("old", "x")
                        .param("wanted", "short"))
                .hasStatus(422)
                .bodyText()
                .contains("10文字以上");
        assertThat(browser.as("hara")
                        .post("/account/password")
                        .param("old", "x")
                        .param("wanted", "long enough text")
                        .param("again", "long enough tekst"))
                .hasStatus(422)
                .bodyText()
                .contains("同じ文字を、もう一度");
    }

    @Test
    void an_unknown_and_a_malformed_id_look_the_same() {
        assertThat(browser.as("admin").get("/admin/staff/" + UUID.randomUUID())).hasStatus(404);
        assertThat(browser.as("admin").get("/admin/staff/nonsense")).hasStatus(404);
    }
}
