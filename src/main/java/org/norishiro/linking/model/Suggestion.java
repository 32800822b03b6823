package org.norishiro.linking.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.directory.Agencies.AgencyCard;

/**
 * A kind of agency that could be asked (つなぎ先の候補), with the agencies of it.
 *
 * @param kind null: the table of roles does not know it, it was learned from use
 * @param called what kind it is, in words
 * @param agencies the likeliest first; never empty
 * @param needs which troubles it could be asked about, the one that moved it most first
 * @param reasons the strongest first
 */
public record Suggestion(
        @Nullable AgencyKind kind,
        String called,
        List<AgencyCard> agencies,
        List<Need> needs,
        List<Reason> reasons,
        double weight) {
    public AgencyCard agency() {
        return agencies.getFirst();
    }
}
