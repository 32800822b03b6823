import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;

/** What the gate costs: the database time of what people do most, through the gate and without it, on the same data in the same run; then over the screens. */
public class Cost {
    private static final double ALLOWED_RATIO = 1.5;
    private static final double ALLOWED_GROWTH = 1.3;
    private static final int REQUESTS = Integer.parseInt(System.getenv().getOrDefault("BENCH_REQUESTS", "240"));
    /** Of what has no target and may take seconds. */
    private static final int FEW = 12;
    private static final Map<String, Double> ALLOWED_P95 = Map.of("list", 50.0, "case open", 20.0, "search", 100.0);

    private final boolean detailed = System.getenv("BENCH_DETAIL") != null;
    private final Path jar;
    private final Map<String, HttpClient> signedIn = new HashMap<>();
    private boolean fine = true;

    Cost(Path jar) {
        this.jar = jar;
    }

    public static void main(String[] arguments) throws Exception {
        var cost = new Cost(Path.of(arguments[0]));
        var users = Integer.parseInt(arguments[3]);
        machine();
        Map<String, Replay.Times> small = Map.of();
        if (Files.exists(Path.of(arguments[2], "municipality.properties"))) small = cost.of(Path.of(arguments[2]), 0, 0);
        else cost.missed("there is no smaller municipality in " + arguments[2] + " to compare with");
        var whole = cost.of(Path.of(arguments[1]), users, Double.parseDouble(arguments[4]) * 60);
        // once more: a machine that became slower or quicker meanwhile is not growth
        if (!small.isEmpty()) cost.growth(both(small, cost.of(Path.of(arguments[2]), 0, 0)), whole);
        System.out.println(cost.fine ? "everything within its limits" : "NOT everything within its limits");
        System.exit(cost.fine ? 0 : 1);
    }

