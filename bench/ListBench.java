import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Starts the program on a port of its own with generated cases and asks for every list and some case pages, one after the other. */
public class ListBench {
    static final Path HOME = Path.of("target/bench");
    static final int WARM_UP = 40;
    static final int ALLOWED_P95 = 100;
    static final int ALLOWED_FIRST = 1000;

    /** Who reaches no record of residents. */
    static final List<String> OFFICE = List.of("kikuchi", "admin");

    static final Map<String, List<String>> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("yamada", List.of(
                "/today", "/today/overdue", "/today/waiting", "/today/drafts", "/cases", "/cases?whose=AGENCY", "/cases?whose=AGENCY&sort=name",
                "/cases?whose=AGENCY&sort=-opened&page=20", "/cases?whose=ALL&q=" + encoded("明子"), "/consultations",
                "/consultations?q=" + encoded("支払い"), "/households", "/households?q=" + encoded("かくう あきこ"), "/households?q=" + encoded("昭和30年"),
                "/households?page=30", "/persons/search?q=" + encoded("明子"), "/referrals", "/referrals?box=sent&state=all", "/sittings", "/bodies",
                "/plan-roles", "/agencies"));
        PAGES.put("saeki", List.of(
                "/today", "/cases", "/cases?whose=ALL", "/households?q=" + encoded("山手"), "/referrals", "/sittings", "/plan-roles"));
        PAGES.put("mori", List.of("/today", "/referrals", "/plan-roles", "/cases"));
        PAGES.put("mizuno", List.of("/today", "/consultations", "/consultations?page=5", "/cases"));
        PAGES.put("kobayashi", List.of("/today", "/cases"));
        PAGES.put("kikuchi", List.of("/figures"));
        PAGES.put("admin", List.of("/admin/staff", "/agencies", "/bodies"));
    }

    final Path jar;
    final int size;
    final int times;
    final int port;
    Process program;

    ListBench(Path jar, int size, int times) throws IOException {
        this.jar = jar;
        this.size = size;
        this.times = times;
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new ListBench(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        var fine = false;
        Runtime.getRuntime().addShutdownHook(new Thread(bench::stop));
        try {
            fine = bench.measure();
        } finally {
            bench.stop();
        }
        System.exit(fine ? 0 : 1);
    }

    boolean measure() throws Exception {
        clear();
        var begun = System.nanoTime();
        start();
        awaitLine("user name");
        System.out.printf("data: %,d generated cases beside the demonstration, made in %d s (start included), %,d MB on disk%n",
                size, since(begun) / 1000, megabytes());
        System.out.printf("machine: %d cores, %,d MB memory, load %s, Java %s%n", Runtime.getRuntime().availableProcessors(), memory(), load(), Runtime.version());
        stop();
        var fine = firstPages();
        System.out.printf("%n%-10s %-52s %7s %7s %7s %9s%n", "who", "page", "p50 ms", "p95 ms", "p99 ms", "found");
        for (var each : PAGES.entrySet()) {
            var client = signIn(each.getKey());
            var pages = new ArrayList<>(each.getValue());
            if (!OFFICE.contains(each.getKey())) pages.addAll(recordPages(client));
            for (var page : pages) fine &= page(each.getKey(), client, page);
        }
        System.out.println(fine ? "every p95 within " + ALLOWED_P95 + " ms" : "NOT within the limits");
        return fine;
    }

    /** A start with the data there already, as on a morning. */
    boolean firstPages() throws Exception {
        var begun = System.nanoTime();
        start();
        awaitLine("user name");
        var ready = since(begun);
        var asked = System.nanoTime();
        get(HttpClient.newHttpClient(), "/sign-in");
        var door = since(asked);
        var client = signIn("yamada");
        asked = System.nanoTime();
        get(client, "/today");
        var today = since(asked);
        System.out.printf("start to ready: %,d ms; then first /sign-in: %d ms, first /today: %d ms%n", ready, door, today);
        return door < ALLOWED_FIRST && today < ALLOWED_FIRST;
    }

    boolean page(String who, HttpClient client, String page) throws Exception {
        var body = "";
        for (var i = 0; i < WARM_UP; i++) body = get(client, page);
        var took = new long[times];
        for (var i = 0; i < times; i++) {
            var asked = System.nanoTime();
            get(client, page);
            took[i] = (System.nanoTime() - asked) / 1000;
        }
        Arrays.sort(took);
        var p95 = at(took, 95);
        var shown = page.replaceAll("/([0-9a-f]{4})[0-9a-f-]{32}", "/{$1…}");
        System.out.printf("%-10s %-52s %7.1f %7.1f %7.1f %9s%s%n", who, java.net.URLDecoder.decode(shown, StandardCharsets.UTF_8),
                at(took, 50), p95, at(took, 99), found(body), p95 > ALLOWED_P95 ? "  OVER" : "");
        return p95 <= ALLOWED_P95;
    }

    static double at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, (sorted.length * percent + 99) / 100 - 1)] / 1000.0;
    }

    /** How many the page says there are, by the first figure that counts something. */
    static String found(String body) {
        var main = body.substring(Math.max(0, body.indexOf("<main")));
        var count = Pattern.compile("([\\d,]+)(件|世帯|人)").matcher(main.replaceAll("<[^>]*>", ""));
        return count.find() ? count.group() : "";
    }

    /** Three case pages with what hangs on them, and the household and consultation behind the first of each list. */
    List<String> recordPages(HttpClient client) throws Exception {
        var pages = new ArrayList<String>();
        for (var page : links(client, "/cases", "/cases/[0-9a-f-]{36}")) {
            pages.add(page);
            if (pages.size() > 1) continue;
            for (var part : List.of("/timeline", "/referrals", "/plans", "/agenda-items", "/access")) pages.add(page + part);
        }
        pages.addAll(links(client, "/households", "/households/[0-9a-f-]{36}"));
        pages.addAll(links(client, "/consultations", "/consultations/[0-9a-f-]{36}"));
        return pages;
    }

    List<String> links(HttpClient client, String list, String form) throws Exception {
        var found = Pattern.compile("href=\"(" + form + ")\"").matcher(get(client, list));
        return found.results().map(each -> each.group(1)).distinct().limit(list.equals("/cases") ? 3 : 1).toList();
    }

    HttpClient signIn(String login) throws Exception {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
        var csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"").matcher(get(client, "/sign-in"));
        if (!csrf.find()) throw new IllegalStateException("no form to sign in");
        var form = "_csrf=" + encoded(csrf.group(1)) + "&login=" + login + "&password=norishiro";
        var answer = client.send(HttpRequest.newBuilder(at("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200 || answer.uri().getPath().startsWith("/sign-in")) throw new IllegalStateException(login + " could not sign in");
        return client;
    }

    String get(HttpClient client, String page) throws Exception {
        var answer = client.send(HttpRequest.newBuilder(at(page)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IllegalStateException(page + " answered " + answer.statusCode());
        return answer.body();
    }

    URI at(String page) {
        return URI.create("http://127.0.0.1:" + port + page);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    void start() throws IOException {
        Files.createDirectories(HOME);
        program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8", "-jar", jar.toString(), "--server.port=" + port,
                        "--norishiro.database.directory=" + HOME.resolve("data"), "--norishiro.demo.size=" + size)
                .redirectErrorStream(true).redirectOutput(HOME.resolve("program.log").toFile()).start();
    }

    void awaitLine(String words) throws Exception {
        while (!Files.readString(HOME.resolve("program.log")).contains(words)) {
            if (!program.isAlive()) throw new IllegalStateException("the program ended: see " + HOME.resolve("program.log"));
            Thread.sleep(20);
        }
    }

    void stop() {
        if (program == null || !program.isAlive()) return;
        program.destroy();
        try {
            if (!program.waitFor(30, TimeUnit.SECONDS)) program.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void clear() throws IOException {
        if (!Files.exists(HOME)) return;
        try (var all = Files.walk(HOME)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    static long since(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    static long megabytes() throws IOException {
        try (var all = Files.walk(HOME.resolve("data"))) {
            return all.filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum() >> 20;
        }
    }

    static long memory() {
        var os = (com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return os.getTotalMemorySize() >> 20;
    }

    static String load() {
        return "%.1f".formatted(java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
