package org.norishiro.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.norishiro.calendar.FiscalYear;
import org.norishiro.database.OwnerWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * As many generated cases as asked for, to measure with ({@code norishiro.demo.size}). Each agency adds its own, in whole sets,
 * under the same rights as one by one. One in four is a consultation that has not become a case yet, beside them.
 */
@Component
class DemoCrowd {
    private static final Logger log = LoggerFactory.getLogger(DemoCrowd.class);
    /** Who answers for the agencies that are asked. */
    private static final List<String> PARTNERS = List.of("oka", "mori", "fujii", "noda", "yokoyama", "shimizu");

    private static final int BATCH = 500;
    private static final int WRITERS = 2;
    /** Above the numbers of the cases that are told one by one. */
    private static final int FIRST_NUMBER = 200;

    private final DemoBook book;
    private final JdbcClient sql;
    private final OwnerWork ownerWork;

    DemoCrowd(DemoBook book, JdbcClient sql, OwnerWork ownerWork) {
        this.book = book;
        this.sql = sql;
        this.ownerWork = ownerWork;
    }

    void load(int size) {
        // three of four households have a case
        var households = (size * 4 + 2) / 3;
        var words = words();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var batches = batches(households).stream()
                    .map(batch -> writers.submit(() -> run(batch.by(), "crowd.sql", batch.in(words))))
                    .toList();
            for (var batch : batches) batch.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the generated cases could not be added", e);
        }
        PARTNERS.forEach(login -> run(login, "crowd-answers.sql", Map.of("until", households)));
        // the runtime role does not own the tables; new statistics are the owner's to take
        ownerWork.run(owner -> owner.sql("analyze").update());
        log.info("計測のために {} 世帯を作りました", households);
    }

    /** Some households from one number up to another, added in the name of one person. */
    private record Batch(String by, int from, int until) {
        Map<String, Object> in(Map<String, Object> words) {
            var all = new HashMap<>(words);
            all.put("from", from);
            all.put("until", until);
            return all;
        }
    }

    private static List<Batch> batches(int households) {
        var shares = Rows.of("crowd.csv");
        var whole = shares.stream().mapToInt(row -> row.number("share")).sum();
        var batches = new ArrayList<Batch>();
        var next = 0;
        for (var share : shares) {
            var until = share == shares.getLast() ? households : next + households * share.number("share") / whole;
            for (; next < until; next = Math.min(until, next + BATCH)) {
                batches.add(new Batch(share.get("by"), next, Math.min(until, next + BATCH)));
            }
        }
        return batches;
    }

    private void run(String login, String file, Map<String, ?> words) {
        book.as(
                login,
                () -> steps(file).forEach(step -> sql.sql(step).params(words).update()));
    }

    private Map<String, Object> words() {
        var today = book.days().today();
        var year = FiscalYear.of(today).year() - 2;
        var words = new HashMap<String, Object>();
        words.put("today", today);
        words.put("base", FIRST_NUMBER);
        words.put("year", year);
        words.put(
                "labels",
                IntStream.range(year, year + 4)
                        .mapToObj(each -> new FiscalYear(each).shortLabel())
                        .toArray(String[]::new));
        words.put("given", column("crowd-names.csv", "given"));
        words.put("kana", column("crowd-names.csv", "kana"));
        words.put("towns", new String[] {"東町", "北町", "港町", "本町", "山手", "海岸", "緑が丘", "駅前"});
        words.put("bodies", column("crowd-words.csv", "body"));
        words.put("issues", column("crowd-words.csv", "issue"));
        words.put("codes", column("crowd-words.csv", "code"));
        words.put("steps", column("crowd-words.csv", "step"));
        words.put(
                "partners",
                PARTNERS.stream()
                        .map(login -> DemoIds.agency(DemoBook.agencyOf(login)).value())
                        .toArray(UUID[]::new));
        words.put("coordinating", DemoIds.agency("takikan").value());
        words.put("coordinator", DemoIds.post("saeki").value());
        return words;
    }

    private static String[] column(String file, String column) {
        return Rows.of(file).stream().map(row -> row.get(column)).toArray(String[]::new);
    }

    private static Stream<String> steps(String file) {
        try (var in = new ClassPathResource("demo/" + file).getInputStream()) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return Arrays.stream(text.split(";\\s*(\\n|$)")).filter(step -> !step.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