    /** The database time of each kind of request, and with users what they see over the screens. */
    private Map<String, Replay.Times> of(Path data, int users, double seconds) throws Exception {
        var size = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("municipality.properties"))) {
            size.load(in);
        }
        System.out.printf("%n%s residents, %s cases, %s notes (%s)%n", size.get("residents"), size.get("cases"), size.get("notes"), data);
        var words = words(Long.parseLong(size.getProperty("seed")));
        try (var program = Program.start(jar, data); var sql = program.superuser()) {
            var times = asked(program, sql, words);
            if (users > 0 && seconds > 0) screens(program, sql, words, users, seconds);
            return times;
        }
    }

    private Map<String, Replay.Times> asked(Program program, Connection sql, List<String> words) throws Exception {
        var usual = People.who(sql, false);
        var office = People.who(sql, true);
        var scripts = new LinkedHashMap<String, List<Replay.Script>>();
        Set<String> anew;
        try (var capture = new Capture(program, sql)) {
            scripts.put("list", captured(program, capture, sql, usual, "list", words, REQUESTS));
            scripts.put("case open", captured(program, capture, sql, usual, "case open", words, REQUESTS));
            scripts.put("search", captured(program, capture, sql, usual, "search", words, REQUESTS));
            scripts.put("note post", captured(program, capture, sql, usual, "note post", words, REQUESTS));
            scripts.put("search, a word in every other note", captured(program, capture, sql, usual, "search", List.of("本人", "訪問", "手続き"), FEW));
            if (!office.isEmpty()) {
                scripts.put("office: list", captured(program, capture, sql, office, "list", words, FEW));
                scripts.put("office: case open", captured(program, capture, sql, office, "case open", words, FEW));
                scripts.put("office: search", captured(program, capture, sql, office, "search", words, FEW));
            }
            anew = added(sql);
        }
        System.out.printf("asked: %d people who reach %d cases each%s%n", usual.size(), usual.getFirst().reached(),
                office.isEmpty() ? "" : "; %d in offices that reach %d".formatted(office.size(), office.getFirst().reached()));
        var without = new Bare(sql);
        var replay = new Replay(program, sql, without);
        var times = new LinkedHashMap<String, Replay.Times>();
        System.out.printf("%-36s %9s %8s %8s %8s %9s %8s %8s %8s %7s%n", "database time, ms", "gate p50", "p95", "p99", "mean", "bare p50", "p95", "p99", "mean", "ratio");
        for (var each : scripts.entrySet()) {
            var took = replay.times(each.getValue(), Math.max(12, each.getValue().size() / 4), anew);
            times.put(each.getKey(), took);
            System.out.printf("%-36s %9.1f %8.1f %8.1f %8.1f %9.1f %8.1f %8.1f %8.1f %7.2f%s%n", each.getKey(), took.gate(50), took.gate(95), took.gate(99), mean(took.gate()),
                    took.bare(50), took.bare(95), took.bare(99), mean(took.bare()), took.ratio(), judged(each.getKey(), took));
            if (detailed) replay.detail();
        }
        System.out.println("asked without the gate as they are, so that the ratio is rather too small: " + (without.asTheyAre().isEmpty() ? "nothing" : without.asTheyAre()));
        replay.close();
        without.remove();
        return times;
    }

    /** Of the targets; what large offices and the commonest words take is shown and has none. */
    private String judged(String what, Replay.Times took) {
        if (!Load.WHAT.contains(what)) return "";
        var over = new ArrayList<String>();
        if (took.gate(95) > ALLOWED_P95.getOrDefault(what, Double.MAX_VALUE)) over.add("p95 OVER " + ALLOWED_P95.get(what));
        if (took.ratio() > ALLOWED_RATIO) over.add("ratio OVER " + ALLOWED_RATIO);
        if (over.isEmpty()) return "";
        fine = false;
        return "  " + String.join(", ", over);
    }

    private List<Replay.Script> captured(Program program, Capture capture, Connection sql, List<People> who, String what, List<String> words, int requests) throws Exception {
        var scripts = new ArrayList<Replay.Script>();
        var chance = new Random(17);
        // a few of them, each with several: signing in takes longer than everything else
        var few = Math.min(who.size(), 12);
        for (var n = 0; n < few; n++) {
            var one = who.get(n * who.size() / few);
            var client = signedIn.computeIfAbsent(program.port + one.login(), unknown -> signIn(program, one));
            var still = Program.still(client);
            var cases = one.cases(sql, 40);
            for (var k = 0; k < requests / few; k++) {
                var page = "/cases/" + cases.get(chance.nextInt(cases.size()));
                var form = what.equals("note post") ? Form.note(program.get(client, page).body(), page, "計測のための記録。" + words.get(k % words.size())) : "";
                var listed = k % 2 == 0 ? "/cases" : "/cases?whose=AGENCY";
                var word = words.get(chance.nextInt(words.size()));
                // signing in and opening the form are not part of it
                capture.of(() -> {});
                scripts.add(new Replay.Script(one, capture.of(() -> {
                    var answer = switch (what) {
                        case "list" -> program.get(client, listed);
                        case "case open" -> program.get(client, page);
                        case "search" -> program.get(client, "/search?q=" + Program.encoded(word));
                        default -> program.post(still, page + "/notes", form);
                    };
                    if (answer.statusCode() >= 400 || answer.uri().getPath().startsWith("/sign-in")) throw new IllegalStateException(what + " answered " + answer.statusCode());
                })));
            }
        }
        return scripts;
    }

    private static HttpClient signIn(Program program, People one) {
        try {
            return program.signIn(one.login());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(one.login() + " could not sign in", e);
        }
    }

    /** The ids that a request has added, which have to be others each time it is asked again. */
    private static Set<String> added(Connection sql) throws SQLException {
        var found = new HashSet<String>();
        try (var rows = sql.createStatement().executeQuery(
                "select id::text from progress_note where body like '計測のための記録。%' union all select key::text from submission where at > now() - interval '1 hour'")) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    private void screens(Program program, Connection sql, List<String> words, int users, double seconds) throws Exception {
        var all = People.who(sql, false);
        all.addAll(People.who(sql, true));
        var one = new Load(program, words).of(all.subList(0, 1), sql, Math.min(30, seconds / 4));
        report("one user", one);
        var before = Load.written(sql);
        var most = new ArrayList<People>();
        for (var n = 0; n < Math.min(users, all.size()); n++) most.add(all.get((int) ((long) n * all.size() / users)));
        var many = new Load(program, words).of(most, sql, seconds);
        report(most.size() + " users at once, without a pause", many);
        var notes = Load.written(sql) - before;
        if (notes != many.times().get("note post").size()) missed(notes + " notes are there of " + many.times().get("note post").size());
        if (most.size() < users) missed("only " + most.size() + " people work here");
    }

    private void report(String who, Load.Measured measured) {
        System.out.printf("%nover the screens, %s: %,d requests in %.0f s, %d errors; load %s%n", who, measured.all(), measured.seconds(), measured.errors().size(), load());
        for (var what : Load.WHAT)
            if (!measured.times().get(what).isEmpty())
                System.out.printf("  %-12s %,7d times   p50 %8.1f   p95 %8.1f   p99 %8.1f ms%n", what, measured.times().get(what).size(), measured.at(what, 50), measured.at(what, 95), measured.at(what, 99));
        measured.errors().stream().distinct().limit(5).forEach(error -> System.out.println("  " + error));
        if (!measured.errors().isEmpty()) missed(measured.errors().size() + " errors");
    }

    private void growth(Map<String, Replay.Times> small, Map<String, Replay.Times> whole) {
        System.out.println();
        for (var what : Load.WHAT) {
            if (!small.containsKey(what)) continue;
            var grown = whole.get(what).gate(95) / small.get(what).gate(95);
            System.out.printf("%-12s p95 from the smaller (before and after) to the whole: %.1f to %.1f ms, %.2f times%s%n", what, small.get(what).gate(95), whole.get(what).gate(95), grown,
                    grown > ALLOWED_GROWTH ? "  OVER " + ALLOWED_GROWTH : "");
            fine &= grown <= ALLOWED_GROWTH;
        }
    }

    private static Map<String, Replay.Times> both(Map<String, Replay.Times> one, Map<String, Replay.Times> other) {
        var all = new HashMap<String, Replay.Times>();
        one.forEach((what, times) -> all.put(what, times.and(other.get(what))));
        return all;
    }

    private void missed(String words) {
        System.out.println("NOT: " + words);
        fine = false;
    }

    /** Names, matters, and compounds from common to rare, as people look for them. */
    private static List<String> words(long seed) {
        var text = new NoteText(seed);
        var words = new ArrayList<String>();
        for (var n = 0; n < 12; n++) words.add(NoteText.FAMILY[n] + NoteText.GIVEN[n]);
        words.addAll(List.of(NoteText.MATTER));
        for (var rank = 1; rank < NoteText.COMPOUNDS; rank *= 3) words.add(text.compound(rank));
        return words;
    }

    private static double mean(double[] times) {
        var sum = 0.0;
        for (var each : times) sum += each;
        return sum / times.length;
    }

    private static void machine() {
        var os = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.printf("machine: %d cores, %,d MB memory, load %s, Java %s%n", os.getAvailableProcessors(), os.getTotalMemorySize() >> 20, load(), Runtime.version());
    }

    private static String load() {
        return "%.1f".formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
