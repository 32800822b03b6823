package org.norishiro.conference.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.model.DecidedTask;
import org.norishiro.conference.model.Resolutions;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.protection.Askable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writing down who does what for whom until when, or stands by for which event (役割); or putting one right. */
@Component
public class AssignRole {
    private final ItemDesk desk;
    private final Resolutions resolutions;
    private final Askable askable;
    private final Subjects subjects;
    private final Clock clock;

    AssignRole(ItemDesk desk, Resolutions resolutions, Askable askable, Subjects subjects, Clock clock) {
        this.desk = desk;
        this.resolutions = resolutions;
        this.askable = askable;
        this.subjects = subjects;
        this.clock = clock;
    }

    /**
     * @param row the role to put right; null: new ones
     * @param tasks one for each agency that takes it on; exactly one when {@code row} is named
     */
    public record Command(AgendaItemId item, @Nullable UUID row, long version, List<DecidedTask> tasks) {}

    @Transactional
    public RecordOutcome assign(Command command) {
        var kept = desk.find(command.item()).filter(ItemDesk.Found::kept);
        if (kept.isPresent() && !askable(command))
            return desk.refuse(kept.get(), "assign role", new RecordOutcome.NotToBeAsked());
        return desk.record(command.item(), "assign role", "役割", found -> {
            var row = command.row();
            if (row != null)
                return resolutions.changeRole(
                        command.item(), row, named(command.tasks().getFirst(), found), command.version());
            command.tasks().forEach(task -> resolutions.assign(found.item(), named(task, found)));
            return true;
        });
    }

    private boolean askable(Command command) {
        var agencies = askable.about(command.item().value()).stream()
                .map(AgencyCard::id)
                .toList();
        return command.tasks().stream().map(DecidedTask::agency).allMatch(agencies::contains);
    }

    /** 「母」 means a person of the case, where one reaches it. */
    private DecidedTask named(DecidedTask task, ItemDesk.Found found) {
        return subjects.of(found.item().about(), LocalDate.now(clock)).stream()
                .filter(person -> task.forWhom().equals(person.called())
                        || task.forWhom().equals(person.shortName())
                        || task.forWhom().equals(person.name()))
                .findFirst()
                .map(person -> task.about(person.id().value()))
                .orElse(task);
    }
}
