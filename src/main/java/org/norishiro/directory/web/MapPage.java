package org.norishiro.directory.web;

import java.util.List;
import org.norishiro.directory.OpeningWords;
import org.norishiro.directory.Room;
import org.norishiro.directory.usecase.AgencyReadings.AgencyRow;
import org.norishiro.directory.usecase.ShowMap.Shown;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Listing;
import org.norishiro.shell.Option;

/** Everything {@code directory/map.jte} needs. */
public record MapPage(Listing listing, Shown shown) {
    public List<Option> fields() {
        return Option.each(shown.fields(), field -> field, field -> field);
    }

    public List<Option> rooms() {
        return Option.all(Room.values(), Room::label);
    }

    public List<Option> open() {
        return List.of(Option.of("1", "いま受付中"));
    }

    public List<Option> kinds() {
        return Option.each(shown.kinds(), kind -> kind, kind -> kind);
    }

    public Entered filter() {
        return Entered.blank()
                .with("field", listing.text("field"))
                .with("room", listing.text("room"))
                .with("open", listing.text("open"))
                .with("kind", listing.text("kind"));
    }

    /** The same list without its map. */
    public String list() {
        return listing.link(listing.page()).replaceFirst("^/agencies/map", "/agencies");
    }

    public boolean nothingPlaced() {
        return shown.agencies().isEmpty() && shown.around().isEmpty();
    }

    public String openNow(AgencyRow agency) {
        return OpeningWords.now(agency.opening(), shown.now());
    }
}
