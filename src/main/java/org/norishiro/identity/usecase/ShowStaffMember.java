package org.norishiro.identity.usecase;

import java.util.List;
import java.util.Optional;
import org.norishiro.identity.StaffId;
import org.norishiro.identity.StaffRegisterUsed;
import org.norishiro.identity.WhoActs;
import org.norishiro.identity.model.StaffLists;
import org.norishiro.identity.model.StaffLists.PostLine;
import org.norishiro.identity.model.StaffLists.Workplace;
import org.norishiro.identity.model.StaffMember;
import org.norishiro.identity.model.StaffRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking at one member of staff with all posts, past and coming. */
@Component
public class ShowStaffMember {
    private final StaffRegister register;
    private final StaffLists lists;
    private final WhoActs whoActs;
    private final ApplicationEventPublisher events;

    ShowStaffMember(StaffRegister register, StaffLists lists, WhoActs whoActs, ApplicationEventPublisher events) {
        this.register = register;
        this.lists = lists;
        this.whoActs = whoActs;
        this.events = events;
    }

    /** @param oneself whether this is whoever looks */
    public record Shown(StaffMember staff, List<PostLine> posts, List<Workplace> workplaces, boolean oneself) {}

    @Transactional
    public Optional<Shown> show(StaffId id) {
        return register.find(id).map(staff -> {
            events.publishEvent(StaffRegisterUsed.viewed(id));
            return new Shown(
                    staff,
                    lists.postsOf(id),
                    lists.workplaces(),
                    whoActs.now().staff().equals(id));
        });
    }
}
