package org.norishiro.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The two worked cases say what their source says: one before its conference, one after. */
@DemoWorld
class WorkedCasesTest {
    @Autowired
    World world;

    @Autowired
    JdbcClient sql;

    @Autowired
    ObjectMapper json;

    private JsonNode before;
    private JsonNode after;

    @BeforeEach
    void readTheFacts() throws IOException {
        try (var in = new ClassPathResource("demo/facts.json").getInputStream()) {
            var facts = json.readTree(in);
            before = facts.get("before");
            after = facts.get("after");
        }
    }

    /** As yamada sees it, who holds both. */
    private List<String> of(JsonNode worked, String query) {
        return world.together(
                "yamada",
                () -> sql.sql(query)
                        .param("case", DemoIds.of("case:" + worked.get("key").asString()))
                        .query(String.class)
                        .list());
    }

    private static List<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private static List<String> words(JsonNode list) {
        return each(list).stream().map(JsonNode::asString).toList();
    }

    @Test
    void before_its_conference_the_first_case_stands_on_no_agenda_and_a_sitting_is_planned() {
        assertThat(of(before, "select id::text from agenda_item where case_id = :case"))
                .isEmpty();
        assertThat(world.count(
                        "yamada", "select count(*) from sitting where state = 'PLANNED' and held_on > current_date"))
                .isPositive();
    }

    @Test
    void the_first_case_knows_of_each_person_what_the_source_says() {
        var issues = String.join("\n", of(before, """
                select m.standing || '：' || i.words from issue i join membership m on m.person_id = i.person_id where i.case_id = :case"""));
        for (var person : each(before.get("people"))) {
            assertThat(issues).contains(words(person.get("issues")));
            assertThat(of(before, """
                    select c.state from consent c join membership m on m.person_id = c.person_id
                    where c.case_id = :case and m.standing like '%s%%'""".formatted(person.get("standing").asString())))
                    .containsExactly(person.get("consent").asString());
        }
    }

    @Test
    void the_first_case_names_the_troubles_of_the_household_and_how_it_came_to_the_conference() {
        assertThat(String.join("\n", of(before, "select words from issue where case_id = :case and person_id is null")))
                .contains(words(before.get("householdIssues")));
        var notes = String.join("\n", of(before, "select body from progress_note where case_id = :case"));
        for (var note : words(before.get("notes"))) assertThat(notes).containsPattern(note);
    }

    @Test
    void an_earlier_request_was_declined_because_she_did_not_want_it() {
        assertThat(of(before, "select decline_code from referral where case_id = :case"))
                .containsExactly("UNWILLING");
    }

    @Test
    void nine_agencies_were_invited_each_with_its_purpose() {
        var invited = each(after.get("invited")).stream()
                .map(one ->
                        one.get("kind").asString() + "：" + one.get("purpose").asString())
                .toList();
        assertThat(of(after, """
                select a.kind || '：' || i.purpose from agenda_invitation i join agency a on a.id = i.agency_id where i.case_id = :case""")).containsExactlyInAnyOrderElementsOf(invited).hasSize(9);
    }

    @Test
    void the_conference_put_safety_first_and_decided_to_go_on_side_by_side() {
        assertThat(of(after, "select words from agenda_priority where case_id = :case order by position")
                        .getFirst())
                .contains(after.get("firstPriority").asString());
        assertThat(String.join("\n", of(after, "select words from decision where case_id = :case")))
                .contains(words(after.get("decisions")));
    }

    @Test
    void every_role_of_the_source_was_decided_and_accepted_in_the_plan() {
        for (var table : List.of("decided_role", "plan_role")) {
            var roles = of(after, """
                    select a.kind || '：' || r.for_whom || '：' || r.task from %s r join agency a on a.id = r.agency_id
                    where r.case_id = :case""".formatted(table));
            for (var role : each(after.get("roles"))) {
                assertThat(roles)
                        .anySatisfy(found -> assertThat(found)
                                .startsWith(role.get("kind").asString() + "："
                                        + role.get("for").asString())
                                .contains(role.get("task").asString()));
            }
        }
        assertThat(of(after, "select reply from plan_role where case_id = :case and actor = 'AGENCY'"))
                .containsOnly("ACCEPTED");
    }

    @Test
    void the_outcomes_stand_as_progress_of_the_roles() {
        var progress = of(
                after,
                "select progress || '：' || for_whom || '：' || progress_words from plan_role where case_id = :case");
        for (var outcome : each(after.get("outcomes"))) {
            assertThat(progress)
                    .anySatisfy(found -> assertThat(found)
                            .startsWith(outcome.get("progress").asString() + "："
                                    + outcome.get("for").asString())
                            .contains(outcome.get("words").asString()));
        }
    }

    @Test
    void the_notes_show_how_his_wish_changed() {
        assertThat(of(after, """
                select body from progress_note where case_id = :case and counterpart like '%健一%' order by happened_on"""))
                .anySatisfy(body -> assertThat(body).contains("こわい"))
                .anySatisfy(body -> assertThat(body).contains("住んでみてもいい"))
                .anySatisfy(body -> assertThat(body).contains("こもれびに住む"));
    }
}
