package org.norishiro.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A program of its own that holds an embedded server until it is killed. */
final class ServerHolder {
    public static void main(String[] args) throws Exception {
        EmbeddedServer.start(Path.of(args[0]));
        System.out.println("ready");
        Thread.sleep(TimeUnit.MINUTES.toMillis(5));
    }

    static Process start(Path home) throws IOException {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ServerHolder.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .start();
        var lines = process.inputReader();
        for (var line = lines.readLine(); line != null && !line.equals("ready"); line = lines.readLine()) {
            if (line.startsWith("Exception")) throw new IOException(line);
        }
        return process;
    }

    private ServerHolder() {}
}
