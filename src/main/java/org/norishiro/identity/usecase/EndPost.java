package org.norishiro.identity.usecase;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.norishiro.identity.PostId;
import org.norishiro.identity.PostTaking;
import org.norishiro.identity.StaffId;
import org.norishiro.identity.StaffRegisterUsed;
import org.norishiro.identity.model.StaffMember;
import org.norishiro.identity.model.StaffRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A post ends on a day. The database looks the post up at every statement, so it ends there for open sessions too. */
@Component
public class EndPost {
    private static final String ACT = "end post";

    private final StaffRegister register;
    private final PostTaking postTaking;
    private final ApplicationEventPublisher events;

    EndPost(StaffRegister register, PostTaking postTaking, ApplicationEventPublisher events) {
        this.register = register;
        this.postTaking = postTaking;
        this.events = events;
    }

    /** @param last the last day on which the post holds */
    public record Command(StaffId staff, long version, PostId post, LocalDate last) {}

    public sealed interface Outcome {
        record Ended() implements Outcome {}

        record NotFound() implements Outcome {}

        record BeforeItBegan(LocalDate from) implements Outcome {}

        record LastAdministrator() implements Outcome {}

        /** It would end later than it does, and what they hold the agency is kept out of: that is handed over first. */
        record NotAsThingsStand() implements Outcome {}

        record ChangedMeanwhile(String by, LocalDateTime at, long version) implements Outcome {}
    }

    @Transactional
    public Outcome end(Command command) {
        var outcome = register.find(command.staff())
                .filter(staff -> staff.post(command.post()).isPresent())
                .map(staff -> end(staff, command))
                .orElseGet(Outcome.NotFound::new);
        events.publishEvent(
                outcome instanceof Outcome.Ended
                        ? StaffRegisterUsed.acted(ACT, command.staff())
                        : StaffRegisterUsed.refused(ACT, command.staff()));
        return outcome;
    }

    private Outcome end(StaffMember staff, Command command) {
        if (staff.version() != command.version()) return changed(staff.id());
        var post = staff.post(command.post()).orElseThrow();
        if (command.last().isBefore(post.from())) return new Outcome.BeforeItBegan(post.from());
        if (post.endedBefore(command.last()) && !postTaking.possible(staff.id(), post.agency(), command.last()))
            return new Outcome.NotAsThingsStand();
        var ended = staff.ending(command.post(), command.last());
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
