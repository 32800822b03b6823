package org.norishiro.identity.usecase;

import java.util.List;
import org.norishiro.identity.StaffRegisterUsed;
import org.norishiro.identity.model.StaffLists;
import org.norishiro.identity.model.StaffLists.Found;
import org.norishiro.identity.model.StaffLists.Wanted;
import org.norishiro.identity.model.StaffLists.Workplace;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking through the register of staff. */
@Component
public class ListStaff {
    private final StaffLists lists;
    private final ApplicationEventPublisher events;

    ListStaff(StaffLists lists, ApplicationEventPublisher events) {
        this.lists = lists;
        this.events = events;
    }

    public record Listed(Found found, List<Workplace> workplaces) {}

    @Transactional
    public Listed list(Wanted wanted) {
        events.publishEvent(StaffRegisterUsed.viewed(null));
        return new Listed(lists.staff(wanted), lists.workplaces());
    }
}
