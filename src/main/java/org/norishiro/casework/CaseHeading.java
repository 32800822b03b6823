package org.norishiro.casework;

import gg.jte.Content;

/** The head of every page about one case: name, number, who answers for it, tabs, and why one sees it (見出し帯). */
public interface CaseHeading {
    /**
     * Throws {@code NotThere} for a case out of reach. Opens a transaction of its own where there is none; leaves no audit row,
     * because the page it stands on does.
     *
     * @param currentTab the {@code href} of the tab that is open
     */
    Content of(CaseId about, String currentTab);
}
