package org.norishiro.notice.model;

import java.util.Optional;

/** What whoever acts wants to be told; nobody reads or sets it for another. */
public interface NoticeWishes {
    /** @param version counts how often it was changed */
    record Kept(NoticeWish wish, long version) {}

    Optional<Kept> mine();

    /** False, changing nothing, if it was changed since this version: in another window of one's own. */
    boolean set(NoticeWish wish, long version);
}
