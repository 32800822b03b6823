package org.norishiro.desk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing on somebody's desk today (今日): what, about whom, until when, who holds it, and the one act that moves it on.
 *
 * @param about the case or household as named to this person, or a title without a name
 * @param due null: no date yet
 * @param holder who holds it now, in words (「わたし」「北部地域包括支援センター」)
 * @param act the words of the link that does it (「回答する」「結果を記録」)
 * @param toName the record whose name is looked up once it is known that this is shown ({@link DueItems#naming}); null when {@code about} says it
 */
public record DueItem(
        Kind kind,
        String about,
        String what,
        @Nullable LocalDate due,
        String holder,
        String href,
        String act,
        @Nullable UUID toName) {

    public DueItem(
            Kind kind, String about, String what, @Nullable LocalDate due, String holder, String href, String act) {
        this(kind, about, what, due, holder, href, act, null);
    }

    /** On which list of the desk it stands. */
    public enum Kind {
        MINE("わたしがすること"),
        AWAITS_MY_ANSWER("わたしの回答を待っていること"),
        I_WAIT("待っていること"),
        SITTING("会議");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** About whom is still to be looked up, by this record. */
    public DueItem toBeNamed(UUID by) {
        return new DueItem(kind, "", what, due, holder, href, act, by);
    }

    public DueItem named(String whom) {
        return new DueItem(kind, whom, what, due, holder, href, act);
    }

    public boolean overdue(LocalDate today) {
        return due != null && due.isBefore(today);
    }
}
