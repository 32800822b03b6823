package org.norishiro.draft.usecase;

import java.util.Optional;
import java.util.UUID;
import org.norishiro.draft.model.SubmissionRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a form that was taken before, ahead of anything else, so that its second sending does not look like somebody else's change. */
@Component
@Transactional
public class FindSubmission {
    private final SubmissionRegister submissions;

    FindSubmission(SubmissionRegister submissions) {
        this.submissions = submissions;
    }

    public sealed interface Outcome {
        record New() implements Outcome {}

        record TakenBefore(Optional<String> location) implements Outcome {}
    }

    public Outcome find(UUID key) {
        return submissions.taken(key) ? new Outcome.TakenBefore(submissions.locationOf(key)) : new Outcome.New();
    }
}
