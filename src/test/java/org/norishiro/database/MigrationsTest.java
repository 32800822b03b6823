package org.norishiro.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whoever has run a migration cannot start any more when it is edited: what it did wrong is mended by a new one. */
class MigrationsTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path SUMS = Path.of("src/test/resources/migrations.sha256");

    @Test
    void a_migration_is_written_once() throws IOException, NoSuchAlgorithmException {
        assertThat(sumsOfFiles())
                .as("a new migration gets its line in %s by: (cd %s && sha256sum *.sql) > %s", SUMS, MIGRATIONS, SUMS)
                .isEqualTo(sumsOnRecord());
    }

    private static Map<String, String> sumsOfFiles() throws IOException, NoSuchAlgorithmException {
        var sums = new TreeMap<String, String>();
        try (var files = Files.list(MIGRATIONS)) {
            for (var file : files.toList()) {
                var sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                sums.put(file.getFileName().toString(), HexFormat.of().formatHex(sum));
            }
        }
        return sums;
    }

    private static Map<String, String> sumsOnRecord() throws IOException {
        var sums = new TreeMap<String, String>();
        for (var line : Files.readAllLines(SUMS)) {
            var words = line.split("\\s+");
            sums.put(words[1], words[0]);
        }
        return sums;
    }
}
