package org.norishiro.directory.web;

import java.util.List;
import org.norishiro.directory.OpeningWords;
import org.norishiro.directory.Room;
import org.norishiro.directory.model.Standing;
import org.norishiro.directory.usecase.AgencyReadings.AgencyRow;
import org.norishiro.directory.usecase.FindAgencies.Found;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Listing;
import org.norishiro.shell.Option;

/** Everything {@code directory/agencies.jte} needs. */
public record AgenciesPage(Listing listing, Found found) {
    public Counted<AgencyRow> agencies() {
        return found.agencies();
    }

    public List<Option> fields() {
        return Option.each(found.fields(), field -> field, field -> field);
    }

    public List<Option> standings() {
        return Option.all(Standing.values(), Standing::label);
    }

    public List<Option> rooms() {
        return Option.all(Room.values(), Room::label);
    }

    public List<Option> stale() {
        return List.of(Option.of("1", "1年以上確かめられていない"));
    }

    public List<Option> proposed() {
        return List.of(Option.of("1", "直したほうがよいというお知らせがある"));
    }

    public List<Option> open() {
        return List.of(Option.of("1", "いま受付中"));
    }

    /** Whether one can turn to it now; empty if nobody has said when. */
    public String openNow(AgencyRow agency) {
        return OpeningWords.now(agency.opening(), found.now());
    }

    /** What is listed, as a leaflet for residents. */
    public String leaflet() {
        return listing.link(1).replaceFirst("^/agencies", "/agencies/leaflet");
    }

    /** What is listed, on a map. */
    public String map() {
        return listing.link(1).replaceFirst("^/agencies", "/agencies/map");
    }

    public Entered filter() {
        return Entered.blank()
                .with("field", listing.text("field"))
                .with("standing", listing.text("standing"))
                .with("room", listing.text("room"))
                .with("open", listing.text("open"))
                .with("proposed", listing.text("proposed"))
                .with("stale", listing.text("stale"));
    }
}
