package org.norishiro.directory.web;

import java.util.List;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.directory.usecase.PrintLeaflet;
import org.norishiro.directory.usecase.PrintLeaflet.Leaflet;
import org.norishiro.directory.usecase.PrintLeaflet.Sheet;
import org.norishiro.shell.Listing;

/** Everything {@code directory/leaflet.jte} needs. */
public record LeafletPage(Listing listing, Leaflet leaflet) {
    public String printed() {
        return JapaneseDates.plain(leaflet.printedAt().toLocalDate());
    }

    /** The same list, to choose others. */
    public String back() {
        return listing.link(listing.page()).replaceFirst("^/agencies/leaflet", "/agencies");
    }

    public int most() {
        return PrintLeaflet.MOST;
    }

    public List<String> hours(Sheet sheet) {
        return sheet.entry().profile().access().hours().lines().toList();
    }
}
