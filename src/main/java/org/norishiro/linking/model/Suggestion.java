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

    /** What it can be asked for about this; blank: nobody said. */
    public String offer(Need need) {
        return kind == null ? "" : kind.offerFor(need.trouble().code());
    }

    /** How far this trouble alone moved it. */
    public double movedBy(Need need) {
        return reasons.stream()
                .filter(reason -> speaksOf(reason, need))
                .mapToDouble(Reason::moves)
                .sum();
    }

    /** What it would be asked for in the first place; about anything less nobody has to be told who only asks for this. */
    public List<Need> mainNeeds() {
        return needs.stream()
                .filter(need -> movedBy(need) >= movedBy(needs.getFirst()) / 2)
                .toList();
    }

    private static boolean speaksOf(Reason reason, Need need) {
        return switch (reason) {
            case Reason.InTable table -> table.need().equals(need);
            case Reason.SaysSo says -> says.need().equals(need);
            case Reason.NotOfAge age -> age.need().equals(need);
            case Reason.AskedHere asked -> asked.trouble().equals(need.trouble());
            case Reason.Accepts accepts -> accepts.trouble().equals(need.trouble());
            default -> false;
        };
    }
}
