import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Many people at once, each signed in with an account of their own, who look at lists and cases, search and write, without a pause. */
final class Load {
    static final List<String> WHAT = List.of("list", "case open", "search", "note post");

    /** Milliseconds by what was done, and what went wrong. */
    record Measured(Map<String, ConcurrentLinkedQueue<Double>> times, ConcurrentLinkedQueue<String> errors, double seconds) {
        double at(String what, int percent) {
            return Replay.Times.at(times.get(what).stream().mapToDouble(each -> each).toArray(), percent);
        }

        int all() {
            return times.values().stream().mapToInt(ConcurrentLinkedQueue::size).sum();
        }
    }

    /** Somebody at their browser. */
    private record Seat(HttpClient client, HttpClient still, List<UUID> cases, Random chance) {}

    private final Program program;
    private final List<String> words;
    private final Map<String, ConcurrentLinkedQueue<Double>> times = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();

    Load(Program program, List<String> words) {
        this.program = program;
        this.words = words;
        for (var what : WHAT) times.put(what, new ConcurrentLinkedQueue<>());
    }

    Measured of(List<People> who, Connection sql, double seconds) throws Exception {
        var seats = new ArrayList<Seat>();
        for (var one : who) {
            var client = program.signIn(one.login());
            seats.add(new Seat(client, Program.still(client), one.cases(sql, 50), new Random(one.staff().hashCode())));
        }
        var begun = System.nanoTime();
        var until = begun + (long) (seconds * 1e9);
        var ready = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(seats.size())) {
            for (var seat : seats) {
                people.submit(() -> {
                    ready.await();
                    while (System.nanoTime() < until) act(seat);
                    return null;
                });
            }
            ready.countDown();
            people.shutdown();
            if (!people.awaitTermination((long) seconds + 120, TimeUnit.SECONDS)) errors.add("somebody waits for an answer two minutes after the end");
        }
        return new Measured(times, errors, (System.nanoTime() - begun) / 1e9);
    }

    private void act(Seat seat) {
        var n = seat.chance().nextInt(20);
        var page = "/cases/" + seat.cases().get(seat.chance().nextInt(seat.cases().size()));
        try {
            if (n < 6) timed("list", () -> program.get(seat.client(), n % 2 == 0 ? "/cases" : "/cases?whose=AGENCY"));
            else if (n < 14) timed("case open", () -> program.get(seat.client(), page));
            else if (n < 17) timed("search", () -> program.get(seat.client(), "/search?q=" + Program.encoded(words.get(seat.chance().nextInt(words.size())))));
            else write(seat, page);
        } catch (Exception e) {
            errors.add(e.toString());
        }
    }

    /** Opens the case and fills in its form, as one has to. */
    private void write(Seat seat, String page) throws Exception {
        var opened = timed("case open", () -> program.get(seat.client(), page)).body();
        var form = Form.note(opened, page, "電話で近況を聞いた。" + words.get(seat.chance().nextInt(words.size())) + "のことを話した。");
        var answer = timed("note post", () -> program.post(seat.still(), page + "/notes", form));
        if (!answer.headers().firstValue("location").orElse("").contains("recorded=")) errors.add("a note was not recorded: " + answer.statusCode());
    }

    private interface Request {
        HttpResponse<String> send() throws Exception;
    }

    private HttpResponse<String> timed(String what, Request request) throws Exception {
        var begun = System.nanoTime();
        var answer = request.send();
        times.get(what).add((System.nanoTime() - begun) / 1e6);
        if (answer.statusCode() / 100 != 2 && answer.statusCode() / 100 != 3) errors.add(what + " answered " + answer.statusCode());
        else if (answer.uri().getPath().startsWith("/sign-in")) errors.add(what + " was answered by the door");
        return answer;
    }

    /** How many notes there are that were written over the screens, to be compared with how many were said to be. */
    static long written(Connection sql) throws SQLException {
        try (var counted = sql.createStatement().executeQuery("select count(*) from progress_note where body like '電話で近況を聞いた。%のことを話した。'")) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
