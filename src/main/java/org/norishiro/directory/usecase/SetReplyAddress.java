package org.norishiro.directory.usecase;

import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.Role;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registering where an agency is written to (登録された宛先). The administrator alone does, since whoever reads that mailbox answers for the
 * agency. Links that were sent to another address end with it (V0306).
 */
@Component
public class SetReplyAddress {
    private static final String ACT = "set reply address";

    private final ReplyAddressBook book;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    SetReplyAddress(ReplyAddressBook book, WhoActs whoActs, AuditTrail trail) {
        this.book = book;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    /** @param mail an address or blank: none */
    public record Command(AgencyId agency, String mail, String fax) {}

    public sealed interface Outcome {
        record Set() implements Outcome {}

        /** It was so already: nothing is written. */
        record Unchanged() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    @Transactional
    public Outcome set(Command command) {
        var what = Subject.of("agency", command.agency().value());
        var line = book.line(command.agency());
        if (line.isEmpty() || whoActs.now().role() != Role.ADMINISTRATOR) {
            trail.refused(ACT, what, "not the administrator, or no such agency");
            return new Outcome.NotFound();
        }
        if (line.get().mail().equals(command.mail()) && line.get().fax().equals(command.fax()))
            return new Outcome.Unchanged();
        book.say(UUID.randomUUID(), command.agency(), command.mail(), command.fax());
        trail.acted(ACT, what, "");
        return new Outcome.Set();
    }
}
