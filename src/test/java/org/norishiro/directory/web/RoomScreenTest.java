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
import org.springframework.beans.factory.annotation.Autowired;

/** mori works at 北部地域包括支援センター (hokubu). */
@ModuleWorld
class RoomScreenTest {
    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    Clock clock;

    private String path() {
        return "/agencies/" + world.agency("hokubu");
    }

    @Test
    void an_agency_that_said_nothing_shows_that() {
        assertThat(browser.as("yamada").get("/agencies/" + world.agency("nanbu")))
                .bodyText()
                .contains("まだ知らされていません")
                .doesNotContain("空きなしにする");
    }

    @Test
    void who_works_there_says_with_one_click_whether_there_is_room() {
        assertThat(browser.as("mori").post(path() + "/room").param("room", "LIMITED"))
                .hasStatus(303)
                .redirectedUrl()
                .startsWith(path());
        assertThat(browser.as("yamada").get(path()))
                .bodyText()
                .contains("残りわずか", JapaneseDates.plain(LocalDate.now(clock)) + "現在");
    }

    @Test
    void the_administrator_says_it_for_any() {
        assertThat(browser.as("admin").post(path() + "/room").param("room", "FULL"))
                .hasStatus(303);
    }

    @Test
    void nobody_else_says_it() {
        assertThat(browser.as("yamada").post(path() + "/room").param("room", "FULL"))
                .hasStatus(404);
    }

    @Test
    void an_agency_that_is_nowhere_is_not_there() {
        assertThat(browser.as("mori")
                        .post("/agencies/" + UUID.randomUUID() + "/room")
                        .param("room", "FULL"))
                .hasStatus(404);
    }

    @Test
    void what_is_no_choice_is_refused() {
        assertThat(browser.as("mori").post(path() + "/room").param("room", "MAYBE"))
                .hasStatus(422)
                .bodyText()
                .contains("空き");
    }
}
