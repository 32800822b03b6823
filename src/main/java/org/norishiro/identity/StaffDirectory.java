package org.norishiro.identity;

import java.util.List;
import java.util.Optional;

/** What other modules may ask about staff and their posts. Ended posts are still found by id, for records of the past. */
public interface StaffDirectory {
    Optional<PostHolder> post(PostId id);

    /** Posts that hold today, by agency and name. */
    List<PostHolder> activePosts();

    List<PostHolder> activePostsOf(AgencyId agency);

    default boolean holdsToday(PostId id) {
        return activePosts().stream().anyMatch(holder -> holder.post().equals(id));
    }
}
