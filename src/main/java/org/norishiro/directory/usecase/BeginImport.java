package org.norishiro.directory.usecase;

import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.directory.model.FileFlaw;
import org.norishiro.directory.model.OpenDataFile.Reading;
import org.norishiro.directory.model.OpenDataImport;
import org.norishiro.directory.model.OpenDataImports;
import org.norishiro.directory.model.OpenDataReader;
import org.norishiro.identity.Role;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Handing over a file of open data (オープンデータの取り込み), by the administrator. Nothing is taken in yet. */
@Component
@Transactional
public class BeginImport {
    private static final String ACT = "begin import";

    private final OpenDataReader reader;
    private final OpenDataImports imports;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    BeginImport(OpenDataReader reader, OpenDataImports imports, WhoActs whoActs, AuditTrail trail) {
        this.reader = reader;
        this.imports = imports;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    /** @param kind what its lines are; empty: as the file says */
    public record Command(String dataset, String kind, String fileName, byte[] content) {}

    public sealed interface Outcome {
        record Begun(UUID id) implements Outcome {}

        record Flawed(FileFlaw flaw) implements Outcome {}

        /** Only an administrator takes in open data. */
        record NotYours() implements Outcome {}
    }

    public Outcome begin(Command command) {
        if (whoActs.now().role() != Role.ADMINISTRATOR) {
            trail.refused(ACT, Subject.all("social_resource"), "not an administrator");
            return new Outcome.NotYours();
        }
        return switch (reader.read(command.content())) {
            case Reading.Flawed(var flaw) -> {
                trail.refused(ACT, Subject.all("social_resource"), flaw.name());
                yield new Outcome.Flawed(flaw);
            }
            case Reading.Readable(var file) -> {
                var begun = OpenDataImport.begin(command.dataset(), command.kind(), command.fileName(), file);
                imports.add(begun);
                trail.acted(ACT, Subject.of("open_data_import", begun.id()), "");
                yield new Outcome.Begun(begun.id());
            }
        };
    }
}
