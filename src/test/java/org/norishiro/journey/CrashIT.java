package org.norishiro.journey;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed while two hundred consultations come in. What was acknowledged is there, and nothing is there twice. */
@DisplayName("登録の途中で落ちても、登録した相談はなくならず、二重にもならない")
class CrashIT {
    private static final int SENT = 200;
    private static final int CLERKS = 4;
    private static final Pattern MARK = Pattern.compile("停電試験(\\d+)番");

    private record Call(int number, UUID submission) {
        PlainForm on(PlainForm blank) {
            return blank.with("_submission", submission.toString()).with("complaint", "停電試験" + number + "番");
        }
    }

    @TempDir
    Path data;

    private final List<Call> calls = IntStream.rangeClosed(1, SENT)
            .mapToObj(number -> new Call(number, UUID.randomUUID()))
            .toList();
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    @DisplayName("200件の受付の半ばで kill -9。受け取りを返したものは全部あり、送り直しても1件ずつ")
    void everything_acknowledged_is_there_and_nothing_twice() throws Exception {
        var port = Program.freePort();
        try (var program = Program.start(data, port)) {
            sendUntilHalf(program);
            program.kill();
        }
        assertThat(acknowledged).as("acknowledged before the kill").hasSizeBetween(SENT / 2, SENT - 1);

        try (var again = Program.start(data, port)) {
            var clerk = clerk(again);
            var kept = found(clerk);
            assertThat(kept.keySet()).as("kept through the kill").containsAll(acknowledged);
            assertThat(kept.values()).as("how often each").containsOnly(1L);

            resend(clerk);
            var all = found(clerk);
            assertThat(all).hasSize(SENT);
            assertThat(all.values())
                    .as("how often each after sending all again")
                    .containsOnly(1L);
            UxReport.line(
                    "KILL-9",
                    "%d posts, killed after %d acknowledgements: %d kept, 0 lost, 0 twice; all %d there once after sending again"
                            .formatted(SENT, acknowledged.size(), kept.size(), SENT));
        }
    }

    private void sendUntilHalf(Program program) throws InterruptedException {
        var half = new CountDownLatch(SENT / 2);
        try (var clerks = Executors.newFixedThreadPool(CLERKS)) {
            for (var lane = 0; lane < CLERKS; lane++) {
                var mine = lane;
                clerks.submit(() -> sendMine(program, mine, half));
            }
            assertThat(half.await(120, TimeUnit.SECONDS))
                    .as("half of the calls were taken")
                    .isTrue();
            program.kill();
        }
    }

    private void sendMine(Program program, int lane, CountDownLatch half) {
        var clerk = clerk(program);
        var blank = blank(clerk);
        for (var call : calls) {
            if (call.number() % CLERKS != lane) continue;
            try {
                if (clerk.send(call.on(blank)).status() == 303) {
                    acknowledged.add(call.number());
                    half.countDown();
                }
            } catch (UncheckedIOException cutOff) {
                return;
            }
        }
    }

    private void resend(PlainBrowser clerk) {
        var blank = blank(clerk);
        for (var call : calls) assertThat(clerk.send(call.on(blank)).status()).isEqualTo(303);
    }

    private static PlainForm blank(PlainBrowser clerk) {
        return clerk.form("/consultations/new", form -> form.action().equals("/consultations"));
    }

    /** The demonstration may still be on its way when the program answers for the first time. */
    private static PlainBrowser clerk(Program program) {
        AssertionError notYet = new AssertionError("never tried");
        for (var tries = 0; tries < 120; tries++) {
            try {
                return new PlainBrowser(program.address()).signIn("mizuno");
            } catch (AssertionError refused) {
                notYet = refused;
                Program.pause();
            }
        }
        throw notYet;
    }

    private static Map<Integer, Long> found(PlainBrowser clerk) {
        var marks = new ArrayList<Integer>();
        for (var page = 1; page <= 1 + SENT / 50 + 1; page++) {
            var list = clerk.get("/consultations?q=" + PlainForm.encoded("停電試験") + "&page=" + page);
            var body = list.body();
            var table = body.contains("<tbody>") ? body.substring(body.indexOf("<tbody>")) : "";
            var here = MARK.matcher(table)
                    .results()
                    .map(mark -> Integer.valueOf(mark.group(1)))
                    .toList();
            marks.addAll(here);
            if (here.size() < 50) break;
        }
        return marks.stream().collect(groupingBy(identity(), counting()));
    }
}
