package org.norishiro.directory.usecase;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.norishiro.directory.model.AgencyEntry;
import org.norishiro.directory.model.AgencyRegister;
import org.norishiro.directory.model.AgencyWindow;
import org.norishiro.directory.model.AgencyWindows;
import org.norishiro.directory.usecase.Furigana.Run;
import org.norishiro.identity.AgencyId;
import org.norishiro.shell.Listing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A leaflet for residents (相談できるところ): the agencies of a list, in large type and with readings, to be handed over. */
@Component
public class PrintLeaflet {
    /** More than a resident would read; a list is narrowed first. */
    public static final int MOST = 20;

    private final FindAgencies findAgencies;
    private final AgencyRegister register;
    private final AgencyWindows windows;
    private final Furigana furigana;
    private final Clock clock;

    PrintLeaflet(
            FindAgencies findAgencies, AgencyRegister register, AgencyWindows windows, Furigana furigana, Clock clock) {
        this.findAgencies = findAgencies;
        this.register = register;
        this.windows = windows;
        this.furigana = furigana;
        this.clock = clock;
    }

    /** One agency as a resident is told of it: what it cannot do and what it does beyond its task are for colleagues. */
    public record Sheet(
            AgencyEntry entry,
            List<AgencyWindow> windows,
            List<Run> kind,
            List<Run> does,
            List<Run> serves,
            List<Run> cost,
            List<Run> languages) {}

    /** @param left how many of the list do not stand on it */
    public record Leaflet(List<Sheet> sheets, int left, LocalDateTime printedAt) {}

    @Transactional
    public Leaflet print(Listing listing) {
        var found = findAgencies.find(
                new Listing(listing.path(), listing.query(), 1, MOST, listing.sort(), listing.descending()));
        var sheets = found.agencies().rows().stream()
                .map(row -> sheet(row.id()))
                .flatMap(Optional::stream)
                .toList();
        return new Leaflet(sheets, found.agencies().total() - sheets.size(), LocalDateTime.now(clock));
    }

    private Optional<Sheet> sheet(AgencyId id) {
        return register.find(id).map(entry -> {
            var work = entry.profile().work();
            return new Sheet(
                    entry,
                    windows.of(id),
                    furigana.of(entry.kind()),
                    furigana.of(work.does()),
                    furigana.of(work.serves()),
                    furigana.of(work.cost()),
                    furigana.of(work.languages()));
        });
    }
}
