package org.norishiro.directory.usecase;

import java.util.List;
import java.util.stream.Stream;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.directory.model.AgencyRegister;
import org.norishiro.directory.model.AgencyWindows;
import org.norishiro.directory.model.HsdsPackage;
import org.norishiro.directory.model.Provided;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of agencies and the places of help in HSDS 3.0, for other systems (オープンリファラル形式での書き出し). No personal data is in it. */
@Component
public class ExportHsds {
    private static final String ACT = "export HSDS";

    private final AgencyRegister register;
    private final AgencyWindows windows;
    private final PlaceReadings places;
    private final HsdsWriter writer;
    private final AuditTrail trail;

    ExportHsds(
            AgencyRegister register, AgencyWindows windows, PlaceReadings places, HsdsWriter writer, AuditTrail trail) {
        this.register = register;
        this.windows = windows;
        this.places = places;
        this.writer = writer;
        this.trail = trail;
    }

    /** What the file is made of. */
    public enum Form {
        TABLES,
        JSON
    }

    @Transactional
    public byte[] export(Form form) {
        var services = HsdsPackage.of(services(), register.municipality());
        trail.acted(ACT, Subject.all("agency"), form.name());
        return switch (form) {
            case TABLES -> writer.tables(services);
            case JSON -> writer.json(services);
        };
    }

    private List<Provided> services() {
        var agencies = register.all().stream().map(entry -> Provided.of(entry, windows.of(entry.id())));
        return Stream.concat(agencies, places.all().stream().map(Provided::of)).toList();
    }
}
