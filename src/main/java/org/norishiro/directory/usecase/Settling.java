package org.norishiro.directory.usecase;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.directory.model.OpenDataImport;
import org.norishiro.directory.model.OpenDataImports;
import org.springframework.stereotype.Component;

/** What taking in, taking back and leaving a file have in common: it is there, it can be done now, nobody is faster. */
@Component
class Settling {
    private final OpenDataImports imports;
    private final AuditTrail trail;

    Settling(OpenDataImports imports, AuditTrail trail) {
        this.imports = imports;
        this.trail = trail;
    }

    /** @param may whether it can be done at all with a file in its state */
    ImportOutcome settle(
            UUID id, String act, Predicate<OpenDataImport> may, Function<OpenDataImport, ImportOutcome> doing) {
        var about = Subject.of("open_data_import", id);
        var found = imports.find(id);
        if (found.isEmpty()) return refused(act, about, new ImportOutcome.NotFound());
        var each = found.get();
        if (!may.test(each)) return refused(act, about, new ImportOutcome.NotNow(each.state()));
        var outcome = doing.apply(each);
        if (!(outcome instanceof ImportOutcome.Settled)) return refused(act, about, outcome);
        trail.acted(act, about, "");
        return outcome;
    }

    /** @param then what else is written once it is kept that this was done */
    ImportOutcome keep(OpenDataImport moved, Runnable then) {
        if (!imports.update(moved))
            return new ImportOutcome.NotNow(
                    imports.find(moved.id()).orElseThrow().state());
        then.run();
        return new ImportOutcome.Settled();
    }

    private ImportOutcome refused(String act, Subject about, ImportOutcome outcome) {
        trail.refused(act, about, outcome.getClass().getSimpleName());
        return outcome;
    }
}
