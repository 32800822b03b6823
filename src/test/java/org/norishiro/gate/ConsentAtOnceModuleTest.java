package org.norishiro.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.gate.model.Obstacle;
import org.norishiro.gate.model.Said;
import org.norishiro.gate.usecase.AnswerConsent;
import org.norishiro.gate.usecase.WithdrawConsent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ハナ gave a consent, and a renewal of it is still to begin. yamada writes down that she takes it back, kobayashi that it goes on. */
@ModuleWorld
class ConsentAtOnceModuleTest {
    private static final String WITHDRAWN = """
            insert into consent (id, person_id, answers, state, given_by, on_date, takes_effect_on)
            values (gen_random_uuid(), ?, ?, 'WITHDRAWN', '本人', current_date, (now() at time zone 'Asia/Tokyo')::date)""";

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    ConsentWorld consents;

    @Autowired
    JdbcClient sql;

    private UUID person;
    private UUID given;
    private UUID toCome;
    private Said.Given later;

    @BeforeEach
    void a_consent_and_its_renewal() {
        var hana = cases.person("yamada", "ハナ");
        person = hana.value();
        var next = consents.today().plusDays(10);
        given = consents.give(hana, consents.terms(next, "hokubu"));
        toCome = renewed(consents.given(consents.termsFrom(next, next.plusDays(10), "hokubu")));
        later = consents.given(consents.termsFrom(next.plusDays(10), null, "hokubu"));
    }

    private UUID renewed(Said.Given said) {
        return ((AnswerConsent.Outcome.Answered) consents.answer("yamada", given, said)).consent();
    }

    private static void awaits(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So that whoever was let in meanwhile is waiting by now. */
    private static void aMoment() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    }

    private int withdrawn(UUID consent) {
        return sql.sql(WITHDRAWN).params(person, consent).update();
    }

    /** The withdrawal is of the whole: of what was given, and then of what renews it. */
    @Test
    void whoever_withdraws_and_whoever_renews_do_not_wait_for_each_other() throws Exception {
        var begun = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(1)) {
            var renewing = pool.submit(() -> {
                awaits(begun);
                return consents.answer("kobayashi", toCome, later);
            });
            assertThat(world.together("yamada", () -> {
                        var first = withdrawn(given);
                        begun.countDown();
                        aMoment();
                        return first + withdrawn(toCome);
                    }))
                    .isEqualTo(2);
            assertThat(renewing.get()).isEqualTo(new AnswerConsent.Outcome.NotNow(Obstacle.WITHDRAWN_ALREADY));
        }
    }

    @Test
    void the_database_refuses_the_renewal_of_what_is_withdrawn_at_the_same_moment() throws Exception {
        var begun = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(1)) {
            var renewing = pool.submit(() -> world.together("kobayashi", () -> {
                awaits(begun);
                return sql.sql("""
                                insert into consent (id, person_id, answers, state, given_by, means, scope, purpose, valid_from, classes, on_date)
                                values (gen_random_uuid(), ?, ?, 'GIVEN', '本人', '書面', '包括に', '受診', current_date, '{BASIC}', current_date)""").params(person, toCome).update();
            }));
            world.together("yamada", () -> {
                var first = withdrawn(given);
                begun.countDown();
                aMoment();
                return first + withdrawn(toCome);
            });
            assertThatThrownBy(renewing::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasStackTraceContaining("what was withdrawn is given anew");
        }
    }

    @Test
    void a_renewal_recorded_a_moment_before_is_withdrawn_with_the_whole() throws Exception {
        var begun = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(1)) {
            var withdrawing = pool.submit(() -> {
                awaits(begun);
                return consents.withdraw("yamada", given, consents.today());
            });
            var last = world.together("kobayashi", () -> {
                var renewal = consents.answer("kobayashi", toCome, later);
                begun.countDown();
                aMoment();
                return ((AnswerConsent.Outcome.Answered) renewal).consent();
            });
            assertThat(withdrawing.get()).isEqualTo(new WithdrawConsent.Outcome.Withdrawn());
            assertThat(world.count(
                            "yamada", "select count(*) from consent where answers = ? and state = 'WITHDRAWN'", last))
                    .isOne();
        }
    }
}
