package org.norishiro.casework.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.usecase.CaseViews.CaseLink;
import org.norishiro.codes.Codes;
import org.norishiro.household.HouseholdCard;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.Households;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.identity.Acting;
import org.norishiro.identity.PostHolder;
import org.norishiro.identity.StaffDirectory;
import org.norishiro.identity.WhoActs;
import org.norishiro.intake.ConsultationId;
import org.norishiro.intake.Consultations;
import org.norishiro.intake.Consultations.ConsultationCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what is known already when a case is to be opened, so that nothing is typed again. */
@Component
public class ShowOpening {
    private final Consultations consultations;
    private final Households households;
    private final Persons persons;
    private final CaseViews cases;
    private final Codes codes;
    private final StaffDirectory staff;
    private final WhoActs who;
    private final AuditTrail trail;
    private final Clock clock;

    ShowOpening(
            Consultations consultations,
            Households households,
            Persons persons,
            CaseViews cases,
            Codes codes,
            StaffDirectory staff,
            WhoActs who,
            AuditTrail trail,
            Clock clock) {
        this.consultations = consultations;
        this.households = households;
        this.persons = persons;
        this.cases = cases;
        this.codes = codes;
        this.staff = staff;
        this.who = who;
        this.trail = trail;
        this.clock = clock;
    }

    public record Source(
            @Nullable ConsultationId consultation,
            @Nullable HouseholdId household,
            @Nullable PersonId person) {}

    /** @param words never blank: the own words, or the label of the code */
    public record KnownIssue(@Nullable String code, String words) {}

    /**
     * What is known.
     *
     * @param already cases about the same households or persons
     */
    public record Opening(
            Source source,
            @Nullable ConsultationCard consultation,
            List<HouseholdCard> households,
            List<PersonCard> persons,
            List<KnownIssue> issues,
            List<CaseLink> already,
            List<PostHolder> posts,
            Acting me) {}

    /** Empty: the consultation, household or person named is not within reach, or none was named. */
    @Transactional
    public Optional<Opening> show(Source source) {
        var consultation = source.consultation() == null
                ? null
                : consultations.find(source.consultation()).orElse(null);
        if (source.consultation() != null && consultation == null) return Optional.empty();
        var persons = personsOf(source, consultation);
        var homes = householdsOf(source, consultation, persons);
        if (homes.isEmpty() && persons.isEmpty() && consultation == null) return Optional.empty();
        view(source, homes, persons);
        return Optional.of(new Opening(
                source,
                consultation,
                homes,
                persons,
                consultation == null ? List.of() : issuesOf(consultation),
                already(homes, persons),
                staff.activePosts(),
                who.now()));
    }

    private List<PersonCard> personsOf(Source source, @Nullable ConsultationCard consultation) {
        if (consultation != null) return persons.all(consultation.persons());
        var person = source.person();
        return person == null ? List.of() : persons.find(person).stream().toList();
    }

    private List<HouseholdCard> householdsOf(
            Source source, @Nullable ConsultationCard consultation, List<PersonCard> concerned) {
        var named = source.household() != null
                ? source.household()
                : consultation == null ? null : consultation.household();
        if (named != null) return households.find(named).stream().toList();
        var today = LocalDate.now(clock);
        var found = new ArrayList<HouseholdCard>();
        for (var person : concerned)
            for (var home : households.of(person.id(), today)) if (!found.contains(home)) found.add(home);
        return found;
    }

    private List<KnownIssue> issuesOf(ConsultationCard consultation) {
        return consultation.issues().stream()
                .map(issue -> new KnownIssue(issue.code(), words(issue.code(), issue.words())))
                .toList();
    }

    private String words(@Nullable String code, String words) {
        return words.isBlank() && code != null ? codes.label(Codes.ISSUE, code) : words;
    }

    private List<CaseLink> already(List<HouseholdCard> homes, List<PersonCard> persons) {
        return cases.about(
                homes.stream().map(HouseholdCard::id).toList(),
                persons.stream().map(PersonCard::id).toList());
    }

    private void view(Source source, List<HouseholdCard> homes, List<PersonCard> persons) {
        if (source.consultation() != null)
            trail.viewed(Subject.of("consultation", source.consultation().value()), "ケースを開くため");
        else if (!homes.isEmpty())
            trail.viewed(Subject.of("household", homes.getFirst().id().value()), "ケースを開くため");
        else trail.viewed(Subject.of("person", persons.getFirst().id().value()), "ケースを開くため");
    }
}
