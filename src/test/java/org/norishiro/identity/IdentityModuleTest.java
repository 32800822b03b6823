package org.norishiro.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.database.Machinery;
import org.norishiro.demo.DemoIds;
import org.norishiro.identity.usecase.SignIn;
import org.norishiro.identity.usecase.SignIn.Outcome;
import org.norishiro.identity.usecase.TakePost;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleWorld
class IdentityModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    Browser browser;

    @Autowired
    SignIn signIn;

    @Autowired
    TakePost takePost;

    @Autowired
    JdbcClient sql;

    @Autowired
    ApplicationContext program;

    private Outcome tries(String login, String password, String device) {
        return signIn.signIn(
                new SignIn.Command(login, password, device, UUID.randomUUID().toString()));
    }

    @Test
    void the_right_password_opens_the_main_post() {
        assertThat(tries("saeki", "norishiro", "unknown"))
                .isInstanceOfSatisfying(
                        Outcome.Welcome.class,
                        welcome -> assertThat(welcome.who().acting().post()).isEqualTo(DemoIds.post("saeki")));
    }

    @Test
    void a_wrong_password_and_an_unknown_login_are_answered_alike() {
        assertThat(tries("yamada", "guess", "unknown"))
                .isEqualTo(tries("nobody-" + UUID.randomUUID(), "guess", "unknown"));
    }

    @Test
    void guessing_from_an_unknown_browser_must_wait_while_the_persons_own_browser_does_not() {
        for (var i = 0; i < 10; i++) tries("sato", "guess", "unknown");

        assertThat(tries("sato", "norishiro", "unknown")).isEqualTo(new Outcome.MustWait());
        assertThat(tries("sato", "norishiro", "sato's own browser")).isInstanceOf(Outcome.Welcome.class);
    }

    @Test
    void one_may_change_to_ones_own_concurrent_post() {
        var saeki = ((Outcome.Welcome) tries("saeki", "norishiro", "saeki's browser")).who();

        assertThat(takePost.take(saeki, DemoIds.post("saeki", "jiritsu")))
                .isInstanceOfSatisfying(
                        TakePost.Outcome.Taken.class,
                        taken -> assertThat(taken.who().acting().role()).isEqualTo(Role.CONSULTANT));
    }

    @Test
    void nobody_changes_to_the_post_of_somebody_else() {
        var saeki = ((Outcome.Welcome) tries("saeki", "norishiro", "saeki's browser")).who();

        assertThat(takePost.take(saeki, DemoIds.post("yamada"))).isEqualTo(new TakePost.Outcome.NotYours());
    }

    @Test
    void signing_in_leaves_a_row_in_the_trail() {
        tries("hoshi", "norishiro", "hoshi's browser");

        assertThat(browser.nobody().get().uri("/sign-in")).hasStatusOk();
        var rows =
                sql.sql("select count(*) from audit_entry").query(Integer.class).single();
        assertThat(rows).as("the trail shows nothing to nobody").isZero();
    }

    @Test
    void the_runtime_role_cannot_sign_a_claim_of_its_own() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        sql.sql("select signature('x')").query(String.class).single());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> sql.sql("select inner_pad from signing_key")
                        .query(byte[].class)
                        .single());
    }

    @Test
    void a_forged_claim_is_nobody() {
        assertThat(staffSeenWith("select act_as(:claim)", forged())).isZero();
    }

    @Test
    void a_claim_that_nobody_took_up_is_nobody() {
        assertThat(staffSeenWith("select set_config('norishiro.identity', :claim, true)", claimMadeBefore(0)))
                .isZero();
    }

    @Test
    void nonsense_in_the_shape_of_a_claim_is_nobody() {
        assertThat(staffSeenWith("select act_as(:claim)", "a|b|c|d|e")).isZero();
    }

    private static String forged() {
        return "%s|%s|%s|%d|%s"
                .formatted(
                        DemoIds.municipality(),
                        DemoIds.staff("yamada"),
                        DemoIds.post("yamada"),
                        System.currentTimeMillis(),
                        "00");
    }

    private int staffSeenWith(String saying, String claim) {
        return world.together("yamada", () -> {
            sql.sql(saying).param("claim", claim).query(String.class).single();
            return sql.sql("select count(*) from staff").query(Integer.class).single();
        });
    }

    private String claimOf(String login) {
        return world.together(
                login,
                () -> sql.sql("select current_setting('norishiro.identity')")
                        .query(String.class)
                        .single());
    }

    private UUID whoActsWith(String saying, String claim) {
        return world.together("yamada", () -> {
            sql.sql(saying).param("claim", claim).query(String.class).single();
            return sql.sql("select my_staff()").query(UUID.class).optional().orElse(null);
        });
    }

    /** Signed as the program would have, so many minutes ago. */
    private String claimMadeBefore(int minutes) {
        var said = "%s|%s|%s|%d"
                .formatted(
                        DemoIds.municipality(),
                        DemoIds.staff("yamada"),
                        DemoIds.post("yamada"),
                        System.currentTimeMillis() - minutes * 60_000L);
        var signature = Machinery.behind(program)
                .superuser()
                .sql("select signature(?)")
                .param(said)
                .query(String.class)
                .single();
        return said + "|" + signature;
    }

    @Test
    void what_was_signed_more_than_ten_minutes_ago_holds_no_longer() {
        assertThat(whoActsWith("select act_as(:claim)", claimMadeBefore(9)))
                .isEqualTo(DemoIds.staff("yamada").value());
        assertThat(whoActsWith("select act_as(:claim)", claimMadeBefore(11))).isNull();
    }

    @Test
    void what_the_database_found_out_of_one_person_does_not_make_another_of_them() {
        assertThat(whoActsWith("select set_config('norishiro.identity', :claim, true)", claimOf("saeki")))
                .isNull();
    }

    @Test
    void what_the_database_found_out_holds_for_its_transaction_alone() {
        try (var oneConnection = Machinery.behind(program).pool(1)) {
            var alone = JdbcClient.create(oneConnection);
            var each = new TransactionTemplate(new DataSourceTransactionManager(oneConnection));
            var claim = world.claim("saeki");
            var taken = each.execute(status -> {
                alone.sql("select act_as(?)").param(claim).query().listOfRows();
                return alone.sql("select current_setting('norishiro.identity')")
                        .query(String.class)
                        .single();
            });
            var later = each.execute(status -> {
                alone.sql("select set_config('norishiro.identity', ?, true)")
                        .param(taken)
                        .query()
                        .listOfRows();
                return alone.sql("select my_staff()").query(UUID.class).list();
            });
            assertThat(later).containsOnlyNulls();
        }
    }

    @Test
    void nobody_but_the_database_marks_who_acts() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql("select setval('acting_mark', 1)")
                                .query(Long.class)
                                .single()))
                .withStackTraceContaining("permission denied");
    }

    @Test
    void what_the_database_found_out_cannot_be_changed_by_whoever_it_is_about() {
        var staff = world.together("yamada", () -> {
            setsAnotherAgency();
            return sql.sql("select my_staff()").query(UUID.class).optional().orElse(null);
        });
        assertThat(staff).isNull();
    }

    @Test
    void whoever_changes_it_finds_not_even_who_works_there() {
        var staff = world.together("yamada", () -> {
            setsAnotherAgency();
            return sql.sql("select count(*) from staff").query(Integer.class).single();
        });
        assertThat(staff).isZero();
    }

    @Test
    void who_plans_reaches_no_case_of_their_own_office() {
        cases.open("sato", cases.household("sato", cases.person("sato", "ハナ")));
        assertThat(casesSeenBy("sato")).isPositive();
        var before = becomes("sato", "PLANNER");
        var seen = casesSeenBy("sato");
        becomes("sato", before);
        assertThat(seen).isZero();
    }

    @Test
    void whose_post_has_ended_is_nobody_in_it() {
        ends("sato", "current_date - 1");
        var staff = world.together(
                "sato", () -> sql.sql("select my_staff()").query(UUID.class).optional());
        ends("sato", "null");
        assertThat(staff).isEmpty();
    }

    /** The posts of this office begin years ago. */
    private void ends(String login, String on) {
        Machinery.behind(program)
                .superuser()
                .sql("update post set valid_until = " + on + " where id = ?")
                .param(world.post(login).value())
                .update();
    }

    private void setsAnotherAgency() {
        sql.sql("""
                        select set_config('norishiro.identity', replace(current_setting('norishiro.identity'), my_own_agency()::text, :other), true)""")
                .param("other", DemoIds.agency("hokubu").toString())
                .query(String.class)
                .single();
    }

    private int casesSeenBy(String login) {
        return world.together(
                login,
                () -> sql.sql("select count(*) from support_case")
                        .query(Integer.class)
                        .single());
    }

    /** What they were before. */
    private String becomes(String login, String role) {
        return Machinery.behind(program)
                .superuser()
                .sql("update post set role = ? where id = ? returning old.role")
                .param(role)
                .param(world.post(login).value())
                .query(String.class)
                .single();
    }

    @Test
    void who_acts_is_the_same_however_often_they_say_so() {
        var staff = world.together("yamada", () -> {
            sql.sql("select act_as(current_setting('norishiro.identity'))")
                    .query()
                    .listOfRows();
            return sql.sql("select my_staff()").query(UUID.class).single();
        });
        assertThat(staff).isEqualTo(DemoIds.staff("yamada").value());
    }

    @Test
    void whoever_cannot_say_who_they_are_is_nobody_from_then_on() {
        var staff = world.together("yamada", () -> {
            sql.sql("select act_as('nonsense')").query().listOfRows();
            return sql.sql("select my_staff()").query(UUID.class).optional().orElse(null);
        });
        assertThat(staff).isNull();
    }

    @Test
    void the_sign_in_page_of_the_demonstration_lists_its_people() {
        assertThat(browser.nobody().get().uri("/sign-in"))
                .hasStatusOk()
                .bodyText()
                .contains("山田 恵", "担当世帯を持つケースワーカー", "架空の人物");
    }

    @Test
    void a_page_asks_strangers_to_sign_in() {
        assertThat(browser.nobody().get().uri("/cases")).hasStatus3xxRedirection();
    }

    @Test
    void an_administrator_has_no_door_to_residents() {
        assertThat(browser.as("admin").get("/cases")).hasStatus(403);
    }
}
