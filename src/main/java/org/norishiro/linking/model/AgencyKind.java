package org.norishiro.linking.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What sort of agency it is (機関の種類), as the table of roles names it.
 *
 * @param fromAge youngest age in years it is there for; null: no bound
 * @param toAge oldest age in years; null: no bound
 * @param alsoCalled other words by which agencies of this kind are called
 * @param offer what it can be asked for in general
 * @param offers the same for single troubles, by their code
 * @param prepare what to have ready before asking
 */
public record AgencyKind(
        String name,
        @Nullable Integer fromAge,
        @Nullable Integer toAge,
        List<String> alsoCalled,
        String offer,
        Map<String, String> offers,
        String prepare) {

    /** Whether an agency of the register, by its own kind, is one of these. */
    boolean calls(String kind) {
        return kind.equals(name)
                || alsoCalled.stream().anyMatch(word -> kind.equals(word) || kind.startsWith(word + "（"));
    }

    boolean bounded() {
        return fromAge != null || toAge != null;
    }

    /** 65歳から, 15歳から49歳まで. */
    public String ages() {
        return (fromAge == null || fromAge == 0 ? "" : fromAge + "歳から") + (toAge == null ? "" : toAge + "歳まで");
    }

    public String offerFor(String trouble) {
        return offers.getOrDefault(trouble, offer);
    }
}
