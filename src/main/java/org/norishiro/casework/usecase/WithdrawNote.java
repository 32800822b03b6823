package org.norishiro.casework.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.model.CaseRegister;
import org.norishiro.casework.model.Holder;
import org.norishiro.casework.model.NoteRegister;
import org.norishiro.casework.model.ProgressNote;
import org.norishiro.casework.model.SupportCase;
import org.norishiro.identity.StaffDirectory;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back one's own note within ten minutes (取り消し). It stays in the database; the case gets its former next step back. */
@Component
public class WithdrawNote {
    private final CaseRegister cases;
    private final NoteRegister notes;
    private final StaffDirectory staff;
    private final WhoActs who;
    private final AuditTrail trail;
    private final Clock clock;

    WithdrawNote(
            CaseRegister cases, NoteRegister notes, StaffDirectory staff, WhoActs who, AuditTrail trail, Clock clock) {
        this.cases = cases;
        this.notes = notes;
        this.staff = staff;
        this.who = who;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(CaseId of, UUID note) {}

    public sealed interface Outcome {
        record Withdrawn() implements Outcome {}

        record NotThere() implements Outcome {}

        /** Not one's own, or more than ten minutes ago: correct it instead. */
        record TooLate() implements Outcome {}
    }

    @Transactional
    public Outcome withdraw(Command command) {
        var about = cases.find(command.of());
        var note = notes.find(command.note()).filter(it -> it.of().equals(command.of()));
        if (about.isEmpty() || note.isEmpty()) return refused(command, new Outcome.NotThere());
        if (!note.get().mayBeWithdrawn(who.now().post(), clock.instant()) || notes.corrected(command.note()))
            return refused(command, new Outcome.TooLate());
        notes.withdraw(note.get().withdraw(who.now().post(), clock.instant()));
        giveBack(about.get(), note.get());
        trail.acted("withdraw note", subject(command), "記録の取り消し");
        return new Outcome.Withdrawn();
    }

    /** Only if nobody named another next step since. */
    private void giveBack(SupportCase about, ProgressNote note) {
        var before = note.replaced();
        if (before == null || !Objects.equals(note.told().next(), about.nextStep())) return;
        staff.post(before.holder()).map(Holder::of).ifPresent(holder -> {
            about.next(holder, before.words(), before.on(), LocalDate.now(clock));
            cases.update(about);
        });
    }

    private Outcome refused(Command command, Outcome outcome) {
        trail.refused("withdraw note", subject(command), "記録の取り消し");
        return outcome;
    }

    private static Subject subject(Command command) {
        return Subject.inCase("progress_note", command.note(), command.of().value());
    }
}
