package org.norishiro.identity.usecase;

import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.identity.PostId;
import org.norishiro.identity.StaffId;
import org.norishiro.identity.StaffRegisterUsed;
import org.norishiro.identity.WhoActs;
import org.norishiro.identity.model.Post;
import org.norishiro.identity.model.StaffRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 個人情報保護の管理者: whoever is told of every 緊急閲覧. Goes with a post and ends with it; there may be several, and somebody
 * who sees no records of residents cannot be one. Nobody names themselves.
 */
@Component
public class NamePrivacyOfficer {
    private static final String NAME = "name privacy officer";
    private static final String RELIEVE = "relieve privacy officer";

    private final StaffRegister register;
    private final WhoActs whoActs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NamePrivacyOfficer(StaffRegister register, WhoActs whoActs, ApplicationEventPublisher events, Clock clock) {
        this.register = register;
        this.whoActs = whoActs;
        this.events = events;
        this.clock = clock;
    }

    /** @param named false: not any more */
    public record Command(StaffId staff, PostId post, boolean named) {}

    public sealed interface Outcome {
        record Done() implements Outcome {}

        record NotFound() implements Outcome {}

        record NotForOneself() implements Outcome {}

        /** 企画 and システム管理者, or a post that has ended. */
        record NotThisPost() implements Outcome {}
    }

    @Transactional
    public Outcome name(Command command) {
        var outcome = register.find(command.staff())
                .flatMap(staff -> staff.post(command.post()))
                .map(post -> outcome(post, command))
                .orElseGet(Outcome.NotFound::new);
        var act = command.named() ? NAME : RELIEVE;
        events.publishEvent(
                outcome instanceof Outcome.Done
                        ? StaffRegisterUsed.acted(act, command.staff())
                        : StaffRegisterUsed.refused(act, command.staff()));
        return outcome;
    }

    private Outcome outcome(Post post, Command command) {
        if (whoActs.now().staff().equals(command.staff())) return new Outcome.NotForOneself();
        if (command.named() && (!post.role().worksWithResidents() || post.endedBefore(LocalDate.now(clock))))
            return new Outcome.NotThisPost();
        register.namePrivacyOfficer(post.id(), command.named());
        return new Outcome.Done();
    }
}
