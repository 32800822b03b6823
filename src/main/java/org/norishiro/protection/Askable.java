package org.norishiro.protection;

import java.util.List;
import java.util.UUID;
import org.norishiro.directory.Agencies.AgencyCard;

/**
 * Which agencies can be asked about a case at all (頼める機関): those that are kept out of somebody in it are not offered,
 * because they would never find the request. The database refuses them besides.
 */
public interface Askable {
    /**
     * By field and kana, as the register lists them. Runs inside the caller's transaction.
     *
     * @param id of the case, or of the agenda item, for those who keep it and do not reach its case
     */
    List<AgencyCard> about(UUID id);
}
