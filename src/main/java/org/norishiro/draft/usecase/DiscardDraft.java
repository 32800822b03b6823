package org.norishiro.draft.usecase;

import org.norishiro.draft.DraftKey;
import org.norishiro.draft.model.DraftRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Throws a draft away (下書きを捨てる). */
@Component
@Transactional
public class DiscardDraft {
    private final DraftRegister drafts;

    DiscardDraft(DraftRegister drafts) {
        this.drafts = drafts;
    }

    public void discard(DraftKey key) {
        drafts.discard(key);
    }
}
