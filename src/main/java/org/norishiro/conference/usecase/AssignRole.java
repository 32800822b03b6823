package org.norishiro.conference.usecase;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.model.DecidedTask;
import org.norishiro.conference.model.Resolutions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writing down who does what for whom until when, or stands by for which event (役割); or putting one right. */
@Component
public class AssignRole {
    private final ItemDesk desk;
    private final Resolutions resolutions;

    AssignRole(ItemDesk desk, Resolutions resolutions) {
        this.desk = desk;
        this.resolutions = resolutions;
    }

    /**
     * @param row the role to put right; null: new ones
     * @param tasks one for each agency that takes it on; exactly one when {@code row} is named
     */
    public record Command(AgendaItemId item, @Nullable UUID row, long version, List<DecidedTask> tasks) {}

    @Transactional
    public RecordOutcome assign(Command command) {
        return desk.record(command.item(), "assign role", "役割", found -> {
            var row = command.row();
            if (row != null)
                return resolutions.changeRole(
                        command.item(), row, command.tasks().getFirst(), command.version());
            command.tasks().forEach(task -> resolutions.assign(found.item(), task));
            return true;
        });
    }
}
