package org.norishiro.export.usecase;

import java.util.Optional;
import org.norishiro.export.model.Runs;
import org.norishiro.export.model.Runs.Claim;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Taking the next file to make, so that no other program makes it. Throws away what is over, on the way. */
@Component
@Transactional
public class ClaimExport {
    private final Runs runs;

    ClaimExport(Runs runs) {
        this.runs = runs;
    }

    public Optional<Claim> claim() {
        runs.sweep();
        return runs.claim();
    }
}
