package org.norishiro.gate;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Where words of the canary town may be left behind beside what is answered: lines of the log, and files. */
final class CanaryTraces {
    private CanaryTraces() {}

    /** All that a line of the log says. */
    static String written(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return event.getFormattedMessage()
                + event.getMDCPropertyMap()
                + event.getKeyValuePairs()
                + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    }

    /** Those written since then that hold one, other than the database's own. */
    static List<String> files(Path place, Path database, Instant since) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.find(
                place,
                4,
                (file, about) -> about.isRegularFile()
                        && about.size() < 5_000_000
                        && about.lastModifiedTime().compareTo(FileTime.from(since)) >= 0
                        && !file.startsWith(database))) {
            var all = files.iterator();
            while (all.hasNext()) {
                var file = all.next();
                if (Files.isReadable(file)
                        && !CanaryScan.words(Files.readString(file, StandardCharsets.ISO_8859_1))
                                .isEmpty()) found.add(file.toString());
            }
        }
        return found;
    }
}
