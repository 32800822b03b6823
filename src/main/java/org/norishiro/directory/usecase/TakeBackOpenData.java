package org.norishiro.directory.usecase;

import java.util.UUID;
import org.norishiro.directory.model.OpenDataImport;
import org.norishiro.directory.model.OpenDataImport.State;
import org.norishiro.directory.model.OpenDataImports;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Taking back, as a whole, what a file brought (取り込みの取り消し). */
@Component
@Transactional
public class TakeBackOpenData {
    private final OpenDataImports imports;
    private final Settling settling;

    TakeBackOpenData(OpenDataImports imports, Settling settling) {
        this.imports = imports;
        this.settling = settling;
    }

    public ImportOutcome takeBack(UUID id) {
        return settling.settle(
                id, "take back open data", each -> each.state() == State.TAKEN_IN, this::unlessBuiltUpon);
    }

    private ImportOutcome unlessBuiltUpon(OpenDataImport each) {
        if (imports.builtUpon(each)) return new ImportOutcome.BuiltUpon();
        each.undo();
        return settling.keep(each, () -> imports.takeBack(each));
    }
}
