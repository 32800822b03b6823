package org.norishiro.export.usecase;

import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.export.model.Releases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Releasing a file of more than a hundred cases, or not (書き出しの承認): a supervisor of the agency who did not ask for it. They are told
 * how many, what for and by which filter, never which.
 */
@Component
@Transactional
public class DecideExport {
    static final String ACT = "release export";

    private final Releases releases;
    private final TellSettled tellSettled;
    private final AuditTrail trail;

    DecideExport(Releases releases, TellSettled tellSettled, AuditTrail trail) {
        this.releases = releases;
        this.tellSettled = tellSettled;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record Released() implements Outcome {}

        record NotReleased() implements Outcome {}

        /** Not released, and no word why: what they have to say is asked for. */
        record SaysNotWhy() implements Outcome {}

        /** It was theirs to decide until a moment ago: two of an office have the same one before them. */
        record Settled(Releases.Settled how) implements Outcome {}

        /** None that is theirs to decide: another agency's, their own, or none at all. */
        record NotFound() implements Outcome {}
    }

    /** @param words why not; may be empty when it is released */
    public Outcome decide(UUID id, boolean released, String words) {
        var subject = Subject.of("export", id);
        if (!released && words.isBlank() && waits(id)) return new Outcome.SaysNotWhy();
        if (!releases.decide(id, released, words)) return notTheirs(id);
        trail.acted(ACT, subject, released ? "承認した" : "承認しない：" + words);
        return released ? new Outcome.Released() : new Outcome.NotReleased();
    }

    private boolean waits(UUID id) {
        return releases.waiting().stream().anyMatch(each -> each.id().equals(id));
    }

    private Outcome notTheirs(UUID id) {
        return tellSettled.tell(id).<Outcome>map(Outcome.Settled::new).orElseGet(Outcome.NotFound::new);
    }
}
