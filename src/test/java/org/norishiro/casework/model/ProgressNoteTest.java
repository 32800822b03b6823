package org.norishiro.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.norishiro.casework.model.CaseFixture.COLLEAGUE;
import static org.norishiro.casework.model.CaseFixture.TODAY;
import static org.norishiro.casework.model.CaseFixture.WORKER;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.casework.CaseId;
import org.norishiro.gate.FieldClass;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgressNoteTest {
    private static final Instant WRITTEN = Instant.parse("2026-11-20T01:14:00Z");
    private static final NextStep BEFORE = new NextStep(COLLEAGUE.post(), "訪問", TODAY.plusDays(1));

    private static ProgressNote note(@Nullable NextStep next) {
        var told = new ProgressNote.Told(TODAY, null, "04", "本人", "受診日の相談", null, next, null, FieldClass.PROGRESS);
        return ProgressNote.write(CaseId.next(), told, null, WORKER.post(), WRITTEN, BEFORE);
    }

    @Test
    void a_note_says_something() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ProgressNote.Told(TODAY, null, "04", "本人", "\n", null, null, null, FieldClass.PROGRESS));
    }

    @Test
    void its_writer_may_take_it_back_for_ten_minutes() {
        assertThat(note(null).mayBeWithdrawn(WORKER.post(), WRITTEN.plus(Duration.ofMinutes(10))))
                .isTrue();
    }

    @Test
    void after_ten_minutes_it_stands() {
        assertThatIllegalStateException()
                .isThrownBy(() -> note(null).withdraw(WORKER.post(), WRITTEN.plus(Duration.ofSeconds(601))));
    }

    @Test
    void nobody_else_may_take_it_back() {
        assertThatIllegalStateException().isThrownBy(() -> note(null).withdraw(COLLEAGUE.post(), WRITTEN));
    }

    @Test
    void it_is_taken_back_once() {
        var withdrawn = note(null).withdraw(WORKER.post(), WRITTEN);
        assertThatIllegalStateException().isThrownBy(() -> withdrawn.withdraw(WORKER.post(), WRITTEN));
    }

    @Test
    void a_note_with_a_next_step_remembers_the_one_it_replaced() {
        assertThat(note(new NextStep(WORKER.post(), "電話", TODAY)).replaced()).isEqualTo(BEFORE);
    }

    @Test
    void a_note_without_a_next_step_replaced_none() {
        assertThat(note(null).replaced()).isNull();
    }
}
