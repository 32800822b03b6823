package org.norishiro.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.norishiro.Norishiro;
import org.norishiro.demo.DemoPeople;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The same program on a server that is not its own, here the embedded one used from outside. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InstalledServerTest {
    @TempDir
    static Path home;

    private static EmbeddedServer installed;

    @BeforeAll
    static void install() throws Exception {
        installed = EmbeddedServer.start(home);
    }

    @AfterAll
    static void uninstall() throws Exception {
        installed.close();
    }

    private static ConfigurableApplicationContext program(String runtime, String password) {
        var access = installed.access();
        return new SpringApplicationBuilder(Norishiro.class)
                .run(
                        "--server.port=0",
                        "--norishiro.demo=true",
                        "--norishiro.demo.cases=false",
                        "--norishiro.database.url=" + access.url(),
                        "--norishiro.database.owner=" + access.owner(),
                        "--norishiro.database.owner-password=" + access.ownerPassword(),
                        "--norishiro.database.runtime=" + runtime,
                        "--norishiro.database.runtime-password=" + password);
    }

    @Test
    void it_migrates_as_the_owner_and_works_as_the_runtime_role() {
        var access = installed.access();
        try (var program = program(access.runtime(), access.runtimePassword())) {
            var sql = program.getBean(JdbcClient.class);
            assertThat(sql.sql("select current_user").query(String.class).single())
                    .isEqualTo(access.runtime());
            assertThat(program.getBeansOfType(EmbeddedServer.class)).isEmpty();
            var transaction = new TransactionTemplate(program.getBean(PlatformTransactionManager.class));
            var staff = program.getBean(DemoPeople.class)
                    .as(
                            "yamada",
                            () -> transaction.execute(status -> sql.sql("select count(*) from staff")
                                    .query(Integer.class)
                                    .single()));
            assertThat(staff).isGreaterThanOrEqualTo(40);
        }
    }

    @Test
    void it_refuses_to_work_as_the_owner() {
        var access = installed.access();
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(
                        () -> program(access.owner(), access.ownerPassword()).close())
                .havingRootCause()
                .isInstanceOf(CannotUseDatabase.class)
                .withMessageContaining("強すぎる権限");
    }

    @Test
    void it_says_which_property_is_missing() {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> new SpringApplicationBuilder(Norishiro.class)
                        .run(
                                "--server.port=0",
                                "--norishiro.database.url=" + installed.access().url())
                        .close())
                .havingRootCause()
                .isInstanceOf(CannotUseDatabase.class)
                .withMessageContaining("norishiro.database.owner");
    }
}
