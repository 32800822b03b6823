package org.norishiro.export.usecase;

import java.util.List;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.export.model.Export;
import org.norishiro.export.model.ExportRegister;
import org.norishiro.export.model.Releases;
import org.norishiro.export.model.Releases.Waiting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One's own files, and those that wait for one's word (書き出したもの). Of the latter is told who asked what for, so it is on the trail. */
@Component
@Transactional
public class ShowExports {
    private final ExportRegister register;
    private final Releases releases;
    private final AuditTrail trail;

    ShowExports(ExportRegister register, Releases releases, AuditTrail trail) {
        this.register = register;
        this.releases = releases;
        this.trail = trail;
    }

    public record Shown(List<Export> mine, List<Waiting> waiting) {}

    public Shown show() {
        var waiting = releases.waiting();
        if (!waiting.isEmpty()) trail.viewed(Subject.all("export"), "承認を待つ書き出し");
        return new Shown(register.mine(), waiting);
    }
}
