package org.norishiro.identity;

/**
 * 本人の確かめ直し: whoever acts gives their password once more, because a session may stand open on a desk. For acts that must
 * be surely theirs. Wrong answers are slowed down like those at the sign-in page, and counted apart from them.
 */
public interface Reauthentication {
    enum Answer {
        CONFIRMED,
        WRONG,
        MUST_WAIT
    }

    /**
     * Runs inside the caller's transaction, which keeps a wrong answer only if it commits.
     *
     * @param where what it is asked for, in a few English words: each counts for itself
     * @param address from which the form came
     */
    Answer confirm(String password, String where, String address);
}
