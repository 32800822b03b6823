package org.norishiro.directory.usecase;

import java.util.UUID;
import org.norishiro.directory.model.OpenDataImport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leaving a file that is not wanted after all (取り込まない). */
@Component
@Transactional
public class LeaveOpenData {
    private final Settling settling;

    LeaveOpenData(Settling settling) {
        this.settling = settling;
    }

    public ImportOutcome leave(UUID id) {
        return settling.settle(id, "leave open data", each -> !each.settled(), this::left);
    }

    private ImportOutcome left(OpenDataImport each) {
        each.discard();
        return settling.keep(each, () -> {});
    }
}
