package org.norishiro.identity.usecase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.Role;
import org.norishiro.identity.StaffId;
import org.norishiro.identity.StaffRegisterUsed;
import org.norishiro.identity.model.Post;
import org.norishiro.identity.model.StaffMember;
import org.norishiro.identity.model.StaffRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new member of staff with an account, a first post and a password to be replaced at once (職員の追加). */
@Component
public class AddStaff {
    private static final String ACT = "add staff";

    private final StaffRegister register;
    private final FreshPassword freshPassword;
    private final ApplicationEventPublisher events;

    AddStaff(StaffRegister register, FreshPassword freshPassword, ApplicationEventPublisher events) {
        this.register = register;
        this.freshPassword = freshPassword;
        this.events = events;
    }

    public record Command(
            String login,
            String name,
            String kana,
            AgencyId agency,
            String title,
            Role role,
            LocalDate from,
            @Nullable LocalDate until) {}

    public sealed interface Outcome {
        /** @param password shown once, kept nowhere */
        record Added(StaffId staff, String password) implements Outcome {
            @Override
            public String toString() {
                return "Added[" + staff + "]";
            }
        }

        record LoginTaken() implements Outcome {}
    }

    @Transactional
    public Outcome add(Command command) {
        if (register.loginTaken(command.login())) {
            events.publishEvent(StaffRegisterUsed.refused(ACT, null));
            return new Outcome.LoginTaken();
        }
        var first = new Post(
                PostId.next(),
                command.agency(),
                command.title(),
                command.role(),
                false,
                command.from(),
                command.until());
        var staff = StaffMember.joining(StaffId.next(), command.login(), command.name(), command.kana(), first);
        register.add(staff);
        var given = freshPassword.next();
        register.setPassword(staff.id(), given.hash());
        events.publishEvent(StaffRegisterUsed.acted(ACT, staff.id()));
        return new Outcome.Added(staff.id(), given.password());
    }
}
