package org.norishiro.directory.usecase;

import java.util.UUID;
import org.norishiro.directory.model.OpenDataImport;
import org.norishiro.directory.model.OpenDataImport.State;
import org.norishiro.directory.model.OpenDataImports;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Taking in a file that was looked through (取り込みの確定). */
@Component
@Transactional
public class TakeInOpenData {
    private final OpenDataImports imports;
    private final Settling settling;

    TakeInOpenData(OpenDataImports imports, Settling settling) {
        this.imports = imports;
        this.settling = settling;
    }

    public ImportOutcome takeIn(UUID id) {
        return settling.settle(id, "take in open data", each -> each.state() == State.READY, this::unlessOvertaken);
    }

    private ImportOutcome unlessOvertaken(OpenDataImport each) {
        if (imports.overtaken(each)) return new ImportOutcome.Overtaken();
        each.takeIn();
        return settling.keep(each, () -> imports.write(each));
    }
}
