package org.norishiro.seal.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases;
import org.norishiro.seal.model.Seal;
import org.norishiro.seal.model.SealRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sealed cases whoever looks may read (封印されたケースの一覧). */
@Component
@Transactional
public class ListSeals {
    private final SealRegister register;
    private final Cases cases;
    private final AuditTrail trail;

    ListSeals(SealRegister register, Cases cases, AuditTrail trail) {
        this.register = register;
        this.cases = cases;
        this.trail = trail;
    }

    /** @param asked whether somebody asks to open it */
    public record Line(CaseId about, String name, Instant sealedAt, String reason, boolean asked) {}

    public List<Line> list() {
        trail.viewed(Subject.all("case"), "封印されたケースの一覧");
        var seals = register.all();
        var names = cases.names(seals.stream().map(Seal::about).toList());
        return seals.stream()
                .flatMap(seal -> Optional.ofNullable(names.get(seal.about()))
                        .map(name -> new Line(seal.about(), name, seal.sealedAt(), seal.reason(), seal.wish() != null))
                        .stream())
                .toList();
    }
}
