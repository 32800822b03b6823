package org.norishiro.directory.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.directory.model.AgencyFacts;
import org.norishiro.directory.model.AgencyProfile;
import org.norishiro.directory.model.AgencyRegister;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.Role;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new agency in the register (機関の追加), by the administrator: from now on people can work there and it can be asked. */
@Component
public class AddAgency {
    private static final String ACT = "add agency";

    private final AgencyRegister register;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    AddAgency(AgencyRegister register, WhoActs whoActs, AuditTrail trail) {
        this.register = register;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public record Command(AgencyFacts facts, AgencyProfile profile) {}

    public sealed interface Outcome {
        record Added(AgencyId id) implements Outcome {}

        /** Only an administrator adds agencies. */
        record NotYours() implements Outcome {}

        record NameTaken(AgencyId by) implements Outcome {}
    }

    @Transactional
    public Outcome add(Command command) {
        if (whoActs.now().role() != Role.ADMINISTRATOR) {
            trail.refused(ACT, Subject.all("agency"), "not an administrator");
            return new Outcome.NotYours();
        }
        var namesake = register.named(command.facts().name());
        if (namesake.isPresent()) {
            trail.refused(ACT, Subject.of("agency", namesake.get().value()), "name taken");
            return new Outcome.NameTaken(namesake.get());
        }
        var id = AgencyId.next();
        register.add(id, command.facts(), command.profile());
        trail.acted(ACT, Subject.of("agency", id.value()), "");
        return new Outcome.Added(id);
    }
}
