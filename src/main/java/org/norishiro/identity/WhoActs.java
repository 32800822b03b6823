package org.norishiro.identity;

/** Answers who acts in the current request. */
public interface WhoActs {
    /** Refuses with an exception where nobody has signed in: a use case is never reached without a post. */
    Acting now();
}
