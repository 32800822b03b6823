package org.norishiro.gate.usecase;

import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.gate.ScanFlaw;
import org.norishiro.gate.Scans.Checked;
import org.norishiro.gate.model.ConsentRegister;
import org.norishiro.gate.model.ScanRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeping the paper somebody signed with the consent it proves (書類の取り込み). */
@Component
@Transactional
public class AttachScan {
    private static final String ACT = "attach scan";

    private final ConsentRegister register;
    private final ScanRegister scans;
    private final ScanCheck check;
    private final AuditTrail trail;

    AttachScan(ConsentRegister register, ScanRegister scans, ScanCheck check, AuditTrail trail) {
        this.register = register;
        this.scans = scans;
        this.check = check;
        this.trail = trail;
    }

    /** @param file as it was sent; what it is called is not looked at */
    public record Command(UUID consent, byte[] file) {}

    public sealed interface Outcome {
        record Attached() implements Outcome {}

        record NotFound() implements Outcome {}

        record Flawed(ScanFlaw flaw) implements Outcome {}
    }

    public Outcome attach(Command command) {
        var line = register.lineOf(command.consent()).orElse(null);
        if (line == null) {
            trail.refused(ACT, Subject.of("consent", command.consent()), "見つからない");
            return new Outcome.NotFound();
        }
        var consent = line.fact(command.consent());
        var about = new Subject("consent", consent.id(), consent.inCase());
        return switch (check.check(command.file())) {
            case Checked.Flawed(var flaw) -> {
                trail.refused(ACT, about, flaw.name());
                yield new Outcome.Flawed(flaw);
            }
            case Checked.Clean(var kind, var content) -> {
                scans.add(consent, kind, content);
                trail.acted(ACT, about, "署名した書類の取り込み");
                yield new Outcome.Attached();
            }
        };
    }
}
