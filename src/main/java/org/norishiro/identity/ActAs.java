package org.norishiro.identity;

import java.util.function.Supplier;
import org.norishiro.shell.OneReading;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Lets work that has no browser behind it (demonstration data, scheduled work) run in the name of a post. The database still
 * checks that the post exists and holds. Not while a page is read: that is read by whom it is for.
 */
@Component
public class ActAs {

    public <T> T post(Acting who, Supplier<T> work) {
        return run(new SignedIn(who.municipality(), who.staff(), who.staffName(), who), work);
    }

    /** For sign-in itself: known by name, in no post yet, reaching nothing personal. */
    public <T> T person(SignedIn who, Supplier<T> work) {
        return run(who, work);
    }

    private static <T> T run(SignedIn who, Supplier<T> work) {
        if (OneReading.underWay())
            throw new IllegalStateException("the database has been told already who reads this page");
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ActingAuthentication(who));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
