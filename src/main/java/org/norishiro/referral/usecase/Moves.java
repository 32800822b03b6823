package org.norishiro.referral.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.identity.WhoActs;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Act;
import org.norishiro.referral.model.Referral;
import org.norishiro.referral.model.ReferralRegister;
import org.norishiro.referral.model.Side;
import org.norishiro.referral.model.Step;
import org.springframework.stereotype.Component;

/** What every act on a referral has in common: the right side, nobody else first, a step in the course, a row on the trail. */
@Component
class Moves {
    private final ReferralRegister referrals;
    private final ReferralTexts texts;
    private final Sides sides;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    Moves(
            ReferralRegister referrals,
            ReferralTexts texts,
            Sides sides,
            WhoActs whoActs,
            AuditTrail trail,
            Clock clock) {
        this.referrals = referrals;
        this.texts = texts;
        this.sides = sides;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param version the version the form was opened at
     * @param side whose act it is
     * @param hands whose hands do it: the side itself, or the one that asked, from a slip of paper
     */
    record Move(ReferralId id, long version, Side side, Act act, String words, Side hands) {
        Move(ReferralId id, long version, Side side, Act act, String words) {
            this(id, version, side, act, words, side);
        }
    }

    /** @param follows what follows elsewhere once the change is certain */
    Outcome make(Move move, BiConsumer<Referral, LocalDate> change, Consumer<Referral> follows) {
        var found = referrals.find(move.id());
        if (found.isEmpty()) return new Outcome.NotFound();
        var referral = found.get();
        if (sides.of(referral) != move.hands()) {
            refused(move, referral, "not this side's to do");
            return new Outcome.NotFound();
        }
        var today = LocalDate.now(clock);
        if (referral.version() != move.version() || !referral.allows(move.act(), move.side(), today)) {
            return meanwhile(move, referral);
        }
        change.accept(referral, today);
        if (!referrals.update(referral, clock.instant())) return meanwhile(move, referral);
        referrals.note(referral, Step.of(move.act()), move.words(), clock.instant());
        follows.accept(referral);
        trail.acted(named(move.act()), what(referral), "");
        return new Outcome.Done();
    }

    Outcome meanwhile(Move move, Referral referral) {
        refused(move, referral, "changed meanwhile");
        var last = texts.courseOf(referral.id()).stream()
                .filter(step -> step.step() != Step.OPENED)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return new Outcome.ChangedMeanwhile(last.by(), last.at(), last.step().label());
    }

    void refused(Move move, Referral referral, String why) {
        trail.refused(named(move.act()), what(referral), why);
    }

    private static String named(Act act) {
        return act.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " referral";
    }

    private static Subject what(Referral referral) {
        return Subject.inCase(
                "referral", referral.id().value(), referral.about().value());
    }
}
