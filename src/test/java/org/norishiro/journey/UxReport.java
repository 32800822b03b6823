package org.norishiro.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the journeys measured, in {@code target/ux-report.txt} and on the console: one line for each target. */
final class UxReport {
    private static final Logger log = LoggerFactory.getLogger(UxReport.class);
    private static final Path FILE = Path.of("target", "ux-report.txt");

    private UxReport() {}

    static void line(String target, String measured) {
        var line = target + "  " + measured;
        log.info("{}", line);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(
                    FILE, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
