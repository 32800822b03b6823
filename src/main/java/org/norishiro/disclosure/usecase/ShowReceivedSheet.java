package org.norishiro.disclosure.usecase;

import java.util.Optional;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.disclosure.usecase.ReceivedSheets.Received;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One case without names, as long as it is shown. Each look at it is kept. */
@Component
public class ShowReceivedSheet {
    private final ReceivedSheets received;
    private final AuditTrail trail;

    ShowReceivedSheet(ReceivedSheets received, AuditTrail trail) {
        this.received = received;
        this.trail = trail;
    }

    @Transactional
    public Optional<Received> show(UUID id) {
        var found = received.find(id);
        found.ifPresent(sheet -> trail.viewed(Subject.of("nameless_sheet", id), "届いた事例（名前なし）"));
        return found;
    }
}
