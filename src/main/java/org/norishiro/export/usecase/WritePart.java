package org.norishiro.export.usecase;

import org.norishiro.export.model.ExportColumn;
import org.norishiro.export.model.Runs;
import org.norishiro.export.model.Runs.Claim;
import org.norishiro.export.model.SheetFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writing the next cases into a file, as whoever asked, in a transaction of its own: whether they still see all they saw when it was
 * begun is asked anew each time, and the rows are read by what they see now.
 */
@Component
@Transactional
public class WritePart {
    private final Runs runs;

    WritePart(Runs runs) {
        this.runs = runs;
    }

    /**
     * @param after how many cases were looked at before
     * @param part the number of the part
     */
    public record Command(Claim claim, SheetFile file, int after, int size, int part) {}

    public sealed interface Outcome {
        record Written() implements Outcome {}

        record SightChanged() implements Outcome {}

        record NotTheirs() implements Outcome {}
    }

    public Outcome write(Command command) {
        var claim = command.claim();
        if (!runs.holds(claim)) return new Outcome.NotTheirs();
        if (runs.sightIsNarrower(claim)) return new Outcome.SightChanged();
        var rows = runs.next(claim, command.after(), command.size());
        rows.forEach(row -> command.file().row(ExportColumn.row(row)));
        var bytes = command.file().taken();
        if (bytes.length > 0) runs.keep(claim, command.part(), bytes);
        runs.progress(claim, command.after() + command.size(), rows.size());
        return new Outcome.Written();
    }
}
