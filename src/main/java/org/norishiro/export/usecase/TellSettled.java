package org.norishiro.export.usecase;

import java.util.Optional;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.export.model.Releases;
import org.norishiro.export.model.Releases.Settled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How an export was settled before somebody's answer, also one that could not be taken as it was typed (先に答えがある). */
@Component
@Transactional
public class TellSettled {
    private final Releases releases;
    private final AuditTrail trail;

    TellSettled(Releases releases, AuditTrail trail) {
        this.releases = releases;
        this.trail = trail;
    }

    /** Empty: it waits, or was never theirs to decide. */
    public Optional<Settled> tell(UUID id) {
        var settled = releases.settled(id);
        trail.refused(
                DecideExport.ACT,
                Subject.of("export", id),
                settled.map(Enum::name).orElse("見つからない"));
        return settled;
    }
}
