package org.norishiro.disclosure.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.disclosure.usecase.ReceivedSheets.Received;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases without names that were shown to one's own agency (届いた事例（名前なし）). */
@Component
public class ListReceivedSheets {
    private final ReceivedSheets received;
    private final AuditTrail trail;

    ListReceivedSheets(ReceivedSheets received, AuditTrail trail) {
        this.received = received;
        this.trail = trail;
    }

    @Transactional
    public Counted<Received> list(Listing listing) {
        trail.viewed(Subject.all("nameless_sheet"), "届いた事例（名前なし）の一覧");
        return received.page(listing);
    }
}
