package org.norishiro.protection.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.identity.Acting;
import org.norishiro.protection.model.AddressRelease;
import org.norishiro.protection.model.AddressReleases;
import org.springframework.stereotype.Component;

/** Sheets with protected addresses: to be answered by another who knows the address, waited for, or to be made today. */
@Component
class AddressReleasesDue implements DueItems {
    private final AddressReleases releases;
    private final Persons persons;
    private final Clock clock;

    AddressReleasesDue(AddressReleases releases, Persons persons, Clock clock) {
        this.releases = releases;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public List<DueItem> dueFor(Acting who, LocalDate today) {
        return releases.open().stream()
                .flatMap(release ->
                        persons.find(release.person()).flatMap(person -> item(who, release, person)).stream())
                .toList();
    }

    private Optional<DueItem> item(Acting who, AddressRelease release, PersonCard person) {
        var asked = release.wish().by().equals(who.staff());
        var until = release.wish().answerBy(clock.getZone());
        if (!release.waits())
            return asked
                    ? Optional.of(due(release, person, DueItem.Kind.MINE, LocalDate.now(clock), "わたし", "書面を出す"))
                    : Optional.empty();
        if (asked) return Optional.of(due(release, person, DueItem.Kind.I_WAIT, until, "住所を知るほかの職員", "見る"));
        return releases.known(release.person())
                ? Optional.of(due(release, person, DueItem.Kind.AWAITS_MY_ANSWER, until, "わたし", "決める"))
                : Optional.empty();
    }

    private static DueItem due(
            AddressRelease release, PersonCard person, DueItem.Kind kind, LocalDate until, String holder, String act) {
        return new DueItem(
                kind,
                person.name(),
                "住所の書面",
                until,
                holder,
                "/persons/" + release.person() + "/address-protection",
                act);
    }

    @Override
    public String named() {
        return "住所の書面";
    }
}
