package org.norishiro.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.database.Machinery;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** 社協 has a place, 指導課 (shidou) has none. */
@ModuleWorld
class MapScreenTest {
    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    ApplicationContext program;

    @BeforeEach
    void places() {
        place("shakyo", "34.3441, 134.0418");
        place("shidou", "");
    }

    private void place(String agency, String place) {
        Machinery.behind(program)
                .pastTriggers(past -> past.sql("update agency set place = ? where id = ?")
                        .params(place, world.agency(agency).value())
                        .update());
    }

    @Test
    void agencies_stand_where_they_are() {
        assertThat(browser.as("yamada").get("/agencies/map"))
                .hasStatusOk()
                .bodyText()
                .contains("data-at=\"34.3441, 134.0418\"", "社会福祉協議会");
    }

    @Test
    void those_of_which_nobody_said_where_they_are_are_named_all_the_same() {
        assertThat(browser.as("yamada").get("/agencies/map")).bodyText().contains("場所のわからない機関", "指導課");
    }

    @Test
    void it_shows_what_the_list_shows() {
        assertThat(browser.as("yamada").get("/agencies/map?q=貸付"))
                .bodyText()
                .contains("社会福祉協議会")
                .doesNotContain("架空保健所");
    }

    @Test
    void a_list_without_places_says_so() {
        assertThat(browser.as("yamada").get("/agencies/map?q=スクールソーシャルワーカー"))
                .bodyText()
                .contains("場所のわかるものはありません", "指導課")
                .doesNotContain("id=\"map\"");
    }

    @Test
    void places_of_help_of_one_kind_stand_around_them() {
        var name = "架空の集会所 " + UUID.randomUUID();
        Machinery.behind(program)
                .pastTriggers(past -> past.sql("""
                                insert into social_resource (municipality_id, id, dataset, source_key, name, kana, kind, services, operator, address, phone,
                                  fax, days, opens, closes, hours_note, capacity, description, url, note, latitude, longitude, further, wording, taken_in_by)
                                select s.municipality_id, gen_random_uuid(), '集会所', ?, ?, '', '集会所', '', '', '', '', '', '', '', '', '', '', '', '', '', 34.33, 134.05,
                                  '[]', '', s.id
                                from staff s where s.login = 'admin'""").params(name, name).update());
        assertThat(browser.as("yamada").get("/agencies/map?kind=集会所"))
                .bodyText()
                .contains(name, "data-at=\"34.33, 134.05\"");
        assertThat(browser.as("yamada").get("/agencies/map")).bodyText().doesNotContain(name);
    }
}
