import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The program, started on a free port with a data directory of its own, and the ways into it: its screens and its database. */
final class Program implements AutoCloseable {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    final Path data;
    final int port;
    private final Path log;
    private final Process process;

    private Program(Path data, int port, Path log, Process process) {
        this.data = data;
        this.port = port;
        this.log = log;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Returns when somebody could sign in. */
    static Program start(Path jar, Path data, String... more) throws IOException, InterruptedException {
        Files.createDirectories(data);
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var log = data.resolve("program.log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
                "-jar", jar.toString(), "--server.port=" + port, "--norishiro.export.worker=false", "--norishiro.database.directory=" + data.toAbsolutePath()));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        var program = new Program(data, port, log, process);
        while (!Files.readString(log).contains("user name")) {
            if (!process.isAlive()) throw new IllegalStateException("the program ended: see " + log);
            Thread.sleep(20);
        }
        return program;
    }

    /** A connection that stands above row-level security. */
    Connection superuser() throws IOException, SQLException {
        return connect("postgres", "superuser");
    }

    /** A connection as the program has them. */
    Connection runtime() throws IOException, SQLException {
        return connect("norishiro_runtime", "runtime");
    }

    private Connection connect(String role, String secret) throws IOException, SQLException {
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        var databasePort = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/norishiro?currentSchema=norishiro", role, secrets.getProperty(secret));
    }

    HttpClient signIn(String login) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
        var csrf = CSRF.matcher(get(client, "/sign-in").body());
        if (!csrf.find()) throw new IllegalStateException("no form to sign in");
        var answer = post(client, "/sign-in", "_csrf=" + encoded(csrf.group(1)) + "&login=" + login + "&password=norishiro");
        if (answer.statusCode() != 200 || answer.uri().getPath().startsWith("/sign-in")) throw new IllegalStateException(login + " could not sign in");
        return client;
    }

    /** The same browser, which shows where an answer leads and does not go there. */
    static HttpClient still(HttpClient client) {
        return HttpClient.newBuilder().cookieHandler(client.cookieHandler().orElseThrow()).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    HttpResponse<String> get(HttpClient client, String page) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(page)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(HttpClient client, String page, String form) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(page)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
    }

    private URI at(String page) {
        return URI.create("http://127.0.0.1:" + port + page);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (!process.isAlive()) return;
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
