package org.norishiro.directory.usecase;

import java.util.List;
import org.norishiro.directory.usecase.ResourceReadings.ResourceRow;
import org.norishiro.identity.Role;
import org.norishiro.identity.WhoActs;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking for a place of help (社会資源). Nobody is named in them, so no view is put on the trail. */
@Component
@Transactional
public class FindResources {
    private final ResourceReadings resources;
    private final WhoActs whoActs;

    FindResources(ResourceReadings resources, WhoActs whoActs) {
        this.resources = resources;
        this.whoActs = whoActs;
    }

    /** @param mayTakeIn whether whoever looks may take in open data */
    public record Found(Counted<ResourceRow> resources, List<String> kinds, List<String> datasets, boolean mayTakeIn) {}

    public Found find(Listing listing) {
        return new Found(
                resources.search(listing),
                resources.kinds(),
                resources.datasets(),
                whoActs.now().role() == Role.ADMINISTRATOR);
    }
}
