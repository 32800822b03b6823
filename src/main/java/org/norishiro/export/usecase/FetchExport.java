package org.norishiro.export.usecase;

import java.util.Optional;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.export.model.Ending;
import org.norishiro.export.model.Export;
import org.norishiro.export.model.ExportRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fetching a file (書き出しの受け取り). Everything in it is decided again; when one case is no more to be seen as it stands in it, the
 * whole is thrown away, and which one it was is not said.
 */
@Component
@Transactional
public class FetchExport {
    private static final String ACT = "fetch export";

    private final ExportRegister register;
    private final AuditTrail trail;

    FetchExport(ExportRegister register, AuditTrail trail) {
        this.register = register;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record Fetched(Export about, byte[] content) implements Outcome {}

        record NotFound() implements Outcome {}

        record NotReady() implements Outcome {}

        /** There was one. */
        record Gone(Ending why) implements Outcome {}
    }

    public Outcome fetch(UUID id) {
        var subject = Subject.of("export", id);
        var found = register.find(id);
        if (found.isEmpty()) {
            trail.refused(ACT, subject, "見つからない");
            return new Outcome.NotFound();
        }
        var about = found.get();
        if (about.ending() != null) return gone(subject, about.ending());
        var content = about.ready() ? register.file(id) : Optional.<byte[]>empty();
        if (content.isPresent()) {
            trail.acted(ACT, subject, "担当世帯の一覧（" + about.rows() + "件）：" + about.purpose());
            return new Outcome.Fetched(about, content.get());
        }
        return switch (about.state()) {
            case READY -> over(subject, Ending.SIGHT);
            case EXPIRED -> over(subject, Ending.EXPIRED);
            case AWAITS_RELEASE, NOT_RELEASED, QUEUED, RUNNING, STOPPED -> {
                trail.refused(ACT, subject, "できていない");
                yield new Outcome.NotReady();
            }
        };
    }

    private Outcome over(Subject subject, Ending why) {
        if (subject.id() != null) register.discard(subject.id(), why);
        return gone(subject, why);
    }

    private Outcome gone(Subject subject, Ending why) {
        trail.refused(ACT, subject, why.name());
        return new Outcome.Gone(why);
    }
}
