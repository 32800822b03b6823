package org.norishiro.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords of the embedded server, made once and readable by this account alone. */
record Secrets(String superuser, String owner, String runtime) {

    static Secrets keptIn(Path home) throws IOException {
        var file = home.resolve("secrets.properties");
        if (!Files.exists(file)) {
            Secrets made = new Secrets(random(), random(), random());
            writePrivately(
                    file, "superuser=%s%nowner=%s%nruntime=%s%n".formatted(made.superuser, made.owner, made.runtime));
            return made;
        }
        var kept = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            kept.load(in);
        }
        return new Secrets(kept.getProperty("superuser"), kept.getProperty("owner"), kept.getProperty("runtime"));
    }

    static void writePrivately(Path file, String text) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
