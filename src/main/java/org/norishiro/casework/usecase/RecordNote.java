package org.norishiro.casework.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.model.CaseRegister;
import org.norishiro.casework.model.Holder;
import org.norishiro.casework.model.NextStep;
import org.norishiro.casework.model.NoteFlag;
import org.norishiro.casework.model.NoteRegister;
import org.norishiro.casework.model.ProgressNote;
import org.norishiro.casework.model.Standing;
import org.norishiro.casework.model.SupportCase;
import org.norishiro.codes.Codes;
import org.norishiro.gate.EmergencySight;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.PersonId;
import org.norishiro.identity.Acting;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a note (記録の登録). A next step in it becomes the next step of the case, held by who wrote it. */
@Component
public class RecordNote {
    private final CaseRegister cases;
    private final NoteRegister notes;
    private final SubjectsOfCase subjects;
    private final EmergencySight emergency;
    private final Codes codes;
    private final WhoActs who;
    private final AuditTrail trail;
    private final Clock clock;

    RecordNote(
            CaseRegister cases,
            NoteRegister notes,
            SubjectsOfCase subjects,
            EmergencySight emergency,
            Codes codes,
            WhoActs who,
            AuditTrail trail,
            Clock clock) {
        this.cases = cases;
        this.notes = notes;
        this.subjects = subjects;
        this.emergency = emergency;
        this.codes = codes;
        this.who = who;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A note to write.
     *
     * @param nextStep blank: the case keeps its next step; else {@code nextOn} is needed
     * @param corrects the note this one takes the place of; null: none
     * @param about whom it tells of; null: the household as a whole
     * @param kind what kind of fact it tells
     */
    public record Command(
            CaseId of,
            LocalDate on,
            @Nullable LocalTime at,
            String method,
            String counterpart,
            String body,
            @Nullable NoteFlag flag,
            String nextStep,
            @Nullable LocalDate nextOn,
            @Nullable UUID corrects,
            @Nullable PersonId about,
            FieldClass kind) {
        /** The usual note: how it went on, with the household as a whole. */
        public Command(
                CaseId of,
                LocalDate on,
                @Nullable LocalTime at,
                String method,
                String counterpart,
                String body,
                @Nullable NoteFlag flag,
                String nextStep,
                @Nullable LocalDate nextOn,
                @Nullable UUID corrects) {
            this(of, on, at, method, counterpart, body, flag, nextStep, nextOn, corrects, null, FieldClass.PROGRESS);
        }
    }

    public sealed interface Outcome {
        record Recorded(UUID id) implements Outcome {}

        record NotThere() implements Outcome {}

        record CorrectedMeanwhile() implements Outcome {}

        /** Whom it tells of does not belong to the case. */
        record NotAboutThem() implements Outcome {}

        /** How it was heard is none of the ways of today's code list (連絡方法). */
        record UnknownMethod() implements Outcome {}

        /** Seen by 緊急閲覧 alone: what comes next is for those who hold the case. */
        record OnlyInEmergency() implements Outcome {}

        /** A closed case takes notes but no next step. */
        record CaseClosed() implements Outcome {}
    }

    @Transactional
    public Outcome record(Command command) {
        var found = cases.findAlone(command.of());
        if (found.isEmpty() || !correctable(command)) return refused(command, new Outcome.NotThere());
        var corrects = command.corrects();
        if (corrects != null && notes.corrected(corrects)) return refused(command, new Outcome.CorrectedMeanwhile());
        if (codes.list(Codes.CONTACT_METHOD).stream()
                .noneMatch(each -> each.code().equals(command.method())))
            return refused(command, new Outcome.UnknownMethod());
        if (command.nextOn() != null && found.get().standing() instanceof Standing.Closed)
            return refused(command, new Outcome.CaseClosed());
        if (!subjects.include(command.of(), command.about())) return refused(command, new Outcome.NotAboutThem());
        if (command.nextOn() != null
                && emergency.of("CASE", command.of().value()).isPresent())
            return refused(command, new Outcome.OnlyInEmergency());
        return write(found.get(), command);
    }

    private Outcome write(SupportCase about, Command command) {
        var me = who.now();
        var before = about.nextStep();
        var next = next(command, me);
        var told = new ProgressNote.Told(
                command.on(),
                command.at(),
                command.method(),
                command.counterpart(),
                command.body(),
                command.flag(),
                next,
                command.about(),
                command.kind());
        var note = ProgressNote.write(about.id(), told, command.corrects(), me.post(), clock.instant(), before);
        notes.add(note);
        if (next != null) {
            about.next(new Holder(me.post(), me.agency()), next.words(), next.on(), LocalDate.now(clock));
            cases.update(about);
        }
        trail.acted(
                command.corrects() == null ? "record note" : "correct note",
                Subject.inCase("progress_note", note.id(), about.id().value()),
                command.corrects() == null ? "記録の登録" : "記録の訂正");
        return new Outcome.Recorded(note.id());
    }

    private static @Nullable NextStep next(Command command, Acting me) {
        var on = command.nextOn();
        return on == null ? null : new NextStep(me.post(), command.nextStep(), on);
    }

    private boolean correctable(Command command) {
        var corrects = command.corrects();
        return corrects == null
                || notes.find(corrects)
                        .filter(old -> old.of().equals(command.of()) && !old.withdrawn())
                        .isPresent();
    }

    private Outcome refused(Command command, Outcome outcome) {
        trail.refused(
                "record note",
                Subject.inCase(
                        "support_case", command.of().value(), command.of().value()),
                "記録の登録");
        return outcome;
    }
}
