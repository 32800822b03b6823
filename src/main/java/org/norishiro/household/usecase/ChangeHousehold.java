package org.norishiro.household.usecase;

import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.gate.Sight;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.model.HouseholdFacts;
import org.norishiro.household.model.HouseholdRegister;
import org.norishiro.household.model.LastChange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writing down more, or better, about a household (世帯の修正). */
@Component
@Transactional
public class ChangeHousehold {
    private final HouseholdRegister households;
    private final Sight sight;
    private final AuditTrail trail;

    ChangeHousehold(HouseholdRegister households, Sight sight, AuditTrail trail) {
        this.households = households;
        this.sight = sight;
        this.trail = trail;
    }

    /** @param version of the household when the form was opened */
    public record Command(HouseholdId household, long version, HouseholdFacts facts) {}

    public sealed interface Outcome {
        record Changed() implements Outcome {}

        record NotFound() implements Outcome {}

        record ChangedMeanwhile(LastChange last, HouseholdFacts theirs, long version) implements Outcome {}
    }

    public Outcome change(Command command) {
        var subject = Subject.of("household", command.household().value());
        var found = households.find(command.household());
        // whoever sees a part writes over nothing they do not see, in an emergency neither
        if (found.isEmpty()
                || !sight.wholeToGive("HOUSEHOLD", command.household().value())) {
            trail.refused("change", subject, "見つからない");
            return new Outcome.NotFound();
        }
        var household = found.get();
        household.correct(command.facts());
        if (household.version() != command.version() || !households.update(household)) return changedMeanwhile(command);
        trail.acted("change", subject, "世帯の修正");
        return new Outcome.Changed();
    }

    private Outcome changedMeanwhile(Command command) {
        trail.refused("change", Subject.of("household", command.household().value()), "ほかの人が先に直した");
        var theirs = households.find(command.household()).orElseThrow();
        return new Outcome.ChangedMeanwhile(
                households.lastChange(command.household()), theirs.facts(), theirs.version());
    }
}
