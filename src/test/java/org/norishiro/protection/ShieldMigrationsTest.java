package org.norishiro.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.database.OwnerWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What migrations make of rows that were there before them. Each runs again on such rows, and nothing of it stays. */
@ModuleWorld
class ShieldMigrationsTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    OwnerWork owner;

    @Autowired
    JdbcClient sql;

    private static final class NothingStays extends RuntimeException {}

    private void tries(Consumer<JdbcClient> work) {
        assertThatThrownBy(() -> owner.run(tables -> {
                    work.accept(tables);
                    throw new NothingStays();
                }))
                .isInstanceOf(NothingStays.class);
    }

    private static String migration(String name) {
        try {
            return Files.readString(MIGRATIONS.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID exclusion(String by) {
        var hana = cases.person(by, "ハナ");
        var id = UUID.randomUUID();
        world.together(
                by,
                () -> sql.sql(
                                "insert into exclusion (id, person_id, staff_id, ground, words) values (?, ?, ?, 'KIN', '元の夫の弟')")
                        .params(id, hana.value(), world.person("okabe").staff().value())
                        .update());
        return id;
    }

    /** The agency the migration finds for it, had it been recorded before; null: it finds none. */
    private @Nullable UUID agencyFoundFor(UUID exclusion, String recordedAt) {
        var found = new ArrayList<@Nullable UUID>();
        var fills = Pattern.compile("^update exclusion .*?;$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(migration("V0211__know_in_which_agency_it_was_recorded.sql"));
        assertThat(fills.find()).isTrue();
        tries(tables -> {
            tables.sql("alter table exclusion disable trigger user").update();
            tables.sql("update exclusion set recording_agency_id = null, recorded_at = ?::timestamptz where id = ?")
                    .params(recordedAt, exclusion)
                    .update();
            tables.sql(fills.group()).update();
            found.addAll(tables.sql("select recording_agency_id from exclusion where id = ?")
                    .param(exclusion)
                    .query((row, n) -> row.getObject(1, UUID.class))
                    .list());
        });
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void what_was_recorded_before_is_of_the_agency_the_writer_worked_for_on_that_day() {
        world.together(
                "admin",
                () -> sql.sql("""
                        insert into post (id, staff_id, agency_id, title, role, is_concurrent, valid_from, valid_until)
                        values (gen_random_uuid(), ?, ?, '元の係', 'PARTNER', true, '2019-04-01', '2020-03-31')""")
                        .params(
                                world.person("yamada").staff().value(),
                                world.agency("hokubu").value())
                        .update());
        var recorded = exclusion("yamada");
        assertThat(agencyFoundFor(recorded, cases.today() + "T00:00:00Z"))
                .isEqualTo(world.agency("fukushi").value());
        assertThat(agencyFoundFor(recorded, "2019-06-01T00:00:00Z"))
                .isEqualTo(world.agency("hokubu").value());
    }

    @Test
    void of_who_worked_for_two_on_that_day_nobody_knows_for_which() {
        assertThat(agencyFoundFor(exclusion("saeki"), cases.today() + "T00:00:00Z"))
                .isNull();
    }

    @Test
    void a_line_of_a_plan_under_another_case_is_found_although_its_key_was_added_while_nobody_saw_it() {
        var plans = List.of("plan", "plan_issue");
        var one = cases.open("yamada");
        var other = cases.open("yamada");
        assertThatThrownBy(() -> owner.run(tables -> {
                    for (var table : plans) {
                        tables.sql("alter table %s no force row level security".formatted(table))
                                .update();
                        tables.sql("alter table %s disable trigger user".formatted(table))
                                .update();
                    }
                    tables.sql("alter table plan_issue drop constraint of_the_case_of_its_plan")
                            .update();
                    strays(tables, one, other);
                    for (var table : plans)
                        tables.sql("alter table %s force row level security".formatted(table))
                                .update();
                    tables.sql(
                                    "alter table plan_issue add constraint of_the_case_of_its_plan foreign key (municipality_id, plan_id, case_id) references plan (municipality_id, id, case_id)")
                            .update();
                    tables.sql(migration("V0214__ask_the_rows_of_plans_too.sql"))
                            .update();
                }))
                .hasStackTraceContaining("lines of support plans stand under another case than their plan");
    }

    private void strays(JdbcClient tables, CaseId ofPlan, CaseId ofLine) {
        var plan = UUID.randomUUID();
        var me = world.person("yamada");
        tables.sql("""
                        insert into plan (municipality_id, id, case_id, round, state, goal_state, goal_not_yet_reason, period_from, period_until,
                          next_monitoring, consent_state, made_by, changed_by)
                        select p.municipality_id, ?, ?, 1, 'DRAFT', 'NOT_YET_SPOKEN', 'まだ', current_date, current_date, current_date, 'NOT_ASKED',
                          p.id, p.staff_id
                        from post p where p.id = ?""").params(plan, ofPlan.value(), me.post().value()).update();
        tables.sql("""
                        insert into plan_issue (municipality_id, plan_id, case_id, position, words)
                        select p.municipality_id, ?, ?, 1, '介護' from post p where p.id = ?""").params(plan, ofLine.value(), me.post().value()).update();
    }
}
