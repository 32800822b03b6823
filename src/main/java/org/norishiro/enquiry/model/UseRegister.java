package org.norishiro.enquiry.model;

import java.time.Instant;
import java.util.List;

/** How much is asked and read (尋ねた回数と読んだ回数), by staff and without residents, for the 個人情報保護の管理者. */
public interface UseRegister {
    /**
     * One member of staff in one agency.
     *
     * @param read how many questions they opened, each once; like {@code answered}, without questions of the reader's own agency, which would
     *     tell it who is known elsewhere
     */
    record Use(String staff, String agency, long asked, long read, long answered) {}

    /** Whether whoever acts may look. */
    boolean isLookedAfterByMe();

    List<Use> since(Instant moment);
}
