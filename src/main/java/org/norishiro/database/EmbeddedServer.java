package org.norishiro.database;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL brought along, for evaluation and small offices. Unlike the library's defaults it is durable (fsync, synchronous
 * commit), asks every local account for a password, listens on loopback only, and survives being killed.
 */
final class EmbeddedServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    static final String OWNER = "norishiro_owner";
    static final String RUNTIME = "norishiro_runtime";
    private static final String DATABASE = "norishiro";

    private final EmbeddedPostgres postgres;
    private final DirectoryLock lock;
    private final Secrets secrets;

    private EmbeddedServer(EmbeddedPostgres postgres, DirectoryLock lock, Secrets secrets) {
        this.postgres = postgres;
        this.lock = lock;
        this.secrets = secrets;
    }

    static EmbeddedServer start(Path home) throws IOException, InterruptedException, SQLException {
        var lock = DirectoryLock.take(home);
        try {
            var cluster = home.resolve("postgres");
            stopOrphan(cluster);
            dropHalfMade(cluster);
            var secrets = Secrets.keptIn(home);
            var server = new EmbeddedServer(launch(home, cluster, secrets), lock, secrets);
            server.prepareRoles();
            return server;
        } catch (IOException | InterruptedException | SQLException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgres launch(Path home, Path cluster, Secrets secrets) throws IOException {
        var passwordFile = Files.createTempFile(home, "initdb", ".tmp");
        try {
            Files.writeString(passwordFile, secrets.superuser());
            return EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    // given after the library's own "-A trust", so these win
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("lc-ctype", "C.UTF-8")
                    .setConnectConfig("password", secrets.superuser())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "50")
                    .setServerConfig("shared_buffers", keptInMemory(memoryOfMachine()))
                    // or the thousands of places a search finds in a large office are sorted on the disk
                    .setServerConfig("work_mem", "16MB")
                    .setServerConfig("timezone", "Asia/Tokyo")
                    // the library stops reading the server's output once it has started; a week of it is kept here
                    .setServerConfig("logging_collector", "on")
                    .setServerConfig("log_directory", "../log")
                    .setServerConfig("log_filename", "postgres-%a.log")
                    .setServerConfig("log_rotation_age", "1d")
                    .setServerConfig("log_truncate_on_rotation", "on")
                    // neither values nor statements of failed commands: a log holds nothing of residents
                    .setServerConfig("log_error_verbosity", "terse")
                    .setServerConfig("log_min_error_statement", "panic")
                    .setServerConfig("log_parameter_max_length_on_error", "0")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private static long memoryOfMachine() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    }

    /**
     * How much of its data the server keeps at hand: an eighth of the memory, for the program and the file cache live there too.
     * The system gives it away page by page as it is used, so that a small municipality takes little of it.
     */
    static String keptInMemory(long bytes) {
        return Math.clamp((bytes >> 20) / 8, 128, 4096) + "MB";
    }

    /** A server that outlived a killed program is asked to stop; our lock says that no live program uses it. */
    private static void stopOrphan(Path cluster) throws IOException, InterruptedException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var orphan = ProcessHandle.of(pid).orElse(null);
        if (orphan == null || !orphan.info().command().orElse("").contains("postgres")) return;
        log.warn("前回の異常終了で残った PostgreSQL（PID {}）を止めます", pid);
        orphan.destroy();
        try {
            orphan.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            orphan.destroyForcibly();
        }
    }

    /** A first start that was killed inside initdb leaves a directory without the version file; it holds no data yet. */
    private static void dropHalfMade(Path cluster) throws IOException {
        if (!Files.exists(cluster) || Files.exists(cluster.resolve("global/pg_control"))) return;
        try (var paths = Files.walk(cluster)) {
            for (var path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    private void prepareRoles() throws SQLException {
        try (var admin = postgres.getDatabase("postgres", "postgres").getConnection()) {
            role(admin, OWNER, secrets.owner());
            role(admin, RUNTIME, secrets.runtime());
            if (!exists(admin, "select 1 from pg_database where datname = '" + DATABASE + "'"))
                run(admin, "create database " + DATABASE + " owner " + OWNER);
            run(admin, "revoke all on database " + DATABASE + " from public");
            run(admin, "grant connect on database " + DATABASE + " to " + RUNTIME);
        }
    }

    private static void role(Connection admin, String name, String password) throws SQLException {
        if (!exists(admin, "select 1 from pg_roles where rolname = '" + name + "'"))
            run(admin, "create role " + name + " login nosuperuser nobypassrls nocreatedb nocreaterole");
        run(admin, "alter role " + name + " password '" + password + "'");
    }

    private static boolean exists(Connection admin, String query) throws SQLException {
        try (var statement = admin.createStatement();
                var found = statement.executeQuery(query)) {
            return found.next();
        }
    }

    private static void run(Connection admin, String command) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute(command);
        }
    }

    DatabaseAccess access() {
        var url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + DATABASE;
        return new DatabaseAccess(url, OWNER, secrets.owner(), RUNTIME, secrets.runtime());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        lock.close();
    }
}
