package org.norishiro.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.household.PersonId;
import org.norishiro.household.Registration;
import org.norishiro.household.Registration.NewMember;
import org.norishiro.intake.model.EmergencyNeed;
import org.norishiro.intake.model.Speaker;
import org.norishiro.intake.model.Told;
import org.norishiro.intake.model.Urgency;
import org.norishiro.intake.usecase.ChangeConsultation;
import org.norishiro.intake.usecase.Concerned;
import org.norishiro.intake.usecase.ConsentTaken;
import org.norishiro.intake.usecase.HouseholdChoice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody holds what they are kept out of, also where it comes to tell of the person later or at the same moment. sato is kept out of hana. */
@ModuleWorld
class HoldingModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    Registration registration;

    @Autowired
    ChangeConsultation changeConsultation;

    @Autowired
    JdbcClient sql;

    private static final String HANDED = "update support_case set holder_post_id = ? where id = ?";
    private static final String ISSUE =
            "insert into issue (id, case_id, person_id, words, priority, state) values (gen_random_uuid(), ?, ?, '介護', 9, 'OPEN')";

    private PersonId hana;

    @BeforeEach
    void somebody_shielded() {
        hana = cases.person("yamada", "ハナ");
        world.together(
                "yamada",
                () -> sql.sql(
                                "insert into exclusion (id, person_id, staff_id, ground, words) values (gen_random_uuid(), ?, ?, 'KIN', '元の夫の弟')")
                        .params(hana.value(), world.person("sato").staff().value())
                        .update());
    }

    /** The case is handed to sato, and asked about, after she has moved in and before that is final. */
    @Test
    void moving_in_and_handing_over_at_the_same_moment_leaves_it_with_nobody_kept_out() throws Exception {
        var theirs = cases.household("yamada", cases.person("yamada", "一郎"));
        var about = cases.open("yamada", theirs);
        var moved = new CountDownLatch(1);
        var handed = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(1)) {
            var handing = pool.submit(() -> world.together("kobayashi", () -> {
                awaits(moved);
                sql.sql("update support_case set holder_post_id = ? where id = ?")
                        .params(world.post("sato").value(), about.value())
                        .update();
                var asked = sql.sql("set constraints all immediate").update();
                handed.countDown();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
                return asked;
            }));
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> world.together("yamada", () -> {
                        registration.join(theirs, new NewMember(hana, "妻"));
                        moved.countDown();
                        awaits(handed);
                        return sql.sql("set constraints all immediate").update();
                    }))
                    .withStackTraceContaining("somebody kept out holds it");
            handing.get();
        }
        assertThat(world.count("yamada", "select count(*) from membership where household_id = ?", theirs.value()))
                .isOne();
    }

    private static void awaits(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_consultation_that_goes_on_with_who_holds_it_is_not_made_about_somebody_they_are_kept_out_of() {
        var id = cases.consultation("sato", cases.person("sato", "一郎"));
        var told = new Told(
                LocalDateTime.of(cases.today(), LocalTime.NOON),
                "01",
                new Speaker("01", "", "", null),
                "母の物忘れが心配",
                List.of(),
                Urgency.NORMAL,
                EmergencyNeed.NOT_NEEDED,
                "");
        var command = new ChangeConsultation.Command(
                id,
                0,
                told,
                List.of(new Concerned(new Concerned.Who.Known(hana), "本人", "本人", false)),
                new HouseholdChoice.None(),
                ConsentTaken.notAsked(),
                null);
        assertThat(world.as("yamada", () -> changeConsultation.change(command)))
                .isEqualTo(new ChangeConsultation.Outcome.HolderNotThere());
    }

    private void written(String statement, Object... values) {
        world.together("yamada", () -> sql.sql(statement).params(values).update());
    }

    private AbstractThrowableAssert<?, ?> refused(String statement, Object... values) {
        return assertThatThrownBy(() -> written(statement, values));
    }

    @Test
    void no_issue_names_somebody_in_a_case_held_by_who_is_kept_out() {
        var theirs = cases.household("yamada", cases.person("yamada", "一郎"));
        var about = cases.open("yamada", theirs);
        written(HANDED, world.post("sato").value(), about.value());
        refused(ISSUE, about.value(), hana.value()).hasStackTraceContaining("somebody kept out holds it");
        var issue = UUID.randomUUID();
        written(
                "insert into issue (id, case_id, words, priority, state) values (?, ?, '介護', 9, 'OPEN')",
                issue,
                about.value());
        refused("update issue set person_id = ? where id = ?", hana.value(), issue)
                .hasStackTraceContaining("somebody kept out holds it");
        written(HANDED, world.post("yamada").value(), about.value());
        written("update issue set person_id = ? where id = ?", hana.value(), issue);
        refused(HANDED, world.post("sato").value(), about.value())
                .hasStackTraceContaining("somebody kept out holds it");
    }

    /** Each waits for the other, whichever is first. */
    @Test
    void naming_somebody_and_handing_over_at_the_same_moment_leaves_it_with_nobody_kept_out() throws Exception {
        var about = cases.open("yamada", cases.household("yamada", cases.person("yamada", "一郎")));
        var named = new CountDownLatch(1);
        var handed = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(1)) {
            var handing = pool.submit(() -> world.together("kobayashi", () -> {
                awaits(named);
                sql.sql(HANDED)
                        .params(world.post("sato").value(), about.value())
                        .update();
                var asked = sql.sql("set constraints all immediate").update();
                handed.countDown();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
                return asked;
            }));
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> world.together("yamada", () -> {
                        sql.sql(ISSUE).params(about.value(), hana.value()).update();
                        named.countDown();
                        awaits(handed);
                        return sql.sql("set constraints all immediate").update();
                    }))
                    .withStackTraceContaining("somebody kept out holds it");
            handing.get();
        }
    }

    @Test
    void nobody_is_a_member_again_where_who_is_kept_out_came_to_hold_it() {
        var theirs = cases.household("yamada", cases.person("yamada", "一郎"), hana);
        var about = cases.open("yamada", theirs);
        var until = "update membership set until = cast(? as date) where household_id = ? and person_id = ?";
        written(until, cases.today(), theirs.value(), hana.value());
        written(HANDED, world.post("sato").value(), about.value());
        refused(until, cases.today().plusDays(1), theirs.value(), hana.value())
                .hasStackTraceContaining("somebody kept out holds it");
        refused(
                        "update membership set until = null where household_id = ? and person_id = ?",
                        theirs.value(),
                        hana.value())
                .hasStackTraceContaining("somebody kept out holds it");
        written(until, cases.today().minusDays(1), theirs.value(), hana.value());
    }
}
