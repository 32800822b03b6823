import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Many people at once look after referrals in flight: their lists, one of them, and words to the other side; with pauses as people who read have. */
public class ReferralBench {
    private static final List<String> WHAT = List.of("today", "received", "sent", "referral", "told");
    private static final Pattern REFERRAL = Pattern.compile("href=\"(/referrals/[0-9a-f-]{36})\"");
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(name|value)=\"([^\"]*)\"");
    private static final int IN_FLIGHT = 500;
    private static final int ALLOWED_P95 = 100;

    private final Program program;
    private final Map<String, ConcurrentLinkedQueue<Double>> times = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();

    private ReferralBench(Program program) {
        this.program = program;
        WHAT.forEach(what -> times.put(what, new ConcurrentLinkedQueue<>()));
    }

    public static void main(String[] args) throws Exception {
        var users = Integer.parseInt(args[1]);
        var seconds = Integer.parseInt(args[2]) * 60;
        var pause = Integer.parseInt(args[3]);
        var data = Path.of("target/bench/referrals-" + args[4]);
        var cpus = Runtime.getRuntime().availableProcessors();
        System.out.printf("%d cores, load %s%n", cpus, Files.readString(Path.of("/proc/loadavg")).strip());
        try (var program = Program.start(Path.of(args[0]), data, "--norishiro.demo=true", "--norishiro.demo.size=" + args[4]);
                var sql = program.superuser()) {
            var flying = one(sql, "select count(*) from referral where next_due is not null");
            System.out.printf("%d cases, %d referrals, %d of them in flight%n",
                    one(sql, "select count(*) from support_case"), one(sql, "select count(*) from referral"), flying);
            if (flying < IN_FLIGHT) throw new IllegalStateException("fewer than " + IN_FLIGHT + " in flight: make more cases");
            var bench = new ReferralBench(program);
            bench.people(sql, users, 30, 1);
            bench.times.values().forEach(ConcurrentLinkedQueue::clear);
            var before = one(sql, "select count(*) from referral_step where act = 'TOLD' or act = 'TELL'");
            var took = bench.people(sql, users, seconds, pause);
            var slow = bench.report(users, pause, took);
            System.out.printf("%d told, %d kept; errors: %s%n", bench.times.get("told").size(),
                    one(sql, "select count(*) from referral_step where act = 'TOLD' or act = 'TELL'") - before, bench.errors);
            if (slow || !bench.errors.isEmpty()) System.exit(1);
        }
    }

    private static long one(Connection sql, String query) throws SQLException {
        try (var found = sql.createStatement().executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** Those in whose agencies most is in flight sit down first; with more seats than people some sit twice. */
    private static List<String> logins(Connection sql) throws SQLException {
        var logins = new ArrayList<String>();
        try (var found = sql.createStatement().executeQuery("""
                select s.login from staff s join post p on p.staff_id = s.id join credential c on c.staff_id = s.id
                join referral f on f.next_due is not null and p.agency_id in (f.to_agency_id, f.from_agency_id)
                where not p.is_concurrent and p.role not in ('PLANNER', 'ADMINISTRATOR') group by s.login order by count(*) desc, s.login""")) {
            while (found.next()) logins.add(found.getString(1));
        }
        return logins;
    }

    private double people(Connection sql, int users, int seconds, int pause) throws Exception {
        var logins = logins(sql);
        var clients = new ArrayList<HttpClient>();
        for (var n = 0; n < users; n++) clients.add(program.signIn(logins.get(n % logins.size())));
        var begun = System.nanoTime();
        var until = begun + seconds * 1_000_000_000L;
        try (var people = Executors.newFixedThreadPool(users)) {
            for (var n = 0; n < users; n++) {
                var client = clients.get(n);
                var chance = new Random(n);
                people.submit(() -> {
                    // nobody begins at the same moment
                    if (pause > 0) Thread.sleep(chance.nextInt(pause * 1000));
                    while (System.nanoTime() < until) {
                        try {
                            work(client, chance, pause);
                        } catch (Exception e) {
                            errors.add(e.toString());
                        }
                    }
                    return null;
                });
            }
            people.shutdown();
            people.awaitTermination(seconds + 120L, TimeUnit.SECONDS);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private void work(HttpClient client, Random chance, int pause) throws Exception {
        timed("today", client, "/today");
        rest(chance, pause);
        var sent = chance.nextBoolean();
        var list = timed(sent ? "sent" : "received", client, sent ? "/referrals?box=sent" : "/referrals").body();
        rest(chance, pause);
        var found = REFERRAL.matcher(list).results().map(each -> each.group(1)).distinct().toList();
        if (found.isEmpty()) return;
        var referral = found.get(chance.nextInt(found.size()));
        timed("referral", client, referral);
        rest(chance, pause);
        if (chance.nextInt(3) == 0) tell(client, referral);
    }

    private void tell(HttpClient client, String referral) throws Exception {
        var page = timed("referral", client, referral + "/tell").body();
        var begin = page.indexOf("action=\"" + referral + "/tell\"");
        if (begin < 0) return;
        var fields = new LinkedHashMap<String, String>();
        for (var input = INPUT.matcher(page.substring(begin, page.indexOf("</form>", begin))); input.find(); ) {
            String name = null;
            var value = "";
            for (var attribute = ATTRIBUTE.matcher(input.group()); attribute.find(); ) {
                if (attribute.group(1).equals("name")) name = attribute.group(2);
                else value = attribute.group(2);
            }
            if (name != null) fields.put(name, value);
        }
        fields.put("words", "来週、様子を見に行きます。");
        var form = fields.entrySet().stream()
                .map(each -> Program.encoded(each.getKey()) + "=" + Program.encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        var begun = System.nanoTime();
        var answer = program.post(Program.still(client), referral + "/tell", form);
        times.get("told").add((System.nanoTime() - begun) / 1e6);
        if (answer.statusCode() != 303) errors.add("told answered " + answer.statusCode());
    }

    private HttpResponse<String> timed(String what, HttpClient client, String page) throws Exception {
        var begun = System.nanoTime();
        var answer = program.get(client, page);
        times.get(what).add((System.nanoTime() - begun) / 1e6);
        if (answer.statusCode() != 200) errors.add(what + " answered " + answer.statusCode() + " at " + page);
        else if (answer.uri().getPath().startsWith("/sign-in")) errors.add(what + " was answered by the door");
        return answer;
    }

    private static void rest(Random chance, int pause) throws InterruptedException {
        if (pause > 0) Thread.sleep(pause * 500L + chance.nextInt(pause * 1000));
    }

    /** Whether one of them is slower than allowed. */
    private boolean report(int users, int pause, double took) {
        var all = times.values().stream().mapToInt(ConcurrentLinkedQueue::size).sum();
        System.out.printf("%d people, %d s between acts, %.0f s: %d requests%n| what | requests | p50 | p95 | p99 |%n|---|---|---|---|---|%n", users, pause, took, all);
        var slow = false;
        for (var what : WHAT) {
            var sorted = times.get(what).stream().sorted(Comparator.naturalOrder()).mapToDouble(each -> each).toArray();
            if (sorted.length == 0) continue;
            System.out.printf("| %s | %d | %.1f | %.1f | %.1f |%n", what, sorted.length, at(sorted, 50), at(sorted, 95), at(sorted, 99));
            slow |= at(sorted, 95) > ALLOWED_P95;
        }
        return slow;
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
