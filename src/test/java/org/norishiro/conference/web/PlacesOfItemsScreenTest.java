package org.norishiro.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.ConferenceFixture;
import org.norishiro.conference.ConferenceFixture.TestCase;
import org.norishiro.conference.SittingId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** What is written into the record of an item belongs together: the sitting, the item, and the issues of the item's case. */
@ModuleWorld
class PlacesOfItemsScreenTest {
    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    ConferenceFixture conference;

    @Autowired
    JdbcClient sql;

    private TestCase about;
    private SittingId sitting;
    private AgendaItemId item;

    @BeforeEach
    void tabled() {
        about = conference.newCase();
        sitting = conference.newSitting(conference.today());
        item = conference.tabled(about, sitting);
    }

    private UUID issueOf(TestCase of) {
        var id = UUID.randomUUID();
        world.together(
                "yamada",
                () -> sql.sql(
                                "insert into issue (id, case_id, words, priority, state) values (?, ?, '家賃の滞納', 9, 'OPEN')")
                        .params(id, of.id().value())
                        .update());
        return id;
    }

    private MockMvcRequestBuilder role(SittingId under, UUID issue) {
        return browser.as("saeki")
                .post("/sittings/" + under + "/items/" + item + "/roles")
                .param("agency", world.agency("hokubu").toString())
                .param("task", "訪問する")
                .param("for", "母")
                .param("when", "来月")
                .param("issue", issue.toString());
    }

    private int roles() {
        return world.count("yamada", "select count(*) from decided_role where item_id = ?", item.value());
    }

    @Test
    void a_role_names_an_issue_of_the_case_it_is_about() {
        assertThat(role(sitting, issueOf(about))).hasStatus(303);
        assertThat(roles()).isOne();
    }

    @Test
    void an_issue_of_another_case_is_as_one_that_is_not_there() {
        var ofAnother = role(sitting, issueOf(conference.newCase())).exchange();
        var ofNone = role(sitting, UUID.randomUUID()).exchange();
        assertThat(ofAnother).hasStatus(404);
        assertThat(ofNone).hasStatus(404);
        assertThat(roles()).isZero();
    }

    @Test
    void an_item_is_not_there_under_another_sitting() {
        var another = conference.newSitting(conference.today().plusDays(1));
        assertThat(role(another, issueOf(about))).hasStatus(404);
        assertThat(role(SittingId.of(UUID.randomUUID().toString()), issueOf(about)))
                .hasStatus(404);
        assertThat(roles()).isZero();
    }
}
