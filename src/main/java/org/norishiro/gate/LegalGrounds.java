package org.norishiro.gate;

import java.time.LocalDate;
import java.util.List;

/** The articles on which something may be told (法律の定め), as the acts stand on a day, for whoever has to name one. */
public interface LegalGrounds {
    /**
     * One of them.
     *
     * @param basis {@code STATUTORY_CONFERENCE} or {@code LAW_OTHER}: the bases that name an article
     * @param code by which it is chosen
     * @param label how it is offered, with its article
     * @param article as it is written down where it is relied on
     * @param note how strongly the act asks for it, and whether that has been checked
     */
    record Ground(Basis basis, String code, String label, String article, String note) {}

    List<Ground> on(LocalDate day);
}
