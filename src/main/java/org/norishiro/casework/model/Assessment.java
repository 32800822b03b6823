package org.norishiro.casework.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.household.PersonId;

/**
 * 見立て・根拠・手立て: how somebody sees the situation, on what ground, and what follows. Signed by who wrote it; never
 * overwritten, but succeeded by a later one.
 *
 * @param about null: the household as a whole
 * @param succeeds the one it takes the place of; null: the first about this person or household
 */
public record Assessment(
        UUID id,
        CaseId of,
        @Nullable PersonId about,
        String view,
        String ground,
        String means,
        @Nullable UUID succeeds) {
    public static final int LONGEST = 2000;

    public Assessment {
        if (view.isBlank() || ground.isBlank() || means.isBlank())
            throw new IllegalArgumentException("a view without its ground and what follows from it is a rumour");
    }

    public static Assessment sign(
            CaseId of, @Nullable PersonId about, String view, String ground, String means, @Nullable UUID succeeds) {
        return new Assessment(UUID.randomUUID(), of, about, view, ground, means, succeeds);
    }
}
