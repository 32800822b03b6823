package org.norishiro.directory.usecase;

import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.directory.model.AgencyRegister;
import org.norishiro.directory.model.AgencyRegister.Change;
import org.norishiro.directory.model.AgencyWindow;
import org.norishiro.directory.model.AgencyWindows;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saying a window of one's own agency (用件ごとの窓口) anew. */
@Component
public class ChangeWindow {
    private static final String ACT = "change window of agency";

    private final AgencyRegister register;
    private final AgencyWindows windows;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    ChangeWindow(AgencyRegister register, AgencyWindows windows, WhoActs whoActs, AuditTrail trail) {
        this.register = register;
        this.windows = windows;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record Changed(AgencyWindow before) implements Outcome {}

        record NotFound() implements Outcome {}

        record NotYours() implements Outcome {}

        /** @param change empty if the municipality's own data did it */
        record ChangedMeanwhile(AgencyWindow theirs, Optional<Change> change) implements Outcome {}

        /** It is in use no more. */
        record EndedMeanwhile(AgencyWindow theirs, Optional<Change> change) implements Outcome {}
    }

    @Transactional
    public Outcome change(AgencyWindow.Id id, AgencyWindow.Words words, long version) {
        var found = windows.find(id);
        if (found.isEmpty()) return new Outcome.NotFound();
        var what = Subject.of("agency", found.get().agency().value());
        if (!register.find(found.get().agency()).orElseThrow().keptBy(whoActs.now())) {
            trail.refused(ACT, what, "not one's own agency");
            return new Outcome.NotYours();
        }
        if (!windows.change(id, words, version)) {
            trail.refused(ACT, what, "changed meanwhile");
            return meanwhile(id);
        }
        trail.acted(ACT, what, "");
        return new Outcome.Changed(found.get());
    }

    private Outcome meanwhile(AgencyWindow.Id id) {
        var theirs = windows.find(id).orElseThrow();
        var change = windows.lastChange(id);
        return theirs.inUse()
                ? new Outcome.ChangedMeanwhile(theirs, change)
                : new Outcome.EndedMeanwhile(theirs, change);
    }
}
