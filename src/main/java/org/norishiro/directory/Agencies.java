package org.norishiro.directory;

import java.util.List;
import java.util.Optional;
import org.norishiro.identity.AgencyId;

/** The register of agencies (関係機関), as other modules may ask. */
public interface Agencies {
    /**
     * An agency as it is named elsewhere.
     *
     * @param kind what sort of agency it is, in the words of the field (「地域包括支援センター」)
     * @param field the field of welfare it belongs to (「高齢」「障害」…)
     */
    record AgencyCard(
            AgencyId id,
            String name,
            String kind,
            String field,
            String does,
            String doesNot,
            String phone,
            String howToAsk) {}

    Optional<AgencyCard> find(AgencyId id);

    /** All that are valid today, by field and kana. */
    List<AgencyCard> all();
}
