package org.norishiro.casework;

import gg.jte.Content;
import java.util.Optional;

/** A part of the case page (世帯の概要) that another module adds. The page lists what it is given and knows no module above it. */
public interface CasePanel {
    /**
     * What to show.
     *
     * @param id stable id of the section in the page
     * @param href where the heading's link leads; blank: none
     */
    record Panel(String id, String title, String href, String hrefLabel, Content content) {}

    /** Where it stands among the panels: smaller is higher. Casework's own parts use 0–99. */
    int order();

    /** Empty: nothing to show for this case. Runs inside the caller's transaction. */
    Optional<Panel> of(CaseId about);
}
