package org.norishiro.referral.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.norishiro.directory.ReplyAddresses;
import org.norishiro.guest.ReplyInvitations;
import org.norishiro.mail.MailAddress;
import org.norishiro.mail.OutgoingMail;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Act;
import org.norishiro.referral.model.Referral;
import org.norishiro.referral.model.ReferralRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 回答のお願い of one referral. Empty where the agency answers by itself, or one is not of the side that asked. */
@Component
public class ShowAsking {
    private final ReferralRegister referrals;
    private final ReplyInvitations invitations;
    private final ReplyAddresses addresses;
    private final OutgoingMail mail;
    private final Answering answering;
    private final Clock clock;

    ShowAsking(
            ReferralRegister referrals,
            ReplyInvitations invitations,
            ReplyAddresses addresses,
            OutgoingMail mail,
            Answering answering,
            Clock clock) {
        this.referrals = referrals;
        this.invitations = invitations;
        this.addresses = addresses;
        this.mail = mail;
        this.answering = answering;
        this.clock = clock;
    }

    @Transactional
    public Optional<Asking> show(ReferralId id) {
        return referrals.find(id).filter(answering::withoutAccount).map(this::asking);
    }

    private Asking asking(Referral referral) {
        var address = addresses
                .of(referral.to())
                .flatMap(ReplyAddresses.Known::mail)
                .map(MailAddress::masked)
                .orElse("");
        var why = "";
        if (!mail.turnedOn()) why = "この市では、メールの送信が設定されていません。";
        else if (address.isEmpty()) why = "この機関のメールアドレスが登録されていません。システム管理者に頼んでください。";
        return new Asking(
                why.isEmpty() ? address : "",
                why,
                answers(referral),
                invitations.of(referral.id().value()));
    }

    private List<Act> answers(Referral referral) {
        return Answering.acts(referral, LocalDate.now(clock));
    }
}
