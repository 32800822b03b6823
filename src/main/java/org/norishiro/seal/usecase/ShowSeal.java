package org.norishiro.seal.usecase;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases;
import org.norishiro.casework.Cases.CaseCard;
import org.norishiro.identity.WhoActs;
import org.norishiro.seal.model.Seal;
import org.norishiro.seal.model.SealRegister;
import org.norishiro.seal.model.SealRegister.Candidate;
import org.norishiro.seal.model.SealRegister.ReaderLine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a case is sealed, and who may read it (封印のようす). */
@Component
@Transactional
public class ShowSeal {
    private final SealRegister register;
    private final Cases cases;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    ShowSeal(SealRegister register, Cases cases, WhoActs whoActs, AuditTrail trail) {
        this.register = register;
        this.cases = cases;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    /**
     * What the page is made of.
     *
     * @param seal null: not sealed
     * @param maySeal whether whoever looks may seal it
     * @param mayAnswer whether whoever looks may answer the wish to open it
     */
    public record Shown(
            CaseCard about,
            @Nullable Seal seal,
            List<Named> readers,
            List<Candidate> candidates,
            boolean maySeal,
            boolean mayAnswer) {}

    /** @param mayAnswer whether whoever looks may agree that this one reads it */
    public record Named(ReaderLine line, boolean mayAnswer) {}

    public Optional<Shown> show(CaseId about) {
        return cases.find(about).map(this::shown);
    }

    private Shown shown(CaseCard about) {
        var me = whoActs.now();
        trail.viewed(SealCase.inCase(about.id()), "封印のようす");
        var leads = me.role().leads();
        var seal = register.of(about.id()).orElse(null);
        var lines = seal == null ? List.<ReaderLine>of() : register.readers(seal.id());
        var taken = lines.stream().map(line -> line.reader().staff()).toList();
        return new Shown(
                about,
                seal,
                lines.stream()
                        .map(line -> new Named(line, leads && line.reader().mayBeAnsweredBy(me.staff())))
                        .toList(),
                register.candidates(about.id()).stream()
                        .filter(each -> !taken.contains(each.staff()))
                        .toList(),
                leads,
                leads && seal != null && seal.mayBeAnsweredBy(me.staff()));
    }
}
