package org.norishiro.gate.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.database.Machinery;
import org.norishiro.demo.DemoPeople;
import org.norishiro.gate.ConsentWorld;
import org.norishiro.gate.usecase.ScanFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * AZ-06: whoever takes sight away and was told that it is so can rely on it: nothing that is asked for from then on shows it, by whichever
 * door, through whichever of two programs on the same database.
 *
 * <p>Seeds are fixed; what the machine does between two steps is not.
 * {@code -Dnorishiro.withdrawal.interleavings=10000} tries ten thousand.
 */
@ModuleWorld
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithdrawalTest {
    private static final int EACH =
            Integer.getInteger("norishiro.withdrawal.interleavings", 100) / Withdrawal.values().length;
    /** For every door to have been tried. */
    private static final int ENOUGH = 20;
    /** So many of one case: what is recorded each time would not fit on the first page of its course for long. */
    private static final int OF_ONE_CASE = 15;

    @Autowired
    ApplicationContext program;

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    ConsentWorld consents;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DemoPeople people;

    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private Machinery machinery;
    private HikariDataSource second;
    private List<Node> nodes;

    @BeforeAll
    void a_second_program() {
        machinery = Machinery.behind(program);
        second = machinery.pool(4);
        nodes = List.of(
                new Node(people, new TransactionTemplate(transactions), sql),
                new Node(people, new TransactionTemplate(machinery.transactions(second)), JdbcClient.create(second)));
    }

    @AfterAll
    void end() {
        threads.close();
        second.close();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_that_begins_afterwards_shows_it(Withdrawal withdrawal) throws Exception {
        var shown = shown();
        Map<Door, Integer> afterwards = new EnumMap<>(Door.class);
        var inTime = 0;
        for (var seed = 0; seed < EACH; seed++) {
            if (seed > 0 && seed % OF_ONE_CASE == 0) shown = shown();
            withdrawal.give(world, sql, machinery, shown);
            var history = new Interleaving(seed, threads, nodes, browser, world).of(withdrawal, shown);
            assertThat(history.afterwards()).as(withdrawal + ", seed " + seed).noneMatch(Interleaving.Read::showed);
            assertThat(history.before())
                    .as(withdrawal + ", seed " + seed + ": it was shown before")
                    .allMatch(Interleaving.Read::showed);
            history.afterwards().forEach(read -> afterwards.merge(read.door(), 1, Integer::sum));
            inTime += (int)
                    history.reads().stream().filter(Interleaving.Read::showed).count();
        }
        System.out.println(
                withdrawal + ": " + EACH + " interleavings, " + inTime + " reads in time, afterwards " + afterwards);
        assertThat(inTime).isPositive();
        if (EACH >= ENOUGH) assertThat(afterwards.keySet()).isEqualTo(EnumSet.copyOf(withdrawal.doors));
    }

    private Shown shown() {
        var word = "zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var person = cases.person("yamada", "ハナ");
        var household = cases.household("yamada", person);
        var matter = cases.open("yamada", household);
        var note = UUID.randomUUID();
        var consent = consents.give(person, matter.value(), "kikan");
        var scan = UUID.randomUUID();
        world.together("yamada", () -> {
            sql.sql("update person set address = ?, address_state = 'KNOWN' where id = ?")
                    .params(word, person.value())
                    .update();
            sql.sql("insert into team_member (id, case_id, agency_id, since) values (?, ?, ?, current_date - 1)")
                    .params(
                            UUID.randomUUID(),
                            matter.value(),
                            world.agency("hokubu").value())
                    .update();
            sql.sql(
                            "insert into progress_note (id, case_id, person_id, field_class, happened_on, method, body) values (?, ?, ?, 'HEALTH', current_date, '04', ?)")
                    .params(note, matter.value(), person.value(), word)
                    .update();
            return sql.sql(
                            "insert into consent_scan (id, consent_id, person_id, kind, content) values (?, ?, ?, 'PDF', ?)")
                    .params(scan, consent, person.value(), ScanFiles.pdf())
                    .update();
        });
        return new Shown(person.value(), household.value(), matter.value(), note, consent, scan, word);
    }
}
