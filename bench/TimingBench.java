import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Whether the time an answer takes tells what its words do not: asks for records out of reach and for ones that do not exist, in pairs and
 * in random order, and says how well the best threshold tells the two apart (AUC: 0.5 is a coin, 1 is certainty).
 */
public class TimingBench {
    static final double ALLOWED = 0.55;
    static final int WARM_UP = 300;
    static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";
    /** Who asks: a partner agency, and a consultant of the city. Neither reaches what the others collect. */
    static final List<String> ASKERS = List.of("mori", "mizuno");

    static final List<String> KNOWING = List.of("yamada", "saeki", "ito");

    /** Where each kind of record is listed, or %s: on the page of each record before; and by which addresses one record is asked for. */
    static final Map<String, List<String>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("/cases", List.of("/cases/%s", "/cases/%s/timeline", "/cases/%s/consents"));
        KINDS.put("/households", List.of("/households/%s"));
        KINDS.put("/households/%s", List.of("/persons/%s"));
        KINDS.put("/consultations", List.of("/consultations/%s"));
        KINDS.put("/referrals?box=sent&state=all", List.of("/referrals/%s"));
    }

    final ListBench program;
    final int pairs;
    final Random random = new Random(20261121);

    TimingBench(Path jar, int pairs) throws Exception {
        this.program = new ListBench(jar, 0, 0);
        this.pairs = pairs;
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new TimingBench(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(bench.program::stop));
        var fine = false;
        try {
            fine = bench.measure();
        } finally {
            bench.program.stop();
        }
        System.exit(fine ? 0 : 1);
    }

    boolean measure() throws Exception {
        ListBench.clear();
        program.start();
        program.awaitLine("user name");
        var known = known();
        System.out.printf("machine: %d cores, load %s, Java %s%n", Runtime.getRuntime().availableProcessors(), ListBench.load(), Runtime.version());
        System.out.printf("%-8s %-24s %8s %8s %12s %12s %6s%n", "who", "address", "ids", "pairs", "hidden p50", "absent p50", "AUC");
        var fine = true;
        var addresses = KINDS.values().stream().mapToInt(List::size).sum();
        for (var asker : ASKERS) {
            var client = program.signIn(asker);
            for (var kind : KINDS.entrySet())
                for (var address : kind.getValue()) fine &= pairs(asker, client, address, known.get(kind.getKey()), pairs / addresses / ASKERS.size() + 1);
        }
        System.out.printf("load at the end %s%n%s%n", ListBench.load(), fine ? "no address tells by its time" : "NOT within " + ALLOWED);
        return fine;
    }

    /** What others reach, by what links to it. */
    Map<String, Set<String>> known() throws Exception {
        var known = new LinkedHashMap<String, Set<String>>();
        for (var login : KNOWING) {
            var client = program.signIn(login);
            List<String> before = List.of();
            for (var kind : KINDS.entrySet()) {
                var list = kind.getKey();
                var pages = list.contains("%s") ? before.stream().map(list::formatted).toList() : List.of(list);
                before = linked(client, pages, kind.getValue().getFirst());
                known.computeIfAbsent(list, each -> new LinkedHashSet<>()).addAll(before);
            }
        }
        return known;
    }

    /** The records of an address that these pages link to. */
    List<String> linked(HttpClient client, List<String> pages, String address) throws Exception {
        var link = Pattern.compile("href=\"" + address.formatted("(" + ID + ")"));
        var ids = new LinkedHashSet<String>();
        for (var page : pages) link.matcher(program.get(client, page)).results().forEach(found -> ids.add(found.group(1)));
        return List.copyOf(ids);
    }

    boolean pairs(String asker, HttpClient client, String address, Set<String> known, int times) throws Exception {
        var hidden = new ArrayList<String>();
        for (var id : known) if (status(client, address.formatted(id)) == 404) hidden.add(id);
        if (hidden.isEmpty()) throw new IllegalStateException(asker + " reaches everything at " + address);
        for (var i = 0; i < WARM_UP; i++) took(client, address.formatted(i % 2 == 0 ? any(hidden) : UUID.randomUUID()));
        var ofHidden = new long[times];
        var ofAbsent = new long[times];
        for (var i = 0; i < times; i++) {
            var both = new ArrayList<>(List.of(true, false));
            Collections.shuffle(both, random);
            for (var isHidden : both) {
                var micros = took(client, address.formatted(isHidden ? any(hidden) : absent()));
                if (isHidden) ofHidden[i] = micros;
                else ofAbsent[i] = micros;
            }
        }
        var auc = auc(ofHidden, ofAbsent);
        System.out.printf("%-8s %-24s %8d %8d %9.2f ms %9.2f ms %6.3f%s%n", asker, address.formatted("…"), hidden.size(), times,
                median(ofHidden), median(ofAbsent), auc, auc > ALLOWED ? "  OVER" : "");
        return auc <= ALLOWED;
    }

    String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** As the program makes its own, so that nothing can be told from how it looks. */
    String absent() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L).toString();
    }

    long took(HttpClient client, String address) throws Exception {
        var request = HttpRequest.newBuilder(program.at(address)).build();
        var asked = System.nanoTime();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        var micros = (System.nanoTime() - asked) / 1000;
        if (answer.statusCode() != 404) throw new IllegalStateException(address + " answered " + answer.statusCode());
        return micros;
    }

    int status(HttpClient client, String address) throws Exception {
        return client.send(HttpRequest.newBuilder(program.at(address)).build(), BodyHandlers.discarding()).statusCode();
    }

    static double median(long[] micros) {
        var sorted = micros.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1000.0;
    }

    /** How often one of the first takes longer than one of the second, or the other way round if that tells more. */
    static double auc(long[] first, long[] second) {
        var sorted = second.clone();
        Arrays.sort(sorted);
        var above = 0.0;
        for (var each : first) above += (below(sorted, each) + below(sorted, each + 1)) / 2.0;
        var auc = above / first.length / second.length;
        return Math.max(auc, 1 - auc);
    }

    /** How many are smaller. */
    static int below(long[] sorted, long value) {
        var from = 0;
        var to = sorted.length;
        while (from < to) {
            var middle = (from + to) >>> 1;
            if (sorted[middle] < value) from = middle + 1;
            else to = middle;
        }
        return from;
    }
}
