package org.norishiro.intake.usecase;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.identity.WhoActs;
import org.norishiro.intake.usecase.ConsultationReading.ConsultationRow;
import org.norishiro.intake.usecase.ConsultationReading.Standing;
import org.norishiro.intake.usecase.ConsultationReading.Wanted;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking through the consultations one reaches (相談の一覧). */
@Component
@Transactional
public class ListConsultations {
    private final ConsultationReading consultations;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    ListConsultations(ConsultationReading consultations, WhoActs whoActs, AuditTrail trail) {
        this.consultations = consultations;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public Counted<ConsultationRow> list(Listing listing) {
        trail.viewed(Subject.all("consultation"), "相談の一覧・検索");
        var mine = listing.text("whose").equals("me");
        return consultations.rows(new Wanted(
                mine ? whoActs.now().post() : null,
                standing(listing.text("standing")),
                listing.text("q"),
                listing.sort(),
                listing.descending(),
                listing.offset(),
                listing.size()));
    }

    private static @Nullable Standing standing(String name) {
        return Arrays.stream(Standing.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
