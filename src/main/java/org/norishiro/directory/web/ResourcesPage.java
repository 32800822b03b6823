package org.norishiro.directory.web;

import java.util.List;
import org.norishiro.directory.usecase.FindResources.Found;
import org.norishiro.directory.usecase.ResourceReadings.ResourceRow;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Listing;
import org.norishiro.shell.Option;

/** Everything {@code directory/resources.jte} needs. */
public record ResourcesPage(Listing listing, Found found) {
    public Counted<ResourceRow> resources() {
        return found.resources();
    }

    public List<Option> kinds() {
        return Option.each(found.kinds(), kind -> kind, kind -> kind);
    }

    public List<Option> datasets() {
        return Option.each(found.datasets(), dataset -> dataset, dataset -> dataset);
    }

    public Entered filter() {
        return Entered.blank().with("kind", listing.text("kind")).with("dataset", listing.text("dataset"));
    }
}
