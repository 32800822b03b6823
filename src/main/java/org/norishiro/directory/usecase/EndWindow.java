package org.norishiro.directory.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.directory.model.AgencyRegister;
import org.norishiro.directory.model.AgencyWindow;
import org.norishiro.directory.model.AgencyWindows;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Nobody is sent to this window any more (窓口をなくす); what was sent there keeps its name. */
@Component
public class EndWindow {
    private static final String ACT = "end window of agency";

    private final AgencyRegister register;
    private final AgencyWindows windows;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    EndWindow(AgencyRegister register, AgencyWindows windows, WhoActs whoActs, AuditTrail trail) {
        this.register = register;
        this.windows = windows;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record Ended(AgencyWindow window) implements Outcome {}

        /** By somebody else: there is nothing left to do. */
        record EndedBefore(AgencyWindow window) implements Outcome {}

        record NotFound() implements Outcome {}

        record NotYours() implements Outcome {}
    }

    @Transactional
    public Outcome end(AgencyWindow.Id id) {
        var found = windows.find(id);
        if (found.isEmpty()) return new Outcome.NotFound();
        var agency = found.get().agency();
        var what = Subject.of("agency", agency.value());
        if (!register.find(agency).orElseThrow().keptBy(whoActs.now())) {
            trail.refused(ACT, what, "not one's own agency");
            return new Outcome.NotYours();
        }
        if (!found.get().inUse()) return new Outcome.EndedBefore(found.get());
        windows.end(id);
        trail.acted(ACT, what, "");
        return new Outcome.Ended(found.get());
    }
}
