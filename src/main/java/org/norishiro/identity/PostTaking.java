package org.norishiro.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody can work at an agency as things stand (所属できるか). Asked before they are given the post, because the answer lies with
 * modules above: nobody may come to hold what their agency is kept out of.
 */
public interface PostTaking {
    /** The same words whatever stands in the way: of whom somebody is kept out is not for whoever gives posts to know. */
    String REFUSAL = "この職員がいま受け持っているものがあるため、この機関の所属にできません。先に、ほかの人に引き継いでもらってください。";

    /**
     * Runs inside the caller's transaction.
     *
     * @param last the last day of the post; null: open
     */
    boolean possible(StaffId whom, AgencyId where, @Nullable LocalDate last);
}
