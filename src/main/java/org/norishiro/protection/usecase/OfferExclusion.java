package org.norishiro.protection.usecase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.directory.Agencies;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.identity.PostHolder;
import org.norishiro.identity.StaffDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom one can keep out of a person's records: the staff and agencies of today (除外の登録を始める). */
@Component
@Transactional
public class OfferExclusion {
    private final Persons persons;
    private final StaffDirectory staff;
    private final Agencies agencies;
    private final AuditTrail trail;

    OfferExclusion(Persons persons, StaffDirectory staff, Agencies agencies, AuditTrail trail) {
        this.persons = persons;
        this.staff = staff;
        this.agencies = agencies;
        this.trail = trail;
    }

    /** @param staff everybody once, by their first post */
    public record Offer(PersonCard person, List<PostHolder> staff, List<AgencyCard> agencies) {}

    public Optional<Offer> offer(PersonId id) {
        return persons.find(id).map(person -> {
            trail.viewed(Subject.of("person", id.value()), "見せない相手の登録");
            var everybody = staff.activePosts().stream()
                    .collect(Collectors.toMap(
                            PostHolder::staff, post -> post, (first, also) -> first, LinkedHashMap::new));
            return new Offer(person, List.copyOf(everybody.values()), agencies.all());
        });
    }
}
