package org.norishiro.referral.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.directory.Agencies;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.directory.ReplyAddresses;
import org.norishiro.guest.Invitation;
import org.norishiro.guest.ReplyInvitations;
import org.norishiro.guest.Way;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Act;
import org.norishiro.referral.model.Referral;
import org.norishiro.referral.model.ReferralRegister;
import org.norishiro.referral.model.Side;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The slip on paper: what the agency is shown, exactly as it was sent, and the form it answers on. */
@Component
public class PrintSlip {
    private final ReferralRegister referrals;
    private final ReferralTexts texts;
    private final ReplyInvitations invitations;
    private final ReplyAddresses addresses;
    private final Agencies agencies;
    private final Sides sides;
    private final AuditTrail trail;
    private final Clock clock;

    PrintSlip(
            ReferralRegister referrals,
            ReferralTexts texts,
            ReplyInvitations invitations,
            ReplyAddresses addresses,
            Agencies agencies,
            Sides sides,
            AuditTrail trail,
            Clock clock) {
        this.referrals = referrals;
        this.texts = texts;
        this.invitations = invitations;
        this.addresses = addresses;
        this.agencies = agencies;
        this.sides = sides;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param toFax where it is sent; blank: not registered
     * @param backFax where the answer is sent back; blank: not registered
     */
    public record Printed(
            ReferralId id,
            Sheet sheet,
            Invitation slip,
            String toFax,
            String backFax,
            AgencyCard from,
            boolean accepted,
            LocalDate today) {}

    /** Empty: no slip of one's own side is out. */
    @Transactional
    public Optional<Printed> print(ReferralId id) {
        return referrals
                .find(id)
                .filter(referral -> sides.of(referral) == Side.SENDER)
                .flatMap(referral -> invitations.of(id.value()).stream()
                        .filter(each -> each.way() == Way.SLIP && each.holds())
                        .findFirst()
                        .map(slip -> printed(referral, slip)));
    }

    private Printed printed(Referral referral, Invitation slip) {
        trail.viewed(
                Subject.inCase(
                        "referral", referral.id().value(), referral.about().value()),
                "回答票を印刷するため");
        var today = LocalDate.now(clock);
        return new Printed(
                referral.id(),
                texts.sheetForAsked(referral.id()).orElseThrow(),
                slip,
                addresses.of(referral.to()).map(ReplyAddresses.Known::fax).orElse(""),
                addresses.of(referral.from()).map(ReplyAddresses.Known::fax).orElse(""),
                agencies.find(referral.from()).orElseThrow(),
                Answering.acts(referral, today).contains(Act.REPORT_OUTCOME),
                today);
    }
}
