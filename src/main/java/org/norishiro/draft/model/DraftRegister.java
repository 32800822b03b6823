package org.norishiro.draft.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.norishiro.draft.DraftKey;

/** The drafts of whoever acts. */
public interface DraftRegister {
    void keep(TypedText draft);

    Optional<TypedText> find(DraftKey key, Instant since);

    /** The drafts of one form, newest first. */
    List<TypedText> of(String form, Instant since);

    List<TypedText> since(Instant since);

    void discard(DraftKey key);

    /** Whosever they are: those who left do not come back for theirs. */
    void forgetOld();
}
