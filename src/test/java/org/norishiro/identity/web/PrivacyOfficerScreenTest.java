package org.norishiro.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleWorld
class PrivacyOfficerScreenTest {
    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    JdbcClient sql;

    private MvcTestResult names(String by, String login, boolean named) {
        return browser.as(by)
                .post(page(login) + "/posts/" + world.post(login) + "/privacy-officer")
                .param("named", Boolean.toString(named))
                .exchange();
    }

    private String page(String login) {
        return "/admin/staff/" + world.person(login).staff();
    }

    private boolean is(String login) {
        return world.count(
                        "admin",
                        "select is_privacy_officer::int from post where id = ?",
                        world.post(login).value())
                == 1;
    }

    @Test
    void an_administrator_names_somebody_and_relieves_them() {
        assertThat(names("admin", "takeda", true)).hasStatus(303).hasHeader("Location", page("takeda"));
        assertThat(is("takeda")).isTrue();
        assertThat(browser.as("admin").get(page("takeda"))).bodyText().contains("個人情報保護の管理者から外す");
        assertThat(names("admin", "takeda", false)).hasStatus(303);
        assertThat(is("takeda")).isFalse();
        assertThat(browser.as("admin").get(page("takeda"))).bodyText().contains("個人情報保護の管理者にする");
    }

    @Test
    void who_sees_no_residents_cannot_be_one() {
        names("admin", "kikuchi", true);
        assertThat(is("kikuchi")).isFalse();
        assertThat(browser.as("admin").get(page("kikuchi"))).bodyText().doesNotContain("個人情報保護の管理者にする");
        assertThatThrownBy(() -> world.together(
                        "admin",
                        () -> sql.sql("update post set is_privacy_officer = true where id = ?")
                                .param(world.post("kikuchi").value())
                                .update()))
                .hasStackTraceContaining("a_privacy_officer_works_with_residents");
    }

    @Test
    void nobody_names_themselves_and_nobody_but_an_administrator_names_anybody() {
        names("admin", "admin", true);
        assertThat(is("admin")).isFalse();
        assertThat(names("kobayashi", "kobayashi", true)).hasStatus(403);
        assertThat(is("kobayashi")).isFalse();
        assertThat(world.together(
                        "kobayashi",
                        () -> sql.sql("update post set is_privacy_officer = true where id = ?")
                                .param(world.post("kobayashi").value())
                                .update()))
                .isZero();
    }

    @Test
    void a_post_of_somebody_else_is_not_there() {
        assertThat(browser.as("admin")
                        .post(page("takeda") + "/posts/" + world.post("mori") + "/privacy-officer")
                        .param("named", "true"))
                .hasStatus(404);
        assertThat(browser.as("admin")
                        .post("/admin/staff/" + UUID.randomUUID() + "/posts/" + UUID.randomUUID() + "/privacy-officer")
                        .param("named", "true"))
                .hasStatus(404);
    }
}
