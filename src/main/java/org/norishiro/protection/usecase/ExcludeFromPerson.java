package org.norishiro.protection.usecase;

import java.util.List;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.directory.Agencies;
import org.norishiro.household.Held;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.identity.StaffDirectory;
import org.norishiro.identity.WhoActs;
import org.norishiro.protection.model.Exclusion;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.model.ExclusionRegister;
import org.norishiro.protection.model.KeptOut;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeping somebody out of all that tells of a person (除外の登録). What they hold about the person is handed over first, so
 * that nothing is left with a holder who cannot look at it; the database refuses otherwise.
 */
@Component
@Transactional
public class ExcludeFromPerson {
    private static final String ACT = "exclude";

    private final ExclusionRegister register;
    private final Persons persons;
    private final StaffDirectory staff;
    private final Agencies agencies;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    ExcludeFromPerson(
            ExclusionRegister register,
            Persons persons,
            StaffDirectory staff,
            Agencies agencies,
            WhoActs whoActs,
            AuditTrail trail) {
        this.register = register;
        this.persons = persons;
        this.staff = staff;
        this.agencies = agencies;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public record Command(PersonId person, KeptOut keptOut, ExclusionGround ground, String words) {}

    public sealed interface Outcome {
        /** @param oneself whoever recorded it has kept themselves out, and sees the person no longer */
        record KeptOutNow(boolean oneself) implements Outcome {}

        record NotFound() implements Outcome {}

        /** Not on the list of staff or agencies of today. */
        record NobodyToKeepOut() implements Outcome {}

        /** Whoever keeps out their whole agency would leave nobody to look after it. */
        record OwnAgency() implements Outcome {}

        record KeptOutAlready() implements Outcome {}

        record HandOverFirst(List<Held> held) implements Outcome {}
    }

    public Outcome exclude(Command command) {
        var subject = Subject.of("person", command.person().value());
        var outcome = outcome(command);
        switch (outcome) {
            case Outcome.KeptOutNow now -> trail.acted(ACT, subject, "見せない相手の登録");
            case Outcome.NotFound none -> trail.refused(ACT, subject, "見つからない");
            case Outcome.NobodyToKeepOut nobody -> trail.refused(ACT, subject, "今日いる職員・機関でない");
            case Outcome.OwnAgency own -> trail.refused(ACT, subject, "自分の機関");
            case Outcome.KeptOutAlready already -> trail.refused(ACT, subject, "登録されている");
            case Outcome.HandOverFirst first -> trail.refused(ACT, subject, "受け持ちが残っている");
        }
        return outcome;
    }

    private Outcome outcome(Command command) {
        var me = whoActs.now();
        if (persons.find(command.person()).isEmpty()) return new Outcome.NotFound();
        if (!exists(command.keptOut())) return new Outcome.NobodyToKeepOut();
        if (command.keptOut().equals(new KeptOut.Everybody(me.agency()))) return new Outcome.OwnAgency();
        if (register.holds(command.person(), command.keptOut())) return new Outcome.KeptOutAlready();
        var held = register.toBeHandedOver(command.person(), command.keptOut());
        if (!held.isEmpty()) return new Outcome.HandOverFirst(held);
        register.add(Exclusion.of(command.person(), command.keptOut(), command.ground(), command.words()));
        return new Outcome.KeptOutNow(command.keptOut().equals(new KeptOut.Member(me.staff())));
    }

    private boolean exists(KeptOut keptOut) {
        return switch (keptOut) {
            case KeptOut.Member(var member) ->
                staff.activePosts().stream().anyMatch(post -> post.staff().equals(member));
            case KeptOut.Everybody(var agency) -> agencies.find(agency).isPresent();
        };
    }
}
