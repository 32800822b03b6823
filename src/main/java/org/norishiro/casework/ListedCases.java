package org.norishiro.casework;

import java.util.List;

/** The list of cases (担当世帯) as whoever acts would see it, for modules that do something with the whole of it. */
public interface ListedCases {
    /**
     * How the list was looked at, as it stands in the address of the page.
     *
     * @param whose empty: as suits the role
     * @param state empty: all but those closed
     */
    record Looked(String whose, String state, boolean overdue, String words, String sort) {}

    /**
     * @param total all there are, also where that is more than the ids
     * @param described the filter in words, without what was typed into it
     */
    record Listed(List<CaseId> ids, int total, String described) {}

    /** In the order of the list. Runs inside the caller's transaction and leaves no audit row: what is done with it does. */
    Listed listed(Looked looked, int most);
}
