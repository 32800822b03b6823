package org.norishiro.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * What somebody can reckon who holds つなぎの流れ against the other figures of the same referrals: of each way it came they know the sum of the city in tens
 * or that it is below ten; of each pair that it has ten or more. Nothing below ten follows from that.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FlowWithholdingTest {
    private static final int WAYS = 5;
    private static final int CASES = 2_000;

    /** What a told number can have been. */
    private record Range(int least, int most) {
        static Range told(int n) {
            if (n < 10) return new Range(0, 9);
            var about = (n + 5) / 10 * 10;
            return new Range(Math.max(10, about - 5), about + 4);
        }
    }

    /** Pairs that are told, in rows; and pairs that are not. */
    private static int[][] city(Random random) {
        var pairs = new int[1 + random.nextInt(6)][WAYS];
        for (var pair : pairs) for (var way = 0; way < WAYS; way++) pair[way] = random.nextInt(3) * random.nextInt(14);
        return pairs;
    }

    private static int most(int[][] told, int city, int pair, int way) {
        var others = 0;
        for (var other = 0; other < told.length; other++)
            if (other != pair)
                others +=
                        told[other][way] < 10 ? 0 : Range.told(told[other][way]).least();
        return Math.min(9, Range.told(city).most() - others);
    }

    @RepeatedTest(20)
    void no_withheld_number_can_be_reckoned_from_the_figures_of_the_city(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (var n = 0; n < CASES; n++) {
            var all = city(random);
            var sums = new int[WAYS];
            for (var pair : all) for (var way = 0; way < WAYS; way++) sums[way] += pair[way];
            var told = Arrays.stream(all)
                    .filter(pair -> Arrays.stream(pair).sum() >= 10)
                    .toArray(int[][]::new);
            for (var pair = 0; pair < told.length; pair++) leavesOpen(told, sums, pair);
        }
    }

    private static void leavesOpen(int[][] told, int[] sums, int pair) {
        var most = new int[WAYS];
        var sum = 0;
        for (var way = 0; way < WAYS; way++) {
            most[way] = told[pair][way] >= 10
                    ? Range.told(told[pair][way]).most()
                    : sums[way] == 0 ? 0 : most(told, sums[way], pair, way);
            sum += most[way];
        }
        for (var way = 0; way < WAYS; way++) {
            // that nothing of the kind happened in the whole city is no secret
            if (told[pair][way] >= 10 || sums[way] == 0) continue;
            var least = Math.max(0, 10 - (sum - most[way]));
            assertThat(most[way] - least)
                    .as("%s of %s", way, Arrays.deepToString(told))
                    .isGreaterThanOrEqualTo(2);
        }
    }
}
