package org.norishiro.casework.model;

import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueId;
import org.norishiro.household.PersonId;

/** One trouble of a person or of the household as a whole (課題), with its place in the order of priority. */
public final class Issue {
    public static final int LONGEST_WORDS = 200;
    public static final int LONGEST_NOTE = 1000;

    private final IssueId id;
    private final CaseId of;
    private final int version;
    private final int priority;
    private Said said;
    private @Nullable Turn turn;

    private Issue(IssueId id, CaseId of, Said said, int priority, int version) {
        this.id = id;
        this.of = of;
        this.said = said;
        this.priority = priority;
        this.version = version;
    }

    /**
     * What is said about an issue.
     *
     * @param about null: the household as a whole
     * @param code of the standard form; null: only own words
     * @param words how it is spoken of; never blank
     */
    public record Said(@Nullable PersonId about, @Nullable String code, String words, IssueState state, String note) {
        public Said {
            if (words.isBlank()) throw new IllegalArgumentException("an issue is named by its code or in own words");
            if (words.length() > LONGEST_WORDS) throw new IllegalArgumentException("an issue is named in one line");
        }
    }

    /** @param place counted from 1, after all that are there */
    public static Issue take(CaseId of, Said said, int place) {
        var taken = new Issue(IssueId.next(), of, said, place, 0);
        taken.turn = Turn.issue(Turn.Kind.ISSUE_ADDED, said.words());
        return taken;
    }

    /** For the store only. */
    public static Issue restore(IssueId id, CaseId of, Said said, int priority, int version) {
        return new Issue(id, of, said, priority, version);
    }

    public void say(Said anew) {
        if (!anew.equals(said)) turn = Turn.issue(Turn.Kind.ISSUE_CHANGED, told(said, anew));
        said = anew;
    }

    /** Only what differs; the note beside it is no turn of its own. */
    private static String told(Said before, Said now) {
        var words = before.words().equals(now.words()) ? now.words() : before.words() + " → " + now.words();
        return before.state() == now.state()
                ? words
                : words + "：" + before.state().label() + " → " + now.state().label();
    }

    /** What has turned since it was read, for the store to keep; null: nothing. */
    public @Nullable Turn turn() {
        return turn;
    }

    public IssueId id() {
        return id;
    }

    public CaseId of() {
        return of;
    }

    public Said said() {
        return said;
    }

    public int priority() {
        return priority;
    }

    public int version() {
        return version;
    }
}
