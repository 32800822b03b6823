package org.norishiro.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody holds what they are kept out of, also where it comes to tell of the person later or at the same moment. sato is kept out of hana. */
@ModuleWorld
@Import(CaseworkWorld.class)
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
}
