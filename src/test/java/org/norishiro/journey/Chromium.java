package org.norishiro.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that there is a Chromium and a Japanese font; where it may, it installs them, else it says what to install. */
final class Chromium {
    private static final Logger log = LoggerFactory.getLogger(Chromium.class);

    /** Chromium without a window: draws the same pages in three quarters of the time. */
    private static final String WITHOUT_WINDOW = "chromium-headless-shell";

    static final String MISSING =
            "The journeys need Chromium and a Japanese font: install them (Debian: sudo apt-get install "
                    + "chromium-headless-shell fonts-noto-cjk), set NORISHIRO_CHROMIUM to a Chromium or Chrome, or leave the journeys out with -DskipJourneys.";

    private static final List<String> NAMES = List.of(
            WITHOUT_WINDOW,
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "microsoft-edge",
            "msedge",
            "chrome");

    private static final List<String> PLACES = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

    private static final boolean LINUX =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");

    private static final Set<String> ASKED_FOR = new HashSet<>();

    private Chromium() {}

    /** The program to start; installs it, and a Japanese font, where that is allowed. */
    static synchronized Path present() {
        if (find().isEmpty()) {
            install(WITHOUT_WINDOW);
        }
        // not every distribution has it by itself
        if (find().isEmpty()) {
            install("chromium");
        }
        if (!hasJapaneseFont()) {
            install("fonts-noto-cjk");
        }
        var chromium = find().orElseThrow(() -> new IllegalStateException(MISSING));
        log.info("Journeys run in {}", chromium);
        return chromium;
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Optional<Path> find() {
        var chosen = System.getenv("NORISHIRO_CHROMIUM");
        if (chosen != null && !chosen.isBlank()) {
            return Optional.of(Path.of(chosen)).filter(Files::isExecutable);
        }
        return Stream.concat(onThePath(), PLACES.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> onThePath() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("") + File.pathSeparator + "/usr/bin";
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .flatMap(folder -> Stream.of(Path.of(folder, name), Path.of(folder, name + ".exe"))));
    }

    private static boolean hasJapaneseFont() {
        if (!LINUX) {
            return true;
        }
        var fonts = run(60, "fc-list", ":lang=ja", "family");
        return fonts.ended() == 0 ? !fonts.said().isBlank() : hasFontFile(Path.of("/usr/share/fonts"));
    }

    private static boolean hasFontFile(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.walk(folder)) {
            return files.anyMatch(
                    file -> file.getFileName().toString().matches("(?i).*(cjk|jp|gothic|ipa|takao|vl).*"));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static void install(String wanted) {
        if (!LINUX || run(10, "apt-get", "--version").ended() != 0 || !mayInstall()) {
            throw new IllegalStateException(MISSING);
        }
        if (ASKED_FOR.isEmpty()) {
            aptGet("update");
        }
        if (!ASKED_FOR.add(wanted)) {
            return;
        }
        log.info("Installing {} with apt-get, once", wanted);
        aptGet("install", "-y", "--no-install-recommends", wanted);
    }

    private static boolean mayInstall() {
        return root() || run(10, "sudo", "-n", "true").ended() == 0;
    }

    private static void aptGet(String... arguments) {
        var command = new ArrayList<String>();
        if (!root()) {
            command.addAll(List.of("sudo", "-n"));
        }
        command.addAll(
                List.of("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"));
        command.addAll(List.of(arguments));
        var result = run(900, command.toArray(String[]::new));
        if (result.ended() != 0) {
            log.warn("{} ended with {}: {}", String.join(" ", command), result.ended(), result.said());
        }
    }

    private record Ran(int ended, String said) {}

    private static Ran run(int seconds, String... command) {
        try {
            var output = Files.createTempFile("norishiro", ".out");
            try {
                var process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                process.getOutputStream().close();
                if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return new Ran(-1, "took more than " + seconds + " seconds");
                }
                return new Ran(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException notThere) {
            return new Ran(-1, String.valueOf(notThere.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }
}
