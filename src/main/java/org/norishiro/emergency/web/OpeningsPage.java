package org.norishiro.emergency.web;

import java.time.LocalDateTime;
import java.util.List;
import org.norishiro.emergency.model.Lock;
import org.norishiro.emergency.model.Opening;
import org.norishiro.emergency.usecase.ShowOpenings.Shown;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Listing;
import org.norishiro.shell.Option;

/** The list of emergency openings, and those who were stopped. */
public record OpeningsPage(Shown shown, Listing listing, Entered entered, LocalDateTime now) {
    static final String WAITING = "waiting";

    public List<Opening> rows() {
        return shown.openings().rows();
    }

    public List<Lock> locks() {
        return shown.locks();
    }

    public boolean waitingOnly() {
        return listing.text("show").equals(WAITING);
    }

    public Entered filter() {
        return Entered.blank().with("show", listing.text("show"));
    }

    public List<Option> kinds() {
        return List.of(Option.of(WAITING, "未確認だけ"));
    }

    public boolean releasing(Lock lock) {
        return entered.text("lock").equals(lock.id().toString());
    }

    /** What was typed for this one, and nothing for the others. */
    public Entered entered(Lock lock) {
        return releasing(lock) ? entered.anchored("words", words(lock)) : Entered.blank();
    }

    /** There is one form for each, so the field of each has an id of its own. */
    public String words(Lock lock) {
        return "words-" + lock.id();
    }
}
