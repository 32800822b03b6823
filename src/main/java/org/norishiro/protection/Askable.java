package org.norishiro.protection;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.identity.AgencyId;

/**
 * Which agencies can be asked about a case at all (頼める機関): those that are kept out of somebody in it are not offered,
 * because they would never find the request. The database refuses them besides.
 */
public interface Askable {
    /** The same words for an agency that is no longer there and for one that is kept out. */
    String REFUSAL = "この機関には頼めません。ほかの機関を選んでください。";

    /**
     * By field and kana, as the register lists them. Runs inside the caller's transaction.
     *
     * @param id of the case, of a person or an issue it is about, or of the agenda item, for those who keep it and do not reach its case
     */
    List<AgencyCard> about(UUID id);

    default boolean includes(AgencyId agency, UUID id) {
        return about(id).stream().anyMatch(each -> each.id().equals(agency));
    }

    /** @param concerned persons and issues besides that it is about */
    default boolean includes(AgencyId agency, UUID id, Collection<UUID> concerned) {
        return includes(agency, id) && concerned.stream().allMatch(each -> includes(agency, each));
    }
}
