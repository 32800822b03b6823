package org.norishiro.seal.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.seal.model.Seal;
import org.norishiro.seal.model.SealRegister;
import org.norishiro.seal.model.Sealed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sealed cases and persons whoever looks may read (封印の一覧). */
@Component
@Transactional
public class ListSeals {
    private final SealRegister register;
    private final SealedRecords records;
    private final AuditTrail trail;

    ListSeals(SealRegister register, SealedRecords records, AuditTrail trail) {
        this.register = register;
        this.records = records;
        this.trail = trail;
    }

    /** @param asked whether somebody asks to open it */
    public record Line(Sealed about, String name, Instant sealedAt, String reason, boolean asked) {}

    public List<Line> list() {
        trail.viewed(Subject.all("seal"), "封印の一覧");
        var seals = register.all();
        var names = records.names(seals.stream().map(Seal::about).toList());
        return seals.stream()
                .flatMap(seal -> Optional.ofNullable(names.get(seal.about()))
                        .map(name -> new Line(seal.about(), name, seal.sealedAt(), seal.reason(), seal.wish() != null))
                        .stream())
                .toList();
    }
}
