package org.norishiro.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of the time when some migrations had other numbers, or another text, is upgraded like any other. */
@ModuleWorld
class EarlierNumbersTest {
    private static final Path BEFORE = Path.of("src/main/resources/db/migration/beforeValidate.sql");

    @Autowired
    OwnerWork owner;

    @Test
    void a_history_under_the_earlier_numbers_becomes_the_one_of_today() throws IOException {
        becomesThatOfToday(all -> {
            all.sql(
                            "update flyway_schema_history set version = '0181', script = 'V0181__tie_the_issues_of_a_plan_to_its_case.sql' where version = '0197'")
                    .update();
            all.sql(
                            "update flyway_schema_history set version = '0190', script = 'V0190__ask_first_whether_a_record_is_in_reach.sql' where version = '0198'")
                    .update();
            all.sql("update flyway_schema_history set checksum = 1 where version = '0170'")
                    .update();
            all.sql("delete from flyway_schema_history where version = '0199'").update();
        });
    }

    @Test
    void a_history_with_the_first_text_of_sealing_persons_becomes_the_one_of_today() throws IOException {
        becomesThatOfToday(all -> {
            all.sql("update flyway_schema_history set checksum = 1674295791 where version = '0270'")
                    .update();
            all.sql("update flyway_schema_history set checksum = 328481115 where version = '0272'")
                    .update();
        });
    }

    @Test
    void a_history_with_the_first_text_about_what_is_shown_becomes_the_one_of_today() throws IOException {
        becomesThatOfToday(all -> {
            all.sql("update flyway_schema_history set checksum = -257233433 where version = '0281'")
                    .update();
            all.sql("""
                            insert into flyway_schema_history
                              (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                            select max(installed_rank) + 1, '0292', 'sign in half the time', 'SQL',
                              'V0292__sign_in_half_the_time.sql', 1, current_user, 0, true
                            from flyway_schema_history""").update();
        });
    }

    @Test
    void a_history_of_today_stays_as_it_is() throws IOException {
        becomesThatOfToday(all -> {});
    }

    private void becomesThatOfToday(Consumer<JdbcClient> earlier) throws IOException {
        var takenOver = Files.readString(BEFORE);
        owner.run(all -> {
            var today = history(all);
            earlier.accept(all);
            all.sql(takenOver).update();
            assertThat(history(all)).isEqualTo(today);
        });
    }

    private static List<String> history(JdbcClient all) {
        return all.sql(
                        "select concat_ws(' ', version, description, script, checksum) from flyway_schema_history where type = 'SQL' order by version")
                .query(String.class)
                .list();
    }
}
