package org.norishiro.conference.usecase;

import java.util.List;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.model.Resolutions;
import org.norishiro.conference.model.Resolutions.Priority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agreeing in which order the issues are worked on (優先する順). */
@Component
public class OrderPriorities {
    private final ItemDesk desk;
    private final Resolutions resolutions;

    OrderPriorities(ItemDesk desk, Resolutions resolutions) {
        this.desk = desk;
        this.resolutions = resolutions;
    }

    /** @param before what this person saw; if it is no longer that, somebody else ordered them meanwhile */
    public record Command(AgendaItemId item, List<Priority> inOrder, List<String> before) {}

    @Transactional
    public RecordOutcome order(Command command) {
        return desk.record(command.item(), "order priorities", "優先する順", found -> {
            if (!resolutions.order(command.item()).equals(command.before())) return false;
            resolutions.order(found.item(), command.inOrder());
            return true;
        });
    }
}
