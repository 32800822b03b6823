package org.norishiro.linking.model;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.AgencyId;

/**
 * What became of earlier referrals about the same troubles in this municipality (これまでの依頼): counts alone, never a case. What has
 * fewer than {@link #FEWEST} cases behind it is not there at all.
 *
 * @param cases by the code of a trouble: in how many cases somebody was asked about it
 * @param tallies by the code of a trouble and the agency that was asked
 */
public record Experience(Map<String, Integer> cases, Map<Key, Tally> tallies) {
    public static final int FEWEST = 5;
    public static final Experience NONE = new Experience(Map.of(), Map.of());

    /** A trouble, and the agency that was asked about it. */
    public record Key(String trouble, AgencyId agency) {}

    /**
     * Referrals of one agency about one trouble.
     *
     * @param asked in how many cases it was asked
     * @param answered how often it accepted or declined
     * @param reported how often an outcome came back, and {@code achieved} how often that was what had been asked for
     * @param days until the answer, the middle one of all, of several agencies that of the slowest; null: none answered
     */
    public record Tally(
            int asked,
            int answered,
            int accepted,
            int reported,
            int achieved,
            @Nullable Integer days) {
        static final Tally NONE = new Tally(0, 0, 0, 0, 0, null);

        private Tally inAtMost(int cases) {
            return new Tally(Math.min(asked, cases), answered, accepted, reported, achieved, days);
        }

        private Tally and(Tally other) {
            return new Tally(
                    asked + other.asked,
                    answered + other.answered,
                    accepted + other.accepted,
                    reported + other.reported,
                    achieved + other.achieved,
                    days == null
                            ? other.days
                            : other.days == null ? days : Integer.valueOf(Math.max(days, other.days)));
        }
    }

    public Experience {
        cases = Map.copyOf(cases);
        tallies = Map.copyOf(tallies);
    }

    public int casesWith(String trouble) {
        return cases.getOrDefault(trouble, 0);
    }

    /** Of several agencies together; how many cases they share is not known, so there are never more than there were. */
    Tally of(String trouble, Collection<AgencyId> agencies) {
        return agencies.stream()
                .map(agency -> tallies.getOrDefault(new Key(trouble, agency), Tally.NONE))
                .reduce(Tally.NONE, Tally::and)
                .inAtMost(casesWith(trouble));
    }

    /** How often an agency of this municipality accepts, over all troubles; before anything is known, three of four. */
    double acceptedOverall() {
        var answered = tallies.values().stream().mapToInt(Tally::answered).sum();
        var accepted = tallies.values().stream().mapToInt(Tally::accepted).sum();
        return (accepted + 15.0) / (answered + 20.0);
    }
}
