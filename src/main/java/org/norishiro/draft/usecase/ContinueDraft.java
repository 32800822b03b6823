package org.norishiro.draft.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.norishiro.draft.DraftKey;
import org.norishiro.draft.model.DraftRegister;
import org.norishiro.draft.model.TypedText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a draft back to the form it was written in (続きから書く). */
@Component
@Transactional
public class ContinueDraft {
    private final DraftRegister drafts;
    private final Clock clock;

    ContinueDraft(DraftRegister drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    public Optional<Map<String, List<String>>> fields(DraftKey key) {
        return drafts.find(key, Instant.now(clock).minus(TypedText.KEPT)).map(TypedText::fields);
    }
}
