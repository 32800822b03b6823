package org.norishiro.export.usecase;

import java.time.Clock;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.norishiro.export.ExportQueue;
import org.norishiro.export.model.Ending;
import org.norishiro.export.model.Export;
import org.norishiro.export.model.ExportColumn;
import org.norishiro.export.model.Runs.Claim;
import org.norishiro.export.model.SheetFile;
import org.norishiro.export.model.SheetFiles;
import org.norishiro.export.model.Watermark;
import org.norishiro.identity.ActAs;
import org.norishiro.identity.Acting;
import org.norishiro.identity.SignedIn;
import org.norishiro.shell.RequestId;
import org.norishiro.shell.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Makes one file after the other, in parts and in the name of whoever asked for it. Opens no transaction: every step is its own. */
@Component
class MakeExports implements ExportQueue {
    private static final Logger log = LoggerFactory.getLogger(MakeExports.class);

    /** Small enough that little is written after something was taken away. */
    private static final int CASES_IN_A_PART = 50;

    private final ExportSteps steps;
    private final SheetFiles files;
    private final ActAs actAs;
    private final Clock clock;

    MakeExports(ExportSteps steps, SheetFiles files, ActAs actAs, Clock clock) {
        this.steps = steps;
        this.files = files;
        this.actAs = actAs;
        this.clock = clock;
    }

    @Override
    public boolean makeNext() {
        var next = steps.claim().claim();
        if (next.isEmpty()) return false;
        MDC.put(RequestId.KEY, RequestId.next());
        try {
            make(next.get());
        } finally {
            MDC.remove(RequestId.KEY);
        }
        return true;
    }

    private void make(Claim claim) {
        try {
            var asker = asker(claim);
            var ending = asker == null ? Ending.STANDING : actAs.post(asker, () -> make(claim, asker));
            if (ending != null) stop(claim, ending);
        } catch (RuntimeException failure) {
            log.error("Request {}: export {} failed: {}", RequestId.current(), claim.request(), Trace.of(failure));
            stop(claim, Ending.FAILED);
        }
    }

    private void stop(Claim claim, Ending why) {
        if (steps.stop().stop(claim, why)) log.info("Export {} stopped: {}", claim.request(), why);
    }

    private @Nullable Acting asker(Claim claim) {
        var known = new SignedIn(claim.municipality(), claim.asker(), "", null);
        return actAs.person(known, () -> steps.asker().find(claim)).orElse(null);
    }

    private @Nullable Ending make(Claim claim, Acting asker) {
        return switch (steps.begin().begin(claim)) {
            case BeginExport.Outcome.Begun(var about) -> write(claim, about, begun(about, asker));
            case BeginExport.Outcome.NotTheirs() -> Ending.STANDING;
        };
    }

    private SheetFile begun(Export about, Acting asker) {
        var who = asker.staffName() + "（" + asker.agencyName() + " " + asker.postTitle() + "）";
        return files.begin(
                about.kind(), new Watermark(who, LocalDateTime.now(clock), about.purpose()), ExportColumn.headings());
    }

    private @Nullable Ending write(Claim claim, Export about, SheetFile file) {
        var part = 0;
        for (var after = 0; after < about.counted(); after += CASES_IN_A_PART) {
            var command = new WritePart.Command(claim, file, after, CASES_IN_A_PART, part++);
            switch (steps.write().write(command)) {
                case WritePart.Outcome.Written() -> {}
                case WritePart.Outcome.SightChanged() -> {
                    return Ending.SIGHT;
                }
                case WritePart.Outcome.NotTheirs() -> {
                    return Ending.STANDING;
                }
            }
        }
        return switch (steps.finish().finish(claim, file, part)) {
            case FinishExport.Outcome.Finished() -> null;
            case FinishExport.Outcome.SightChanged() -> Ending.SIGHT;
            case FinishExport.Outcome.NotTheirs() -> Ending.STANDING;
        };
    }
}
