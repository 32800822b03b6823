package org.norishiro.seal.usecase;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.identity.WhoActs;
import org.norishiro.seal.model.Seal;
import org.norishiro.seal.model.SealRegister;
import org.norishiro.seal.model.SealRegister.Candidate;
import org.norishiro.seal.model.SealRegister.ReaderLine;
import org.norishiro.seal.model.Sealed;
import org.norishiro.seal.model.SealedName;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a case or a person is sealed, and who may read it (封印のようす). */
@Component
@Transactional
public class ShowSeal {
    private final SealRegister register;
    private final SealedRecords records;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    ShowSeal(SealRegister register, SealedRecords records, WhoActs whoActs, AuditTrail trail) {
        this.register = register;
        this.records = records;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    /**
     * What the page is made of.
     *
     * @param seal null: not sealed; of a case perhaps that of the person it is closed with
     * @param maySeal whether whoever looks may seal it
     * @param mayAnswer whether whoever looks may answer the wish to open it
     */
    public record Shown(
            SealedName about,
            @Nullable Seal seal,
            List<Named> readers,
            List<Candidate> candidates,
            boolean maySeal,
            boolean mayAnswer) {}

    /** @param mayAnswer whether whoever looks may agree that this one reads it */
    public record Named(ReaderLine line, boolean mayAnswer) {}

    public Optional<Shown> show(Sealed about) {
        return records.find(about).map(this::shown);
    }

    private Shown shown(SealedName named) {
        var me = whoActs.now();
        var about = named.about();
        trail.viewed(SealedRecords.subject(about), "封印のようす");
        var leads = me.role().leads();
        var seal = register.of(about).orElse(null);
        var lines = seal == null ? List.<ReaderLine>of() : register.readers(seal.id());
        var taken = lines.stream().map(line -> line.reader().staff()).toList();
        return new Shown(
                named,
                seal,
                lines.stream()
                        .map(line -> new Named(line, leads && line.reader().mayBeAnsweredBy(me.staff())))
                        .toList(),
                register.candidates(seal == null ? about : seal.about()).stream()
                        .filter(each -> !taken.contains(each.staff()))
                        .toList(),
                leads && records.maySeal(about),
                leads && seal != null && seal.mayBeAnsweredBy(me.staff()));
    }
}
