package org.norishiro.linking.usecase;

import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.directory.Agencies;
import org.norishiro.identity.Role;
import org.norishiro.identity.WhoActs;
import org.norishiro.linking.model.Corrections;
import org.norishiro.linking.model.Mark;
import org.norishiro.linking.model.StandardTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saying better what a kind of agency is for a trouble (役割の表を直す). The administrator does, for the whole municipality. */
@Component
public class CorrectRole {
    private static final String ACT = "correct role";

    private final StandardTable standard;
    private final Corrections corrections;
    private final Agencies agencies;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    CorrectRole(StandardTable standard, Corrections corrections, Agencies agencies, WhoActs whoActs, AuditTrail trail) {
        this.standard = standard;
        this.corrections = corrections;
        this.agencies = agencies;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public record Command(String trouble, String kind, Mark mark, String why) {}

    public sealed interface Outcome {
        record Corrected() implements Outcome {}

        record UnknownTrouble() implements Outcome {}

        /** Neither of the table nor of any agency of the register. */
        record UnknownKind() implements Outcome {}

        record NotYours() implements Outcome {}
    }

    @Transactional
    public Outcome correct(Command command) {
        var table = standard.roles();
        if (table.trouble(command.trouble()).isEmpty()) return new Outcome.UnknownTrouble();
        if (whoActs.now().role() != Role.ADMINISTRATOR) {
            trail.refused(ACT, Subject.all("role_correction"), "not the administrator");
            return new Outcome.NotYours();
        }
        if (table.kinds().stream().noneMatch(kind -> kind.name().equals(command.kind()))
                && agencies.all().stream().noneMatch(agency -> agency.kind().equals(command.kind())))
            return new Outcome.UnknownKind();
        var id = UUID.randomUUID();
        corrections.add(id, command.kind(), command.trouble(), command.mark(), command.why());
        trail.acted(ACT, Subject.of("role_correction", id), command.kind() + " " + command.trouble());
        return new Outcome.Corrected();
    }
}
