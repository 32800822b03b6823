package org.norishiro.directory.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.directory.model.AgencyRegister;
import org.norishiro.directory.model.AgencyWindow;
import org.norishiro.directory.model.AgencyWindows;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Naming a window of one's own agency for a kind of thing (用件ごとの窓口). */
@Component
public class AddWindow {
    private static final String ACT = "add window of agency";

    private final AgencyRegister register;
    private final AgencyWindows windows;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    AddWindow(AgencyRegister register, AgencyWindows windows, WhoActs whoActs, AuditTrail trail) {
        this.register = register;
        this.windows = windows;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record Added() implements Outcome {}

        record NotFound() implements Outcome {}

        record NotYours() implements Outcome {}
    }

    @Transactional
    public Outcome add(AgencyId id, AgencyWindow.Words words) {
        var agency = register.find(id);
        if (agency.isEmpty()) return new Outcome.NotFound();
        var what = Subject.of("agency", id.value());
        if (!agency.get().keptBy(whoActs.now())) {
            trail.refused(ACT, what, "not one's own agency");
            return new Outcome.NotYours();
        }
        windows.add(AgencyWindow.Id.next(), id, words);
        trail.acted(ACT, what, "");
        return new Outcome.Added();
    }
}
