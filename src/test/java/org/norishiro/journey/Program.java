package org.norishiro.journey;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.norishiro.Norishiro;

/** Norishiro as a process of its own, so that it can be killed. */
final class Program implements AutoCloseable {
    private final Process process;
    private final String address;

    private Program(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static Program start(Path data, int port) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        // It lives for a minute: compiling for a long life would take longer than it saves.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath(),
                        Norishiro.class.getName(),
                        "--server.port=" + port,
                        "--norishiro.database.directory=" + data)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/crash-program.log")))
                .start();
        return new Program(process, "http://localhost:" + port).untilItAnswers();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** What the program itself runs on, without its tests. */
    private static String classPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Program untilItAnswers() {
        var client = HttpClient.newHttpClient();
        var health = HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                if (client.send(health, BodyHandlers.discarding()).statusCode() == 200) return this;
                Thread.sleep(200);
            } catch (IOException notYet) {
                pause();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        kill();
        throw new AssertionError("The program did not come up: see target/crash-program.log");
    }

    static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    String address() {
        return address;
    }

    /** At once and without a word to anybody, as a power cut or the out-of-memory killer would. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        if (process.onExit()
                .completeOnTimeout(process, 30, TimeUnit.SECONDS)
                .join()
                .isAlive()) kill();
    }
}
