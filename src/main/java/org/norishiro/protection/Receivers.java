package org.norishiro.protection;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.norishiro.identity.PostId;

/**
 * Who can be handed something about a person or a case (引き継げる人): whoever is in that post today and could see it. Not
 * somebody who is kept out of it (除外) nor, of what is sealed (封印), somebody who is not named to read it. The database refuses
 * them besides.
 */
public interface Receivers {
    /** The same words for somebody who is no longer there and for somebody who may not see it: why is not everybody's to know. */
    String REFUSAL = "この人には引き継げません。ほかの人を選んでください。";

    /**
     * Runs inside the caller's transaction.
     *
     * @param about ids of cases, consultations, persons, households; one that whoever asks does not reach can be handed to nobody
     */
    boolean include(PostId post, Collection<UUID> about);

    /** Those of them who can be handed it; one question for a whole list. */
    Set<PostId> among(Collection<PostId> posts, UUID about);

    default boolean include(PostId post, UUID about) {
        return include(post, List.of(about));
    }
}
