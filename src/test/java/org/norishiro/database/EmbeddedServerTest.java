package org.norishiro.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddedServerTest {
    @TempDir
    Path home;

    private static Connection owner(EmbeddedServer server) throws SQLException {
        var access = server.access();
        return DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
    }

    private static String asked(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    private static void keep(EmbeddedServer server, String word) throws SQLException {
        try (var connection = owner(server);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (word text)");
            statement.execute("insert into kept values ('" + word + "')");
        }
    }

    @Test
    void what_was_acknowledged_is_on_the_disk() throws Exception {
        try (var server = EmbeddedServer.start(home);
                var connection = owner(server)) {
            assertThat(asked(connection, "show fsync")).isEqualTo("on");
            assertThat(asked(connection, "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void an_eighth_of_the_memory_keeps_data_at_hand_but_not_too_little_and_not_too_much() {
        var gigabyte = 1L << 30;

        assertThat(EmbeddedServer.keptInMemory(4 * gigabyte)).isEqualTo("512MB");
        assertThat(EmbeddedServer.keptInMemory(gigabyte / 2)).isEqualTo("128MB");
        assertThat(EmbeddedServer.keptInMemory(256 * gigabyte)).isEqualTo("4096MB");
    }

    @Test
    void what_goes_wrong_is_logged_without_the_words_it_was_about() throws Exception {
        try (var server = EmbeddedServer.start(home);
                var connection = owner(server);
                var statement = connection.createStatement()) {
            statement.execute("create table kept (word text unique)");
            statement.execute("insert into kept values ('架空 明子')");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("insert into kept values ('架空 明子')"));
        }
        try (var files = Files.list(home.resolve("log"))) {
            var logged = Files.readString(files.findFirst().orElseThrow());
            assertThat(logged).contains("duplicate key").doesNotContain("架空 明子");
        }
    }

    @Test
    void no_account_gets_in_without_its_password() throws Exception {
        try (var server = EmbeddedServer.start(home)) {
            var access = server.access();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(access.url(), "postgres", "")
                            .close());
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(access.url(), access.runtime(), "guess")
                            .close());
        }
    }

    @Test
    void the_passwords_are_readable_by_this_account_alone() throws Exception {
        EmbeddedServer.start(home).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void data_survive_a_restart() throws Exception {
        try (var server = EmbeddedServer.start(home)) {
            keep(server, "のりしろ");
        }
        try (var server = EmbeddedServer.start(home);
                var connection = owner(server)) {
            assertThat(asked(connection, "select word from kept")).isEqualTo("のりしろ");
        }
    }

    @Test
    void a_second_start_says_that_one_is_running() throws Exception {
        try (var running = EmbeddedServer.start(home)) {
            assertThat(running.access().url()).contains("127.0.0.1");
            assertThatExceptionOfType(CannotUseDatabase.class)
                    .isThrownBy(() -> EmbeddedServer.start(home))
                    .withMessageContaining("すでに動いています")
                    .withMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void a_second_program_is_refused_while_the_first_lives() throws Exception {
        var first = ServerHolder.start(home);
        try {
            assertThatExceptionOfType(CannotUseDatabase.class).isThrownBy(() -> EmbeddedServer.start(home));
        } finally {
            first.destroy();
            first.waitFor(20, TimeUnit.SECONDS);
            EmbeddedServer.start(home).close();
        }
    }

    @Test
    void a_program_that_was_killed_leaves_a_directory_that_starts_again() throws Exception {
        var killed = ServerHolder.start(home);
        killed.destroyForcibly().waitFor(20, TimeUnit.SECONDS);

        try (var server = EmbeddedServer.start(home);
                var connection = owner(server)) {
            assertThat(asked(connection, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_first_start_killed_half_way_is_begun_anew() throws Exception {
        Files.createDirectories(home.resolve("postgres/base"));
        Files.writeString(home.resolve("postgres/base/half"), "");

        try (var server = EmbeddedServer.start(home);
                var connection = owner(server)) {
            assertThat(asked(connection, "select 1")).isEqualTo("1");
        }
    }
}
