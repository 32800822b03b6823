package org.norishiro.disclosure.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseExtracts;
import org.norishiro.casework.CaseExtracts.Extract;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases;
import org.norishiro.casework.Cases.CaseCard;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.disclosure.model.NamelessRegister;
import org.norishiro.disclosure.model.NamelessSheet.Hindrance;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.Sight;
import org.norishiro.identity.WhoActs;
import org.norishiro.protection.Askable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms offer on which a case is shown without names. For whoever sees it whole, emergencies aside. */
@Component
public class PrepareNameless {
    private final NamelessRegister register;
    private final Cases cases;
    private final CaseExtracts extracts;
    private final Askable askable;
    private final Sight sight;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    PrepareNameless(
            NamelessRegister register,
            Cases cases,
            CaseExtracts extracts,
            Askable askable,
            Sight sight,
            WhoActs whoActs,
            AuditTrail trail,
            Clock clock) {
        this.register = register;
        this.cases = cases;
        this.extracts = extracts;
        this.askable = askable;
        this.sight = sight;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param hindrance what keeps this case from being shown at all; null: nothing
     * @param parts to compose a text from: assessments, issues and notes, each with its kind of fact
     */
    public record Choices(
            CaseCard about,
            @Nullable Hindrance hindrance,
            List<Extract> parts,
            List<AgencyCard> agencies,
            LocalDate today) {}

    @Transactional
    public Optional<Choices> prepare(CaseId id) {
        var card = cases.find(id);
        if (card.isEmpty() || !sight.wholeToGive("CASE", id.value())) return Optional.empty();
        trail.viewed(Subject.inCase("support_case", id.value(), id.value()), "名前を伏せて見せる準備");
        return card.map(about -> new Choices(
                about, register.hindranceOf(id).orElse(null), parts(id), agencies(id), LocalDate.now(clock)));
    }

    /** Who they are, where they live and who belongs to them is never shown so. */
    private List<Extract> parts(CaseId id) {
        return extracts.of(id).stream()
                .filter(part -> part.item().fieldClass() != FieldClass.BASIC)
                .filter(part -> !part.key().equals("family") && !part.key().equals("dwelling"))
                .toList();
    }

    private List<AgencyCard> agencies(CaseId id) {
        var own = whoActs.now().agency();
        return askable.about(id.value()).stream()
                .filter(agency -> !agency.id().equals(own))
                .toList();
    }
}
