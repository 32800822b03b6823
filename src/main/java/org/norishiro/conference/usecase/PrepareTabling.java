package org.norishiro.conference.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.calendar.PartialDate;
import org.norishiro.casework.CaseExtracts;
import org.norishiro.casework.CaseExtracts.Extract;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases;
import org.norishiro.casework.Cases.CaseCard;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.model.AgendaTitle;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.gate.ShownItem;
import org.norishiro.protection.Askable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the form of tabling a case offers: sittings to come, the consents on record, what of the case can be shown. */
@Component
public class PrepareTabling {
    private final Cases cases;
    private final Subjects subjects;
    private final CaseExtracts extracts;
    private final Askable askable;
    private final SittingBook book;
    private final AuditTrail trail;
    private final Clock clock;

    PrepareTabling(
            Cases cases,
            Subjects subjects,
            CaseExtracts extracts,
            Askable askable,
            SittingBook book,
            AuditTrail trail,
            Clock clock) {
        this.cases = cases;
        this.subjects = subjects;
        this.extracts = extracts;
        this.askable = askable;
        this.book = book;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param sitting null: still to be chosen
     * @param shown the paper as the invited will see it, from the keys asked for
     */
    public record Seen(
            CaseCard about,
            List<SittingLine> coming,
            @Nullable SittingCard sitting,
            String suggestedTitle,
            List<Subjects.Subject> persons,
            List<Extract> extracts,
            List<ShownItem> shown,
            List<AgencyCard> agencies) {

        public boolean allConsent() {
            return !persons.isEmpty() && persons.stream().allMatch(Subjects.Subject::consents);
        }
    }

    /** Empty: there is no such case for this person. */
    @Transactional
    public Optional<Seen> of(CaseId about, @Nullable SittingId sitting, List<String> keys) {
        var found = cases.find(about);
        if (found.isEmpty()) return Optional.empty();
        trail.viewed(Subject.inCase("support_case", about.value(), about.value()), "会議に付けるため");
        var today = LocalDate.now(clock);
        var persons = subjects.of(about, today);
        var ages = persons.stream()
                .map(Subjects.Subject::born)
                .sorted(Comparator.comparing(PrepareTabling::eldestFirst))
                .toList();
        return Optional.of(new Seen(
                found.get(),
                book.coming(today),
                sitting == null ? null : book.card(sitting).orElse(null),
                AgendaTitle.suggested(ages, today),
                persons,
                extracts.of(about),
                extracts.chosen(about, keys),
                askable.about(about.value())));
    }

    private static LocalDate eldestFirst(PartialDate born) {
        var earliest = born.earliest();
        return earliest == null ? LocalDate.MAX : earliest;
    }
}
