package org.norishiro.directory.model;

import java.util.List;
import java.util.Optional;
import org.norishiro.directory.model.AgencyRegister.Change;
import org.norishiro.identity.AgencyId;

/** The windows of agencies (用件ごとの窓口), as a collection. */
public interface AgencyWindows {
    /** Those in use, by topic. */
    List<AgencyWindow> of(AgencyId agency);

    /** One, be it in use or not. */
    Optional<AgencyWindow> find(AgencyWindow.Id id);

    /** Empty if nobody did: it came with the municipality's own data. */
    Optional<Change> lastChange(AgencyWindow.Id id);

    void add(AgencyWindow.Id id, AgencyId agency, AgencyWindow.Words words);

    /** False, changing nothing, if it is in use no more or somebody said it anew since this version. */
    boolean change(AgencyWindow.Id id, AgencyWindow.Words words, long version);

    /** From today on nobody is sent there. */
    void end(AgencyWindow.Id id);
}
