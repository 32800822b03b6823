package org.norishiro.identity.usecase;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.norishiro.identity.StaffId;
import org.norishiro.identity.StaffRegisterUsed;
import org.norishiro.identity.model.StaffMember;
import org.norishiro.identity.model.StaffRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody leaves for good (退職・契約終了): account and posts end on a day, and nothing they did is erased. */
@Component
public class EndAccount {
    private static final String ACT = "end account";

    private final StaffRegister register;
    private final ApplicationEventPublisher events;

    EndAccount(StaffRegister register, ApplicationEventPublisher events) {
        this.register = register;
        this.events = events;
    }

    /** @param last the last day on which the person can sign in */
    public record Command(StaffId staff, long version, LocalDate last) {}

    public sealed interface Outcome {
        record Ended() implements Outcome {}

        record NotFound() implements Outcome {}

        record LastAdministrator() implements Outcome {}

        record ChangedMeanwhile(String by, LocalDateTime at, long version) implements Outcome {}
    }

    @Transactional
    public Outcome end(Command command) {
        var outcome =
                register.find(command.staff()).map(staff -> end(staff, command)).orElseGet(Outcome.NotFound::new);
        events.publishEvent(
                outcome instanceof Outcome.Ended
                        ? StaffRegisterUsed.acted(ACT, command.staff())
                        : StaffRegisterUsed.refused(ACT, command.staff()));
        return outcome;
    }

    private Outcome end(StaffMember staff, Command command) {
        if (staff.version() != command.version()) return changed(staff.id());
        var ended = staff.leaving(command.last());
        if (leavesNobody(staff, ended, command.last())) return new Outcome.LastAdministrator();
        return register.save(ended) ? new Outcome.Ended() : changed(staff.id());
    }

    private boolean leavesNobody(StaffMember before, StaffMember after, LocalDate last) {
        return before.administersAfter(last)
                && !after.administersAfter(last)
                && !register.anotherAdministersAfter(last, before.id());
    }

    private Outcome changed(StaffId id) {
        var change = register.lastChange(id);
        return new Outcome.ChangedMeanwhile(change.by(), change.at(), change.version());
    }
}
