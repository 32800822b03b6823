package org.norishiro.household.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.gate.Sight;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.Joining;
import org.norishiro.household.Persons;
import org.norishiro.household.model.Household;
import org.norishiro.household.model.HouseholdRegister;
import org.norishiro.household.model.KeyPerson;
import org.norishiro.household.model.LastChange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saying who moves things in a household, or that nobody does (キーパーソン). */
@Component
@Transactional
public class NameKeyPerson {
    private final HouseholdRegister households;
    private final Persons persons;
    private final Joining joining;
    private final Sight sight;
    private final AuditTrail trail;

    NameKeyPerson(HouseholdRegister households, Persons persons, Joining joining, Sight sight, AuditTrail trail) {
        this.households = households;
        this.persons = persons;
        this.joining = joining;
        this.sight = sight;
        this.trail = trail;
    }

    /** @param version of the household when the form was opened */
    public record Command(HouseholdId household, long version, KeyPerson keyPerson) {}

    public sealed interface Outcome {
        record Named() implements Outcome {}

        /** Others would learn of them by it: they are sealed (人の封印), and the household is not. */
        record MustNotBeTold() implements Outcome {}

        /** The household, or the person named, is not there, or the household is not seen whole. */
        record NotFound() implements Outcome {}

        record ChangedMeanwhile(LastChange last, KeyPerson theirs, long version) implements Outcome {}
    }

    public Outcome name(Command command) {
        var subject = Subject.of("household", command.household().value());
        var found = households.find(command.household());
        if (found.isEmpty()
                || !sight.wholeToGive("HOUSEHOLD", command.household().value())
                || !known(command.keyPerson())) {
            trail.refused("name key person", subject, "見つからない");
            return new Outcome.NotFound();
        }
        if (command.keyPerson() instanceof KeyPerson.Named(var person, var note)
                && !joining.possibleAsKeyPerson(person, command.household())) {
            trail.refused("name key person", subject, "封印されている");
            return new Outcome.MustNotBeTold();
        }
        var household = found.get();
        household.name(command.keyPerson());
        if (household.version() != command.version() || !households.update(household)) return changedMeanwhile(command);
        trail.acted("name key person", subject, "キーパーソンの登録");
        return new Outcome.Named();
    }

    private boolean known(KeyPerson keyPerson) {
        return !(keyPerson instanceof KeyPerson.Named(var person, var note))
                || persons.find(person).isPresent();
    }

    private Outcome changedMeanwhile(Command command) {
        trail.refused(
                "name key person", Subject.of("household", command.household().value()), "ほかの人が先に直した");
        Household theirs = households.find(command.household()).orElseThrow();
        return new Outcome.ChangedMeanwhile(
                households.lastChange(command.household()), theirs.keyPerson(), theirs.version());
    }
}
