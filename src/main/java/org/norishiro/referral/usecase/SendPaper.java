package org.norishiro.referral.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.directory.Agencies;
import org.norishiro.gate.Basis;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.ScanFlaw;
import org.norishiro.gate.Scans;
import org.norishiro.gate.Scans.Checked;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Act;
import org.norishiro.referral.model.Referral;
import org.norishiro.referral.model.ReferralRegister;
import org.norishiro.referral.model.Side;
import org.norishiro.referral.model.Step;
import org.norishiro.referral.model.Told;
import org.norishiro.referral.usecase.ReferralTexts.Earlier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 書類を付ける: a paper goes along with the referral, in either direction, and waits on the desk of the other side like anything said. */
@Component
public class SendPaper {
    private static final String ACT = "send paper";

    private final ReferralRegister referrals;
    private final ReferralPapers papers;
    private final ReferralTexts texts;
    private final Agencies agencies;
    private final ConsentCheck consents;
    private final Scans scans;
    private final Sides sides;
    private final AuditTrail trail;
    private final Clock clock;

    SendPaper(
            ReferralRegister referrals,
            ReferralPapers papers,
            ReferralTexts texts,
            Agencies agencies,
            ConsentCheck consents,
            Scans scans,
            Sides sides,
            AuditTrail trail,
            Clock clock) {
        this.referrals = referrals;
        this.papers = papers;
        this.texts = texts;
        this.agencies = agencies;
        this.consents = consents;
        this.scans = scans;
        this.sides = sides;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param title what it is, in words
     * @param file as it was sent; what it is called is not looked at
     */
    public record Command(ReferralId id, String title, byte[] file) {}

    public sealed interface Outcome {
        record Sent() implements Outcome {}

        record NotFound() implements Outcome {}

        record Flawed(ScanFlaw flaw) implements Outcome {}

        /** The referral is over, or an address in the case is protected: nobody can see from outside what stands on a paper. */
        record NoneTaken() implements Outcome {}

        /** This side has as many under way as it may. */
        record TooMany() implements Outcome {}

        /** The referral rests on consent, and these persons have not agreed to papers being shown there. */
        record ConsentMissing(List<String> names) implements Outcome {}
    }

    @Transactional
    public Outcome send(Command command) {
        return referrals
                .find(command.id())
                .map(referral -> send(referral, command))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome send(Referral referral, Command command) {
        var side = sides.of(referral);
        if (side == Side.ONLOOKER) return refused(referral, new Outcome.NotFound());
        if (!referral.allows(Act.TELL, side, LocalDate.now(clock)) || !papers.taken(referral.id()))
            return refused(referral, new Outcome.NoneTaken());
        var under = papers.of(referral.id()).stream()
                .filter(paper -> paper.ours() && paper.takenBack() == null)
                .count();
        if (under >= ReferralPapers.MOST) return refused(referral, new Outcome.TooMany());
        var missing = side == Side.SENDER ? missing(referral) : List.<String>of();
        if (!missing.isEmpty()) return refused(referral, new Outcome.ConsentMissing(missing));
        return switch (scans.check(command.file())) {
            case Checked.Flawed(var flaw) -> refused(referral, new Outcome.Flawed(flaw));
            case Checked.Clean(var kind, var content) -> {
                papers.add(referral, command.title(), kind, content);
                referrals.tell(referral.id(), side == Side.SENDER ? Side.RECIPIENT : Side.SENDER);
                referrals.note(referral, Step.PAPER_SENT, "", clock.instant());
                trail.acted(ACT, what(referral), "");
                yield new Outcome.Sent();
            }
        };
    }

    private List<String> missing(Referral referral) {
        var basis = texts.sheet(referral.id()).map(sheet -> sheet.grounds().basis());
        if (!basis.equals(Optional.of(Basis.CONSENT))) return List.of();
        var told = texts.earlier(referral.about(), referral.id()).map(Earlier::persons).orElse(List.of()).stream()
                .map(person -> new Told(person, FieldClass.DOCUMENT))
                .toList();
        return consents.missing(referral.about(), agencies.find(referral.to()).orElseThrow(), told);
    }

    private Outcome refused(Referral referral, Outcome outcome) {
        trail.refused(ACT, what(referral), outcome.getClass().getSimpleName());
        return outcome;
    }

    private static Subject what(Referral referral) {
        return Subject.inCase(
                "referral", referral.id().value(), referral.about().value());
    }
}
