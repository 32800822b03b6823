package org.norishiro.draft.usecase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.draft.DraftKey;
import org.norishiro.draft.model.DraftRegister;
import org.norishiro.draft.model.SubmissionRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers the answer to a form, for its twin; and clears away a draft that an autosave wrote while the form was being taken. */
@Component
@Transactional
public class NoteWhereItLed {
    private final SubmissionRegister submissions;
    private final DraftRegister drafts;

    NoteWhereItLed(SubmissionRegister submissions, DraftRegister drafts) {
        this.submissions = submissions;
        this.drafts = drafts;
    }

    public void note(UUID key, @Nullable DraftKey draft, String location) {
        submissions.leadsTo(key, location);
        if (draft != null) drafts.discard(draft);
    }
}
