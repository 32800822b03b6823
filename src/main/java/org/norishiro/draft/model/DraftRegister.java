package org.norishiro.draft.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The drafts of whoever acts. */
public interface DraftRegister {
    void keep(TypedText draft);

    Optional<TypedText> find(String key, Instant since);

    List<TypedText> since(Instant since);

    void discard(String key);

    void forgetBefore(Instant time);
}
