package org.norishiro.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was seen, done to, or refused: the name of a table and an id, never a fact about a person.
 *
 * @param caseId the case it belongs to, if any; whoever reaches the case may read the entry (閲覧履歴)
 */
public record Subject(
        String kind, @Nullable UUID id, @Nullable UUID caseId) {
    public static Subject of(String kind, UUID id) {
        return new Subject(kind, id, null);
    }

    public static Subject inCase(String kind, UUID id, UUID caseId) {
        return new Subject(kind, id, caseId);
    }

    /** For lists and searches, which name no single record. */
    public static Subject all(String kind) {
        return new Subject(kind, null, null);
    }
}
