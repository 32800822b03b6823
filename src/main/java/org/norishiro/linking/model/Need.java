package org.norishiro.linking.model;

import org.jspecify.annotations.Nullable;
import org.norishiro.casework.IssueId;
import org.norishiro.household.PersonId;

/**
 * One trouble of a case, as it was read out of an issue (読み取った困りごと).
 *
 * @param whose null: the household as a whole
 * @param aboutWhom how they are spoken of on the screens of the case (「ハナ」, 「世帯」)
 * @param issueWords how the issue is put
 * @param place of the issue in the order of priority, from 1
 */
public record Need(
        Trouble trouble, IssueId issue, @Nullable PersonId whose, String aboutWhom, String issueWords, int place) {

    /** What comes later in the order of priority moves a little less, never nothing. */
    double weight() {
        return Math.max(0.6, 1 - 0.05 * (place - 1));
    }
}
