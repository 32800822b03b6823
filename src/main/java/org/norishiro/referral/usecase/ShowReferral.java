package org.norishiro.referral.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.directory.Agencies;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.identity.Acting;
import org.norishiro.identity.WhoActs;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Act;
import org.norishiro.referral.model.Referral;
import org.norishiro.referral.model.ReferralRegister;
import org.norishiro.referral.model.Side;
import org.norishiro.referral.model.Step;
import org.norishiro.referral.usecase.ReferralPapers.PaperRow;
import org.norishiro.referral.usecase.ReferralTexts.StepRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One referral, for both sides: the same state, the same course, what was shown. */
@Component
public class ShowReferral {
    private final ReferralRegister referrals;
    private final ReferralReadings readings;
    private final ReferralTexts texts;
    private final ReferralPapers papers;
    private final Agencies agencies;
    private final Sides sides;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    ShowReferral(
            ReferralRegister referrals,
            ReferralReadings readings,
            ReferralTexts texts,
            ReferralPapers papers,
            Agencies agencies,
            Sides sides,
            WhoActs whoActs,
            AuditTrail trail,
            Clock clock) {
        this.referrals = referrals;
        this.readings = readings;
        this.texts = texts;
        this.papers = papers;
        this.agencies = agencies;
        this.sides = sides;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param takesPapers whether a paper can be sent along by whoever looks
     * @param others agencies that whoever declines can suggest
     */
    public record Shown(
            ReferralRow row,
            Sheet sheet,
            List<StepRow> course,
            List<PaperRow> papers,
            boolean takesPapers,
            Side side,
            List<Act> acts,
            List<AgencyCard> others,
            long version,
            Acting who,
            LocalDate today) {}

    @Transactional
    public Optional<Shown> show(ReferralId id) {
        return referrals.find(id).map(this::shown);
    }

    private Shown shown(Referral referral) {
        var id = referral.id();
        var side = sides.of(referral);
        if (side == Side.RECIPIENT && referrals.open(id, clock.instant())) {
            referrals.note(referral, Step.OPENED, "", clock.instant());
        }
        trail.viewed(
                Subject.inCase("referral", id.value(), referral.about().value()),
                side == Side.RECIPIENT ? "依頼を受けた機関として" : "依頼した側の支援チームとして");
        var today = LocalDate.now(clock);
        var row = readings.row(id).orElseThrow();
        if (row.unread() == side) referrals.read(id, side);
        return new Shown(
                row,
                texts.sheet(id).orElseThrow(),
                texts.courseOf(id),
                papers.of(id),
                side != Side.ONLOOKER && papers.taken(id),
                side,
                referral.acts(side, today),
                referral.allows(Act.DECLINE, side, today) ? others(referral) : List.of(),
                referral.version(),
                whoActs.now(),
                today);
    }

    private List<AgencyCard> others(Referral referral) {
        return agencies.all().stream()
                .filter(agency ->
                        !agency.id().equals(referral.from()) && !agency.id().equals(referral.to()))
                .toList();
    }
}
