package org.norishiro.protection.usecase;

import java.util.Optional;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.protection.model.AddressReleases;
import org.norishiro.protection.model.AddressReleases.Sheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sheet with a protected address (住所の書面), for whoever asked for it, on the day it was released. Each time is on the trail. */
@Component
@Transactional
public class ShowReleasedSheet {
    private final AddressReleases releases;
    private final Persons persons;
    private final AuditTrail trail;

    ShowReleasedSheet(AddressReleases releases, Persons persons, AuditTrail trail) {
        this.releases = releases;
        this.persons = persons;
        this.trail = trail;
    }

    public record Shown(PersonCard person, Sheet sheet) {}

    public Optional<Shown> show(PersonId id, UUID release) {
        var subject = Subject.of("person", id.value());
        var shown =
                persons.find(id).flatMap(person -> releases.sheet(id, release).map(sheet -> new Shown(person, sheet)));
        if (shown.isPresent()) trail.acted("make sheet with address", subject, "住所の書面を出す");
        else trail.refused("make sheet with address", subject, "認められていないか、日が過ぎている");
        return shown;
    }
}
