package org.norishiro.desk;

import java.time.LocalDate;
import java.util.List;
import org.norishiro.identity.Acting;

/** Implemented by every module that gives people something to do; the desk lists what it is given. */
public interface DueItems {
    /** What this post holds or waits for, as of today; runs inside the caller's transaction. */
    List<DueItem> dueFor(Acting who, LocalDate today);

    /**
     * The same in the same order, with the names of those of them that this module left to be looked up once it is known what is shown
     * ({@link DueItem#toName()}): whoever was asked hundreds of times is shown seven.
     */
    default List<DueItem> naming(List<DueItem> shown) {
        return shown;
    }

    /** What these are, for the sentence on the desk when they cannot be read (「依頼」). */
    default String named() {
        return "一部の用件";
    }
}
