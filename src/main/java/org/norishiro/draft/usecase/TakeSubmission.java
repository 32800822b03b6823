package org.norishiro.draft.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.draft.DraftKey;
import org.norishiro.draft.model.DraftRegister;
import org.norishiro.draft.model.SubmissionRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes a form in the transaction of the act it asks for: its key is kept and its draft goes, or, when the key is known,
 * the whole act must not happen again.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TakeSubmission {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LOOKS = 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final SubmissionRegister submissions;
    private final DraftRegister drafts;
    private final Clock clock;

    TakeSubmission(SubmissionRegister submissions, DraftRegister drafts, Clock clock) {
        this.submissions = submissions;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** @param undone what to do when the act is rolled back after all */
    public record Command(@Nullable UUID key, @Nullable DraftKey draft, Runnable undone) {}

    public sealed interface Outcome {
        record Taken() implements Outcome {}

        /** @param location where the first sending led, if it has come that far */
        record TakenBefore(Optional<String> location) implements Outcome {}
    }

    public Outcome take(Command command) {
        var now = Instant.now(clock);
        if (command.key() != null) {
            if (!submissions.take(command.key(), now)) return new Outcome.TakenBefore(locationOf(command.key()));
            submissions.forgetBefore(now.minus(KEPT));
        }
        if (command.draft() != null) drafts.discard(command.draft());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) command.undone().run();
            }
        });
        return new Outcome.Taken();
    }

    /** The twin has committed, but its answer may still be on the way. */
    private Optional<String> locationOf(UUID key) {
        for (var look = 0; look < LOOKS; look++) {
            var location = submissions.locationOf(key);
            if (location.isPresent()) return location;
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
