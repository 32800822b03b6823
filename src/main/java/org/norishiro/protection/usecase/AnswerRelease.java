package org.norishiro.protection.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.household.PersonId;
import org.norishiro.identity.StaffId;
import org.norishiro.identity.WhoActs;
import org.norishiro.protection.model.AddressRelease;
import org.norishiro.protection.model.AddressReleases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Releasing a protected address for one sheet, or ending it (住所の書面の決定). Releasing is for another who knows the address than
 * asked; declining, and taking back what was released, takes one.
 */
@Component
@Transactional
public class AnswerRelease {
    private static final String ACT = "answer sheet with address";

    private final AddressReleases releases;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    AnswerRelease(AddressReleases releases, WhoActs whoActs, AuditTrail trail, Clock clock) {
        this.releases = releases;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param releases false: it is not made, or no longer */
    public record Command(PersonId person, UUID release, boolean releases) {}

    public sealed interface Outcome {
        record Released() implements Outcome {}

        record Ended() implements Outcome {}

        record NotFound() implements Outcome {}

        /** Only for those named to know the address. */
        record DoesNotKnow() implements Outcome {}

        /** Whoever asked cannot release it. */
        record TakesAnother() implements Outcome {}

        /** Somebody else has answered, or whoever asked does not know the address any more. */
        record NothingToAnswer() implements Outcome {}
    }

    public Outcome answer(Command command) {
        var subject = Subject.of("person", command.person().value());
        var outcome = outcome(command);
        switch (outcome) {
            case Outcome.Released released -> trail.acted(ACT, subject, "住所の書面を認める");
            case Outcome.Ended ended -> trail.acted(ACT, subject, "住所の書面の取りやめ");
            case Outcome.NotFound none -> trail.refused(ACT, subject, "見つからない");
            case Outcome.DoesNotKnow not -> trail.refused(ACT, subject, "住所を知らない職員");
            case Outcome.TakesAnother another -> trail.refused(ACT, subject, "申し出た人");
            case Outcome.NothingToAnswer nothing -> trail.refused(ACT, subject, "答えが出ている");
        }
        return outcome;
    }

    private Outcome outcome(Command command) {
        var me = whoActs.now().staff();
        var found = releases.find(command.person(), command.release());
        if (found.isEmpty()) return new Outcome.NotFound();
        var release = found.get();
        if (release.ended()) return new Outcome.NothingToAnswer();
        if (!releases.known(release.person())
                && (command.releases() || release.wish().mayBeAnsweredBy(me))) return new Outcome.DoesNotKnow();
        return command.releases() ? released(release, me) : ended(release);
    }

    private Outcome released(AddressRelease release, StaffId me) {
        if (!release.waits()) return new Outcome.NothingToAnswer();
        if (!release.mayBeAnsweredBy(me)) return new Outcome.TakesAnother();
        if (!releases.stillKnown(release)) return new Outcome.NothingToAnswer();
        return releases.update(release.released(me, Instant.now(clock)))
                ? new Outcome.Released()
                : new Outcome.NothingToAnswer();
    }

    private Outcome ended(AddressRelease release) {
        return releases.update(release.end()) ? new Outcome.Ended() : new Outcome.NothingToAnswer();
    }
}
