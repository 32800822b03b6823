package org.norishiro.seal.web;

import java.util.Optional;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CasePanel;
import org.norishiro.seal.usecase.SealOfCase;
import org.norishiro.shell.Parts;
import org.springframework.stereotype.Component;

/** That a case is sealed and who reads it, on the page of the case; for those who lead, the way to seal it. */
@Component
class SealPanel implements CasePanel {
    private final SealOfCase sealOfCase;
    private final Parts parts;

    SealPanel(SealOfCase sealOfCase, Parts parts) {
        this.sealOfCase = sealOfCase;
        this.parts = parts;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public Optional<Panel> of(CaseId about) {
        return sealOfCase
                .of(about)
                .map(view -> new Panel(
                        "seal",
                        "封印",
                        "/cases/" + about + "/seal" + (view.sealed() ? "" : "/new"),
                        view.sealed() ? "封印のようす" : "このケースを封印する",
                        parts.of("seal/_case-panel", view)));
    }
}
