package org.norishiro.directory.usecase;

import java.util.List;
import org.norishiro.directory.model.Standing;
import org.norishiro.identity.AgencyId;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;

/** The register as it is looked through. */
public interface AgencyReadings {
    /** @param people how many posts hold there today */
    record AgencyRow(
            AgencyId id,
            String name,
            String kind,
            String field,
            Standing standing,
            String does,
            String phone,
            int people) {}

    /** Those that are valid today, by the words and filters of the list. */
    Counted<AgencyRow> search(Listing listing);

    /** The fields of welfare there are agencies for. */
    List<String> fields();
}
