package org.norishiro.export.usecase;

import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.ListedCases;
import org.norishiro.casework.ListedCases.Looked;
import org.norishiro.export.model.Export;
import org.norishiro.export.model.ExportRegister;
import org.norishiro.export.model.ExportRegister.Wanted;
import org.norishiro.export.model.FileKind;
import org.norishiro.export.model.Releases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking for the list as a file (一覧を書き出す). Which cases are meant is settled now, so that whoever releases it releases what they
 * were told of; whether they are still the asker's to see is settled when it is made.
 */
@Component
@Transactional
public class AskForExport {
    private static final String ACT = "ask for export";

    private final ListedCases cases;
    private final ExportRegister register;
    private final Releases releases;
    private final AuditTrail trail;

    AskForExport(ListedCases cases, ExportRegister register, Releases releases, AuditTrail trail) {
        this.cases = cases;
        this.register = register;
        this.releases = releases;
        this.trail = trail;
    }

    /** @param listed the address of the list, to ask again from */
    public record Command(Looked looked, String listed, String purpose, FileKind kind) {}

    public sealed interface Outcome {
        /** @param takesTwo it waits for somebody to release it */
        record Asked(UUID id, boolean takesTwo) implements Outcome {}

        record NothingListed() implements Outcome {}

        record TooMany(int total) implements Outcome {}

        record NobodyToRelease() implements Outcome {}

        /** Others of theirs are to be fetched or thrown away first. */
        record TooManyAtOnce() implements Outcome {}
    }

    public Outcome ask(Command command) {
        var listed = cases.listed(command.looked(), Export.MOST);
        if (listed.total() == 0) return refused("当てはまるケースがない", new Outcome.NothingListed());
        if (listed.total() > Export.MOST) return refused("件数が多い", new Outcome.TooMany(listed.total()));
        var takesTwo = Export.takesTwo(listed.total(), register.takenWithoutRelease());
        if (takesTwo && !releases.somebodyCould()) return refused("承認できる人がいない", new Outcome.NobodyToRelease());
        var unfinished =
                register.mine().stream().filter(each -> !each.state().over()).count();
        if (unfinished >= Export.AT_ONCE) return refused("ほかの書き出しがある", new Outcome.TooManyAtOnce());
        var id = register.ask(
                new Wanted(command.purpose(), command.kind(), listed.described(), command.listed()), listed.ids());
        trail.acted(
                ACT, Subject.of("export", id), "担当世帯の一覧の書き出し（" + listed.ids().size() + "件）：" + command.purpose());
        return new Outcome.Asked(id, takesTwo);
    }

    private Outcome refused(String why, Outcome outcome) {
        trail.refused(ACT, Subject.all("export"), why);
        return outcome;
    }
}
