package org.norishiro.identity.usecase;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.PostTaking;
import org.norishiro.identity.Role;
import org.norishiro.identity.StaffId;
import org.norishiro.identity.StaffRegisterUsed;
import org.norishiro.identity.WhoActs;
import org.norishiro.identity.model.Post;
import org.norishiro.identity.model.StaffMember;
import org.norishiro.identity.model.StaffMember.Clash;
import org.norishiro.identity.model.StaffRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A further post, main (異動) or concurrent (併任). Nobody gives one to themselves. */
@Component
public class AddPost {
    private static final String ACT = "add post";

    private final StaffRegister register;
    private final PostTaking postTaking;
    private final WhoActs whoActs;
    private final ApplicationEventPublisher events;

    AddPost(StaffRegister register, PostTaking postTaking, WhoActs whoActs, ApplicationEventPublisher events) {
        this.register = register;
        this.postTaking = postTaking;
        this.whoActs = whoActs;
        this.events = events;
    }

    public record Command(
            StaffId staff,
            long version,
            AgencyId agency,
            String title,
            Role role,
            boolean concurrent,
            LocalDate from,
            @Nullable LocalDate until) {}

    public sealed interface Outcome {
        record Added() implements Outcome {}

        record NotFound() implements Outcome {}

        record NotForOneself() implements Outcome {}

        record Clashes(Clash why) implements Outcome {}

        /** What they hold the agency is kept out of: that is handed over first. */
        record NotAsThingsStand() implements Outcome {}

        record ChangedMeanwhile(String by, LocalDateTime at, long version) implements Outcome {}
    }

    @Transactional
    public Outcome add(Command command) {
        var outcome =
                register.find(command.staff()).map(staff -> add(staff, command)).orElseGet(Outcome.NotFound::new);
        events.publishEvent(
                outcome instanceof Outcome.Added
                        ? StaffRegisterUsed.acted(ACT, command.staff())
                        : StaffRegisterUsed.refused(ACT, command.staff()));
        return outcome;
    }

    private Outcome add(StaffMember staff, Command command) {
        if (whoActs.now().staff().equals(staff.id())) return new Outcome.NotForOneself();
        if (staff.version() != command.version()) return changed(staff.id());
        var post = new Post(
                PostId.next(),
                command.agency(),
                command.title(),
                command.role(),
                command.concurrent(),
                command.from(),
                command.until());
        var clash = staff.clashOf(post);
        if (clash.isPresent()) return new Outcome.Clashes(clash.get());
        if (!postTaking.possible(staff.id(), post.agency(), post.until())) return new Outcome.NotAsThingsStand();
        return register.save(staff.taking(post)) ? new Outcome.Added() : changed(staff.id());
    }

    private Outcome changed(StaffId id) {
        var change = register.lastChange(id);
        return new Outcome.ChangedMeanwhile(change.by(), change.at(), change.version());
    }
}
