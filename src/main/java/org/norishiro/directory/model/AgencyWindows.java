package org.norishiro.directory.model;

import java.util.List;
import java.util.Optional;
import org.norishiro.identity.AgencyId;

/** The windows of agencies (用件ごとの窓口), as a collection. */
public interface AgencyWindows {
    /** Those in use, by topic. */
    List<AgencyWindow> of(AgencyId agency);

    /** One in use. */
    Optional<AgencyWindow> find(AgencyWindow.Id id);

    void add(AgencyWindow window);

    void change(AgencyWindow window);

    /** From today on nobody is sent there. */
    void end(AgencyWindow.Id id);
}
