package org.norishiro.protection.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.identity.StaffId;
import org.norishiro.identity.WhoActs;
import org.norishiro.protection.model.AddressKnower;
import org.norishiro.protection.model.AddressKnowers;
import org.norishiro.protection.model.AddressMeasure;
import org.norishiro.protection.model.AddressProtection;
import org.norishiro.protection.model.AddressProtectionRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Protecting an address from the day the person applies for it, or putting a protection on a new measure (住所の保護の登録・更新).
 * Shielding takes one. Somebody has to be named who knows the address: what nobody knows, nobody can correct or visit.
 */
@Component
@Transactional
public class RecordAddressMeasure {
    private static final String ACT = "protect address";

    private final AddressProtectionRegister register;
    private final AddressKnowers knowers;
    private final Persons persons;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    RecordAddressMeasure(
            AddressProtectionRegister register,
            AddressKnowers knowers,
            Persons persons,
            WhoActs whoActs,
            AuditTrail trail,
            Clock clock) {
        this.register = register;
        this.knowers = knowers;
        this.persons = persons;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param knowing who is named to know it; for a protection that holds already, nobody: that takes two */
    public record Command(PersonId person, AddressMeasure measure, List<StaffId> knowing) {}

    public sealed interface Outcome {
        record ProtectedNow() implements Outcome {}

        record Renewed() implements Outcome {}

        record NotFound() implements Outcome {}

        /** Nobody is named, or somebody who does not reach the person. */
        record NobodyKnows() implements Outcome {}
    }

    public Outcome record(Command command) {
        var subject = Subject.of("person", command.person().value());
        var outcome = outcome(command);
        switch (outcome) {
            case Outcome.ProtectedNow now -> trail.acted(ACT, subject, "住所の保護の登録");
            case Outcome.Renewed renewed -> trail.acted(ACT, subject, "住所の保護の更新");
            case Outcome.NotFound none -> trail.refused(ACT, subject, "見つからない");
            case Outcome.NobodyKnows nobody -> trail.refused(ACT, subject, "住所を知る職員がいない");
        }
        return outcome;
    }

    private Outcome outcome(Command command) {
        var person = command.person();
        if (persons.find(person).isEmpty()) return new Outcome.NotFound();
        var holding = register.of(person);
        if (holding.isPresent()) {
            holding.get().restOn(command.measure());
            register.add(holding.get(), command.measure());
            return new Outcome.Renewed();
        }
        var may = knowers.candidates(person).stream()
                .map(AddressKnowers.Candidate::staff)
                .collect(Collectors.toSet());
        if (command.knowing().isEmpty() || !may.containsAll(command.knowing())) return new Outcome.NobodyKnows();
        var protection = AddressProtection.of(person, command.measure(), Instant.now(clock));
        register.add(protection);
        var me = whoActs.now().staff();
        command.knowing().stream()
                .distinct()
                .forEach(staff -> knowers.add(person, AddressKnower.first(protection.id(), staff, me)));
        return new Outcome.ProtectedNow();
    }
}
