package org.norishiro.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the data are kept. Without {@code url} the program brings its own PostgreSQL and keeps everything below {@code directory}.
 * With {@code url} it uses an installed server: {@code owner} migrates, {@code runtime} works and may do nothing else.
 */
@ConfigurationProperties("norishiro.database")
record DatabaseProperties(
        @Nullable Path directory,
        @Nullable String url,
        @Nullable String owner,
        @Nullable String ownerPassword,
        @Nullable String runtime,
        @Nullable String runtimePassword,
        @Nullable Integer pool) {

    boolean embedded() {
        return url == null || url.isBlank();
    }

    Path home() {
        return (directory == null ? Path.of("data") : directory)
                .toAbsolutePath()
                .normalize();
    }

    int poolSize() {
        return pool == null ? 12 : pool;
    }

    DatabaseAccess installed() {
        return new DatabaseAccess(
                require("url", url),
                require("owner", owner),
                ownerPassword == null ? "" : ownerPassword,
                require("runtime", runtime),
                runtimePassword == null ? "" : runtimePassword);
    }

    private static String require(String name, @Nullable String value) {
        if (value == null || value.isBlank())
            throw new CannotUseDatabase("norishiro.database." + name
                    + " を設定してください。url を設定したときは owner と runtime も要ります（docs/operations.md）。");
        return value;
    }
}
