package org.norishiro.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.norishiro.Browser;
import org.norishiro.World;
import org.norishiro.database.Machinery;
import org.norishiro.export.ExportQueue;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * AZ-05: a word of its own in every column in which something about residents can be written, then every address and every form as every
 * kind of person. Nobody is told a word that they may not see, everything is told to somebody who may, and no log holds any.
 */
@GateWorld
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryTest {
    private static final List<String> EVERYBODY = List.of(
            "mizuno",
            "saeki",
            "nagai",
            "hoshi",
            "nishi",
            "fujii",
            "mori",
            "abe",
            "ono",
            "goto",
            "okabe",
            "imai",
            "yamada",
            "kikuchi",
            "admin",
            CanaryJourneys.STRANGER);
    private static final String[] PAGES_AND_FILES = {
        "text/html", "application/pdf", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    };
    private static final String WRONG = "zq<b>\"&まちがい";

    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    JdbcClient sql;

    @Autowired
    ExportQueue exports;

    @Autowired
    ApplicationContext program;

    private final CanaryBook book = CanaryBook.read();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Instant begun = Instant.now();
    private Machinery machinery;
    private CanaryTown town;
    private CanaryJourneys journeys;
    private int broken;

    @BeforeAll
    void everybody_goes_everywhere() {
        log.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
        machinery = Machinery.behind(program);
        town = new CanaryTown(world, sql, machinery);
        town.settle(book);
        makeFiles();
        var reach = new CanaryReach(world, sql, town.ids);
        journeys = new CanaryJourneys(browser, reach.ids(), reach.of(EVERYBODY), reach.questions(WRONG));
        journeys.walk(EVERYBODY);
        broken = journeys.statuses.getOrDefault(500, 0);
        whileEveryPageFails(
                () -> EVERYBODY.forEach(login -> journeys.opens(login, "/cases/" + town.ids.get("matter"))));
        var ours = town.word("person", "taro", "family_name");
        whileEveryPageFails(() -> journeys.fillsInWrongly(List.of("mizuno"), ours));
        journeys.fillsInWrongly(EVERYBODY, WRONG);
        journeys.fillsInWrongly(List.of("mizuno"), ours);
        System.out.println(
                "answers to canary journeys by status: " + journeys.statuses + ", forms: " + journeys.forms.size()
                        + ", words found in " + journeys.kinds + ", seconds: "
                        + begun.until(Instant.now()).toSeconds());
    }

    @AfterAll
    void listenNoLonger() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(log);
    }

    /** Until none of ours waits, whoever makes them: this or the program's own clock. */
    private void makeFiles() {
        do exports.makeNext();
        while (machinery
                .superuser()
                .sql("""
                        select exists (select from export_run r join export_request q on q.municipality_id = r.municipality_id and q.id = r.request_id
                          where q.id in (:ours) and not r.takes_two and r.finished_at is null and r.ended_at is null)""")
                .param("ours", town.ids.values())
                .query(Boolean.class)
                .single());
    }

    /** Nothing can be written down any more, and so nothing be shown. */
    private void whileEveryPageFails(Runnable work) {
        machinery
                .superuser()
                .sql("alter table audit_entry add constraint nothing_more check (act = '') not valid")
                .update();
        try {
            work.run();
        } finally {
            machinery
                    .superuser()
                    .sql("alter table audit_entry drop constraint nothing_more")
                    .update();
        }
    }

    @Test
    void every_column_about_residents_has_a_word_of_its_own_or_says_why_not() {
        var known = new TreeSet<>(book.withoutCanary);
        town.canaries.values().forEach(canary -> known.add(canary.table() + "." + canary.column()));
        var columns = machinery.superuser().sql("""
                        select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
                        where c.relnamespace = 'norishiro'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
                          and (t.typcategory = 'S' or t.typname in ('json', 'jsonb', 'bytea', 'xml', '_text', '_varchar'))""").query(String.class).list();
        assertThat(columns.stream()
                        .filter(column ->
                                !known.contains(column) && !known.contains(column.replaceFirst("\\..*", ".*"))))
                .isEmpty();
        assertThat(known.stream().filter(column -> !column.endsWith(".*"))).isSubsetOf(columns);
    }

    @Test
    void nobody_is_told_what_they_may_not_see() {
        var leaks = new TreeSet<String>();
        journeys.seen.forEach((login, words) -> words.forEach((word, where) -> {
            var canary = Objects.requireNonNull(town.canaries.get(word), () -> "a word that is not ours: " + where);
            if (!canary.readers().contains(login)) leaks.add(login + " sees " + canary + " at " + where);
        }));
        assertThat(leaks).isEmpty();
    }

    @Test
    void everything_is_told_to_somebody_who_may_see_it() {
        assertThat(town.canaries.entrySet().stream()
                        .filter(each -> !book.nowhereShown(each.getValue()))
                        .filter(each -> each.getValue().readers().stream()
                                .noneMatch(reader -> journeys.seen
                                        .getOrDefault(reader, Map.of())
                                        .containsKey(each.getKey())))
                        .map(each -> each.getValue().toString()))
                .as("told to nobody: looked for in the wrong place?")
                .isEmpty();
        assertThat(town.canaries.values().stream().filter(book::nowhereShown))
                .hasSizeLessThan(town.canaries.size() / 6);
    }

    @Test
    void pages_papers_files_and_what_a_page_asks_for_were_all_read() {
        assertThat(journeys.kinds).contains(PAGES_AND_FILES);
    }

    @Test
    void every_kind_of_answer_was_among_them_and_no_page_broke_by_itself() {
        assertThat(broken).isZero();
        assertThat(journeys.statuses).containsKeys(200, 303, 403, 404, 422, 500);
        assertThat(journeys.forms).hasSizeGreaterThan(30);
    }

    @Test
    void no_log_of_the_program_holds_any() {
        assertThat(log.list).isNotEmpty();
        assertThat(log.list.stream()
                        .filter(event ->
                                !CanaryScan.words(CanaryTraces.written(event)).isEmpty()))
                .isEmpty();
    }

    @Test
    void no_log_of_the_server_holds_any() throws IOException {
        try (var files = Files.list(machinery.home().resolve("log"))) {
            var logs = files.toList();
            assertThat(logs).isNotEmpty();
            for (var file : logs)
                assertThat(CanaryScan.words(Files.readString(file)))
                        .as(file.toString())
                        .isEmpty();
        }
    }

    @Test
    void no_file_is_laid_down_beside_the_database() throws IOException {
        for (var place : List.of(Path.of(System.getProperty("java.io.tmpdir")), machinery.home()))
            assertThat(CanaryTraces.files(place, machinery.home().resolve("postgres"), begun))
                    .isEmpty();
    }

    /** Whatever library may write it down some day. */
    @Test
    void what_the_database_refuses_is_not_quoted_in_what_is_thrown() {
        var words = town.word("person", "taro", "family_name");
        var thrown = catchThrowable(() -> world.together(
                "mizuno",
                () -> sql.sql("""
                        insert into support_case (id, number, fiscal_year, household_id, name, state, phase, opened_on)
                        values (gen_random_uuid(), ?, 2026, ?, ?, 'OPEN', 'SUPPORT', current_date)""").params(words, town.ids.get("home"), words).update()));
        assertThat(thrown).isNotNull();
        for (var cause = thrown; cause != null; cause = cause.getCause())
            assertThat(CanaryScan.words(String.valueOf(cause.getMessage()))).isEmpty();
    }
}
