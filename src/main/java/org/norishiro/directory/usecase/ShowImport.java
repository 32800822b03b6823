package org.norishiro.directory.usecase;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.directory.model.LineChange;
import org.norishiro.directory.usecase.ResourceReadings.ImportRow;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a file of open data would do or did, line by line; the database shows it to the administrator alone. */
@Component
@Transactional
public class ShowImport {
    private final ResourceReadings readings;

    ShowImport(ResourceReadings readings) {
        this.readings = readings;
    }

    /** @param remarked how many lines are taken in with something odd about them */
    public record Shown(
            ImportRow row, Map<LineChange.Effect, Integer> effects, int remarked, Counted<LineChange> changes) {}

    public Optional<Shown> show(UUID id, Listing listing) {
        return readings.importRow(id)
                .map(row -> new Shown(row, readings.effects(id), readings.remarked(id), readings.changes(id, listing)));
    }
}
