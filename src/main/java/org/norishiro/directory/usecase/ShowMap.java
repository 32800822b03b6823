package org.norishiro.directory.usecase;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.norishiro.directory.usecase.AgencyReadings.AgencyRow;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the agencies of a list are, and the places of help around them (地図). */
@Component
public class ShowMap {
    /** More points than this nobody tells apart, and old computers draw them slowly. */
    public static final int MOST = 300;

    private final FindAgencies findAgencies;
    private final PlaceReadings places;

    ShowMap(FindAgencies findAgencies, PlaceReadings places) {
        this.findAgencies = findAgencies;
        this.places = places;
    }

    /** @param place coordinates as {@code 34.3428, 134.0466} */
    public record Point(UUID id, String name, String place) {}

    /**
     * @param agenciesLeft how many agencies of the list are not looked at here
     * @param unplaced of the agencies of the list, those of which nobody has said where they are
     * @param around resources of the kind that was asked for
     * @param left how many resources of this kind are not shown
     */
    public record Shown(
            List<AgencyRow> agencies,
            int agenciesLeft,
            List<AgencyRow> unplaced,
            List<Point> around,
            int left,
            List<String> kinds,
            List<String> fields,
            LocalDateTime now) {}

    @Transactional
    public Shown show(Listing listing) {
        var found = findAgencies.find(
                new Listing(listing.path(), listing.query(), 1, MOST, listing.sort(), listing.descending()));
        var placed = found.agencies().rows();
        var kind = listing.text("kind");
        var around = kind.isEmpty() ? new Counted<Point>(List.of(), 0) : places.ofKind(kind, MOST);
        return new Shown(
                placed.stream().filter(row -> !row.place().isEmpty()).toList(),
                found.agencies().total() - placed.size(),
                placed.stream().filter(row -> row.place().isEmpty()).toList(),
                around.rows(),
                around.total() - around.rows().size(),
                places.kinds(),
                found.fields(),
                found.now());
    }
}
