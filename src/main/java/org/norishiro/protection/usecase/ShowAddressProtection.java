package org.norishiro.protection.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.identity.StaffId;
import org.norishiro.identity.WhoActs;
import org.norishiro.protection.model.AddressKnowers;
import org.norishiro.protection.model.AddressKnowers.Candidate;
import org.norishiro.protection.model.AddressProtection;
import org.norishiro.protection.model.AddressProtectionRegister;
import org.norishiro.protection.model.AddressReleases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether and how a person's address is protected (住所の保護): everything about it but the address. */
@Component
@Transactional
public class ShowAddressProtection {
    private final AddressProtectionRegister register;
    private final AddressKnowers knowers;
    private final AddressReleases releases;
    private final Openers openers;
    private final Persons persons;
    private final WhoActs whoActs;
    private final Clock clock;
    private final AuditTrail trail;

    ShowAddressProtection(
            AddressProtectionRegister register,
            AddressKnowers knowers,
            AddressReleases releases,
            Openers openers,
            Persons persons,
            WhoActs whoActs,
            Clock clock,
            AuditTrail trail) {
        this.register = register;
        this.knowers = knowers;
        this.releases = releases;
        this.openers = openers;
        this.persons = persons;
        this.whoActs = whoActs;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * What the page is made of.
     *
     * @param holding null: the address is not protected
     * @param candidates who may still be named to know it
     * @param mayOpen whether whoever looks may ask to end it, ask that somebody know the address, or take that away
     * @param mayAnswer whether whoever looks may answer the wish to end it
     * @param knows whether whoever looks is named to know the address
     */
    public record Shown(
            PersonCard person,
            @Nullable AddressProtection holding,
            List<AddressProtection> former,
            List<Named> knowers,
            List<Candidate> candidates,
            boolean mayOpen,
            boolean mayAnswer,
            boolean knows,
            List<Sheet> sheets) {}

    /** One sheet with the address, and what whoever looks may do about it. */
    public record Sheet(AddressReleases.Line line, boolean mayRelease, boolean mayEnd, boolean mayMake) {}

    /** @param mayAnswer whether whoever looks may agree that this one is named */
    public record Named(AddressKnowers.Line line, boolean mayAnswer) {}

    public Optional<Shown> show(PersonId id) {
        return persons.find(id).map(this::shown);
    }

    private Shown shown(PersonCard person) {
        var me = whoActs.now();
        trail.viewed(Subject.of("person", person.id().value()), "住所の保護");
        var holding = register.of(person.id()).orElse(null);
        var mayOpen = openers.includeMe(person.id());
        var decides = mayOpen && me.role().leads();
        var knows = holding != null && releases.known(person.id());
        var named = holding == null ? List.<AddressKnowers.Line>of() : knowers.of(holding.id());
        var taken = named.stream().map(line -> line.knower().staff()).toList();
        return new Shown(
                person,
                holding,
                register.former(person.id()),
                named.stream()
                        .map(line -> new Named(line, decides && line.knower().mayBeAnsweredBy(me.staff())))
                        .toList(),
                knowers.candidates(person.id()).stream()
                        .filter(each -> !taken.contains(each.staff()))
                        .toList(),
                mayOpen,
                decides && holding != null && holding.mayBeAnsweredBy(me.staff()),
                knows,
                holding == null
                        ? List.of()
                        : releases.of(holding.id()).stream()
                                .map(line -> sheet(line, me.staff(), knows))
                                .toList());
    }

    private Sheet sheet(AddressReleases.Line line, StaffId me, boolean knows) {
        var release = line.release();
        var asked = release.wish().by().equals(me);
        var today = release.holdsOn(LocalDate.now(clock), clock.getZone());
        return new Sheet(
                line,
                knows && release.mayBeAnsweredBy(me),
                (knows || asked) && (release.waits() || today),
                knows && asked && today);
    }
}
