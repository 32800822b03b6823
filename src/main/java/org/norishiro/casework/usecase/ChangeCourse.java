package org.norishiro.casework.usecase;

import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Phase;
import org.norishiro.casework.model.CaseRegister;
import org.norishiro.casework.model.Holder;
import org.norishiro.casework.model.SupportCase;
import org.norishiro.identity.PostId;
import org.norishiro.identity.StaffDirectory;
import org.norishiro.protection.Receivers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what comes next, who holds it, the phase, and whether the case rests (次にすることと段階の変更). */
@Component
public class ChangeCourse {
    private final CaseRegister cases;
    private final CaseViews views;
    private final StaffDirectory staff;
    private final Receivers receivers;
    private final AuditTrail trail;
    private final Clock clock;

    ChangeCourse(
            CaseRegister cases,
            CaseViews views,
            StaffDirectory staff,
            Receivers receivers,
            AuditTrail trail,
            Clock clock) {
        this.cases = cases;
        this.views = views;
        this.staff = staff;
        this.receivers = receivers;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param rests 中断; else the case is, or is again, open */
    public record Command(
            CaseId of, long version, boolean rests, Phase phase, PostId holder, String nextStep, LocalDate nextOn) {}

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        record NotThere() implements Outcome {}

        /** Whoever was chosen is no longer there, or may not see the case. */
        record NobodyThere() implements Outcome {}

        record ChangedMeanwhile(CaseHead theirs) implements Outcome {}
    }

    @Transactional
    public Outcome change(Command command) {
        var found = cases.find(command.of());
        if (found.isEmpty()) return refused(command, new Outcome.NotThere());
        if (found.get().version() != command.version())
            return refused(
                    command,
                    new Outcome.ChangedMeanwhile(views.head(command.of()).orElseThrow()));
        var holder = staff.post(command.holder())
                .filter(known -> receivers.include(known.post(), command.of().value()));
        if (holder.isEmpty()) return refused(command, new Outcome.NobodyThere());
        change(found.get(), Holder.of(holder.get()), command);
        return new Outcome.Changed();
    }

    private void change(SupportCase found, Holder holder, Command command) {
        var today = LocalDate.now(clock);
        if (command.rests()) found.suspend(holder, command.nextStep(), command.nextOn(), today);
        else found.resume(holder, command.nextStep(), command.nextOn(), today);
        found.enter(command.phase());
        cases.update(found);
        trail.acted("change course", subject(command), "次にすることと段階の変更");
    }

    private Outcome refused(Command command, Outcome outcome) {
        trail.refused("change course", subject(command), "次にすることと段階の変更");
        return outcome;
    }

    private static Subject subject(Command command) {
        return Subject.inCase("support_case", command.of().value(), command.of().value());
    }
}
