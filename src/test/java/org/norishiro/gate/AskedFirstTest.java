package org.norishiro.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.norishiro.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * AZ-04: whoever asks for a record by its id is first asked whether they reach it. That question answers as the policies do, and while it
 * answers no, nothing is looked for: an id out of reach then costs what one costs that does not exist.
 */
@GateWorld
class AskedFirstTest {
    @Autowired
    Records records;

    @Autowired
    World world;

    @Autowired
    JdbcClient sql;

    @ParameterizedTest
    @EnumSource(
            names = {"CASE", "CONSULTATION", "HOUSEHOLD", "PERSON", "AGENDA_ITEM", "REFERRAL", "PLAN_ROLE", "CONSENT"})
    void it_says_yes_to_what_is_reached_and_to_nothing_else(Kind kind) {
        var all = new ArrayList<>(records.all().get(kind).keySet());
        assertThat(all).isNotEmpty();
        all.add(UUID.randomUUID().toString());
        for (var login : records.everybody())
            assertThat(new TreeSet<>(world.together(
                            login,
                            () -> sql.sql("select id from unnest(:all::uuid[]) id where within_reach(:kind, id)")
                                    .param("all", all.toArray(String[]::new))
                                    .param("kind", kind.name())
                                    .query(String.class)
                                    .list())))
                    .as(login)
                    .isEqualTo(new TreeSet<>(records.reachOf(login).get(kind).keySet()));
    }

    static String[] addresses() {
        return new String[] {"support_case CASE", "referral REFERRAL", "person PERSON"};
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void nothing_is_looked_for_while_it_says_no(String address) {
        var table = address.split(" ")[0];
        var kind = Kind.valueOf(address.split(" ")[1]);
        var hidden = records.outOf(records.reachOf("mori"), kind).iterator().next();
        var plan = world.together(
                "mori",
                () -> sql.sql("explain (analyze, timing off, costs off, buffers off, summary off) select id from "
                                + table + " where within_reach(:kind, :id::uuid) and id = :id::uuid")
                        .param("kind", kind.name())
                        .param("id", hidden)
                        .query(String.class)
                        .list());
        assertThat(plan.getFirst()).startsWith("Result");
        assertThat(String.join("\n", plan))
                .contains("One-Time Filter: within_reach(")
                .contains("(never executed)");
        assertThat(plan.stream().filter(line -> line.contains(" on " + table)))
                .isNotEmpty()
                .allMatch(line -> line.contains("(never executed)"));
    }
}
