package org.norishiro.directory.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.directory.model.AgencyRegister;
import org.norishiro.directory.model.AgencyWindow;
import org.norishiro.directory.model.AgencyWindows;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Naming a window of one's own agency for a kind of thing (用件ごとの窓口), or saying it anew. */
@Component
public class KeepWindow {
    private static final String ACT = "keep window of agency";

    private final AgencyRegister register;
    private final AgencyWindows windows;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    KeepWindow(AgencyRegister register, AgencyWindows windows, WhoActs whoActs, AuditTrail trail) {
        this.register = register;
        this.windows = windows;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record Kept() implements Outcome {}

        record NotFound() implements Outcome {}

        record NotYours() implements Outcome {}
    }

    /** A window with an id nobody knows is a new one. */
    @Transactional
    public Outcome keep(AgencyWindow window) {
        var agency = register.find(window.agency());
        if (agency.isEmpty()) return new Outcome.NotFound();
        var what = Subject.of("agency", window.agency().value());
        if (!agency.get().keptBy(whoActs.now())) {
            trail.refused(ACT, what, "not one's own agency");
            return new Outcome.NotYours();
        }
        var known = windows.find(window.id());
        if (known.isPresent() && !known.get().agency().equals(window.agency())) return new Outcome.NotFound();
        if (known.isPresent()) windows.change(window);
        else windows.add(window);
        trail.acted(ACT, what, "");
        return new Outcome.Kept();
    }
}
