package org.norishiro.directory.usecase;

import java.util.Optional;
import org.norishiro.directory.usecase.ResourceReadings.ImportRow;
import org.norishiro.identity.Role;
import org.norishiro.identity.WhoActs;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of open data that were handed over, for the administrator. */
@Component
@Transactional
public class ListImports {
    private final ResourceReadings readings;
    private final WhoActs whoActs;

    ListImports(ResourceReadings readings, WhoActs whoActs) {
        this.readings = readings;
        this.whoActs = whoActs;
    }

    /** Empty for whoever does not take in open data. */
    public Optional<Counted<ImportRow>> list(Listing listing) {
        return whoActs.now().role() == Role.ADMINISTRATOR ? Optional.of(readings.imports(listing)) : Optional.empty();
    }
}
