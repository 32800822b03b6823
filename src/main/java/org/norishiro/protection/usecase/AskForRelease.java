package org.norishiro.protection.usecase;

import java.time.Clock;
import java.time.Instant;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.household.PersonId;
import org.norishiro.identity.WhoActs;
import org.norishiro.protection.model.AddressProtectionRegister;
import org.norishiro.protection.model.AddressRelease;
import org.norishiro.protection.model.AddressReleases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking that a protected address be put on a sheet for one receiver (住所の書面の申し出): another who knows it has to release it. */
@Component
@Transactional
public class AskForRelease {
    private static final String ACT = "ask for sheet with address";

    private final AddressProtectionRegister register;
    private final AddressReleases releases;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    AskForRelease(
            AddressProtectionRegister register,
            AddressReleases releases,
            WhoActs whoActs,
            AuditTrail trail,
            Clock clock) {
        this.register = register;
        this.releases = releases;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(PersonId person, String receiver, String reason) {}

    public sealed interface Outcome {
        record Asked() implements Outcome {}

        /** No such person, or their address is not protected. */
        record NotFound() implements Outcome {}

        /** Only for those named to know the address. */
        record DoesNotKnow() implements Outcome {}

        /** A sheet waits for its answer already. */
        record AskedAlready() implements Outcome {}
    }

    public Outcome ask(Command command) {
        var subject = Subject.of("person", command.person().value());
        var outcome = outcome(command);
        switch (outcome) {
            case Outcome.Asked asked -> trail.acted(ACT, subject, "住所の書面の申し出");
            case Outcome.NotFound none -> trail.refused(ACT, subject, "見つからない");
            case Outcome.DoesNotKnow not -> trail.refused(ACT, subject, "住所を知らない職員");
            case Outcome.AskedAlready already -> trail.refused(ACT, subject, "申し出がある");
        }
        return outcome;
    }

    private Outcome outcome(Command command) {
        var holding = register.of(command.person());
        if (holding.isEmpty()) return new Outcome.NotFound();
        if (!releases.known(command.person())) return new Outcome.DoesNotKnow();
        var release = AddressRelease.asked(
                holding.get(), command.receiver(), whoActs.now().staff(), command.reason(), Instant.now(clock));
        return releases.add(release) ? new Outcome.Asked() : new Outcome.AskedAlready();
    }
}
