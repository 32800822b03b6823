package org.norishiro.casework;

import java.util.List;
import org.norishiro.gate.ShownItem;
import org.norishiro.household.PersonId;

/** What of a case can be shown to another agency, cut into items to choose from (つなぎの相手・会議の資料). */
public interface CaseExtracts {
    /**
     * One item to choose.
     *
     * @param key stable within the case, for the check boxes of a form
     * @param of of whom it tells; whoever belongs to the case where it is about the household as a whole
     * @param usual whether it is ticked at first: little is (既定の最小化)
     */
    record Extract(String key, ShownItem item, List<PersonId> of, boolean usual) {}

    List<Extract> of(CaseId about);

    /** The chosen ones in order; keys that no longer exist are left out. */
    List<Extract> picked(CaseId about, List<String> keys);

    /** What of them is shown. */
    default List<ShownItem> chosen(CaseId about, List<String> keys) {
        return picked(about, keys).stream().map(Extract::item).toList();
    }
}
