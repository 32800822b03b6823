package org.norishiro.draft.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.draft.DraftKey;
import org.norishiro.draft.model.DraftRegister;
import org.norishiro.draft.model.SubmissionRegister;
import org.norishiro.draft.model.TypedText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is typed while it is typed (自動保存). Nothing is audited here: nobody has seen or done anything yet. */
@Component
@Transactional
public class KeepDraft {
    private static final int LONGEST = 200_000;

    private final DraftRegister drafts;
    private final SubmissionRegister submissions;
    private final Clock clock;

    KeepDraft(DraftRegister drafts, SubmissionRegister submissions, Clock clock) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** @param submission the receipt of the form, by which a late autosave is told from a new text */
    public record Command(
            DraftKey key,
            String formUrl,
            String label,
            Map<String, List<String>> fields,
            @Nullable UUID submission) {}

    public sealed interface Outcome {
        record Kept(LocalDateTime at, String continueUrl) implements Outcome {}

        record NothingWritten() implements Outcome {}

        record AlreadySent() implements Outcome {}

        record TooLong() implements Outcome {}
    }

    public Outcome keep(Command command) {
        var text =
                new TypedText(command.key(), command.formUrl(), command.label(), command.fields(), Instant.now(clock));
        if (text.length() > LONGEST) return new Outcome.TooLong();
        if (command.submission() != null && submissions.taken(command.submission())) return new Outcome.AlreadySent();
        if (text.blank()) {
            drafts.discard(text.key());
            return new Outcome.NothingWritten();
        }
        drafts.keep(text);
        drafts.forgetOld();
        return new Outcome.Kept(LocalDateTime.ofInstant(text.savedAt(), clock.getZone()), text.continueUrl());
    }
}
