package org.norishiro.household.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.model.RelationKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** takeda of 北部地域包括 (hokubu) is shown who hana's family are, and nothing more of yamada's household. */
@ModuleWorld
class RelationSeenInPartScreenTest {
    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    JoinTeam joinTeam;

    @Autowired
    JdbcClient sql;

    private String home;
    private String end;

    @BeforeEach
    void a_family_shown_to_the_team() {
        var hana = cases.person("yamada", "ハナ");
        var ichiro = cases.person("yamada", "一郎");
        var household = cases.household("yamada", hana, ichiro);
        var about = cases.open("yamada", household);
        world.as(
                "yamada",
                () -> joinTeam.join(new JoinTeam.Command(about, world.agency("hokubu"), null, "受診の同行", cases.today())));
        cases.disclose("yamada", about, "hokubu", hana, FieldClass.BASIC, FieldClass.FAMILY);
        cases.disclose("yamada", about, "hokubu", ichiro, FieldClass.BASIC, FieldClass.FAMILY);
        var relation = UUID.randomUUID();
        world.together(
                "yamada",
                () -> sql.sql("insert into relation (id, person_id, other_id, kind, note) values (?, ?, ?, ?, '')")
                        .params(relation, hana.value(), ichiro.value(), RelationKind.SPOUSE.name())
                        .update());
        home = "/households/" + household;
        end = home + "/relations/" + relation + "/end";
    }

    @Test
    void is_read_and_not_offered_to_be_ended() {
        assertThat(browser.as("yamada").get(home)).bodyText().contains(end);
        assertThat(browser.as("takeda").get(home))
                .hasStatusOk()
                .bodyText()
                .contains(RelationKind.SPOUSE.label())
                .doesNotContain(end, "/relations/new");
    }

    @Test
    void is_ended_by_those_alone_who_see_both_whole() {
        assertThat(browser.as("takeda").get(end)).hasStatus(404);
        assertThat(browser.as("takeda").post(end).param("on", "今日")).hasStatus(404);
        assertThat(browser.as("yamada").get(end)).hasStatusOk();
        assertThat(browser.as("yamada").post(end).param("on", "今日")).hasStatus(303);
        assertThat(browser.as("yamada").get(home)).bodyText().doesNotContain("\"" + end);
    }
}
