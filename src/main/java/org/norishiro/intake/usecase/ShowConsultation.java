package org.norishiro.intake.usecase;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.gate.Reachers;
import org.norishiro.gate.Reachers.Reacher;
import org.norishiro.household.HouseholdCard;
import org.norishiro.household.Households;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.FoundPerson;
import org.norishiro.intake.ConsultationId;
import org.norishiro.intake.model.Concern;
import org.norishiro.intake.model.Consultation;
import org.norishiro.intake.model.ConsultationRegister;
import org.norishiro.intake.usecase.ConsultationReading.CaseLink;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking at a consultation (相談). */
@Component
@Transactional
public class ShowConsultation {
    private final ConsultationRegister consultations;
    private final ConsultationReading reading;
    private final Persons persons;
    private final Households households;
    private final ConsentOfConsultation consent;
    private final ConsultationWords words;
    private final Reachers reachers;
    private final AuditTrail trail;

    ShowConsultation(
            ConsultationRegister consultations,
            ConsultationReading reading,
            Persons persons,
            Households households,
            ConsentOfConsultation consent,
            ConsultationWords words,
            Reachers reachers,
            AuditTrail trail) {
        this.consultations = consultations;
        this.reading = reading;
        this.persons = persons;
        this.households = households;
        this.consent = consent;
        this.words = words;
        this.reachers = reachers;
        this.trail = trail;
    }

    public record ConcernedPerson(FoundPerson person, String part) {}

    public record ConsultationView(
            Consultation consultation,
            Worded words,
            List<ConcernedPerson> people,
            @Nullable HouseholdCard household,
            ConsentTaken consent,
            @Nullable CaseLink openedCase,
            List<Reacher> reachers) {}

    public Optional<ConsultationView> show(ConsultationId id) {
        return consultations.find(id).map(this::view);
    }

    private ConsultationView view(Consultation consultation) {
        var id = consultation.id();
        var reached = reachers.of("CONSULTATION", id.value());
        trail.viewed(Subject.of("consultation", id.value()), ground(reached));
        return new ConsultationView(
                consultation,
                words.of(consultation),
                people(consultation),
                consultation.household() == null
                        ? null
                        : households.find(consultation.household()).orElse(null),
                consent.last(consultation),
                reading.caseOf(id).orElse(null),
                reached);
    }

    private List<ConcernedPerson> people(Consultation consultation) {
        var ids = consultation.concerned().stream().map(Concern::person).toList();
        var parts = consultation.concerned().stream().collect(Collectors.toMap(Concern::person, Concern::part));
        return persons.found(ids).stream()
                .map(each -> new ConcernedPerson(
                        each, parts.getOrDefault(each.person().id(), "")))
                .toList();
    }

    private static String ground(List<Reacher> reached) {
        return reached.stream()
                .filter(Reacher::mine)
                .map(Reacher::ground)
                .distinct()
                .collect(Collectors.joining("・"));
    }
}
