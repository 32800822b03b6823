package org.norishiro.linking.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.identity.AgencyId;

/** Agencies of one kind are one suggestion: which of two 地域包括支援センター it is, follows from the address. */
record Group(String called, @Nullable AgencyKind kind, List<AgencyCard> agencies) {
    List<AgencyId> ids() {
        return agencies.stream().map(AgencyCard::id).toList();
    }
}
