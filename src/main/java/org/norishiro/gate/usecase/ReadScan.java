package org.norishiro.gate.usecase;

import java.util.Optional;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.gate.model.ScanRegister;
import org.norishiro.gate.model.ScanRegister.Scan;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fetching a signed paper (書類を開く). */
@Component
@Transactional
public class ReadScan {
    private final ScanRegister scans;
    private final AuditTrail trail;

    ReadScan(ScanRegister scans, AuditTrail trail) {
        this.scans = scans;
        this.trail = trail;
    }

    public Optional<Scan> read(UUID consent, UUID scan) {
        return scans.find(consent, scan).map(found -> {
            trail.viewed(new Subject("consent_scan", scan, found.inCase()), "署名した書類を開く");
            return found;
        });
    }
}
