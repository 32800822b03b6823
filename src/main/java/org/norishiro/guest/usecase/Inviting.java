package org.norishiro.guest.usecase;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.directory.ReplyAddresses;
import org.norishiro.guest.Invitation;
import org.norishiro.guest.ReplyInvitations;
import org.norishiro.guest.SlipCode;
import org.norishiro.guest.Way;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.WhoActs;
import org.norishiro.mail.Letter;
import org.norishiro.mail.MailAddress;
import org.norishiro.mail.OutgoingMail;
import org.norishiro.mail.OutgoingMail.Delivery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Writes the mail with the link and keeps what was sent, in the transaction of whoever sends it. */
@Component
class Inviting implements ReplyInvitations {
    private final Invitations invitations;
    private final ReplyAddresses addresses;
    private final OutgoingMail mail;
    private final WhoActs whoActs;

    Inviting(Invitations invitations, ReplyAddresses addresses, OutgoingMail mail, WhoActs whoActs) {
        this.invitations = invitations;
        this.addresses = addresses;
        this.mail = mail;
        this.whoActs = whoActs;
    }

    @Override
    public boolean hasAccounts(AgencyId agency) {
        return invitations.hasAccounts(agency);
    }

    @Override
    public List<Invitation> of(UUID about) {
        return invitations.of(about);
    }

    @Override
    public Optional<Invitation> slip(SlipCode code) {
        return invitations.slip(code);
    }

    @Override
    public Sending sendLink(Asked asked) {
        if (!mail.turnedOn()) return Sending.TURNED_OFF;
        var address = addresses.of(asked.agency()).flatMap(ReplyAddresses.Known::mail);
        if (address.isEmpty()) return Sending.NO_ADDRESS;
        var secret = Secret.next();
        invitations.endOf(asked.about(), Way.LINK);
        invitations.addLink(asked, address.get(), secret.hash());
        if (mail.send(letter(address.get(), secret)) == Delivery.TAKEN) return Sending.SENT;
        // what nobody got has not been issued, and the one before still holds
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Sending.NOT_TAKEN;
    }

    /** Says that something waits, and whose it is: nothing about whom. */
    private Letter letter(MailAddress to, Secret secret) {
        var from = whoActs.now().agencyName();
        return new Letter(to, "【のりしろ】" + from + "から依頼が届いています", """
                %sから、依頼が1件届いています。
                次の画面で、内容を見て回答できます（%d日間）。

                %s

                開くと、このあてさきに確認コードを送ります。コードを入れるまで、内容は表示されません。
                このメールに返信しても届きません。お心当たりがないときは、捨ててください。
                """.formatted(
                        from, Way.LINK.days(), mail.linkTo("/reply/" + secret.text())));
    }

    @Override
    public void issueSlip(Asked asked) {
        var printed = invitations.of(asked.about()).stream().anyMatch(each -> each.way() == Way.SLIP && each.holds());
        if (printed) return;
        invitations.endOf(asked.about(), Way.SLIP);
        invitations.addSlip(asked, SlipCode.next());
    }

    @Override
    public boolean end(UUID about, UUID invitation) {
        return invitations.end(about, invitation);
    }

    @Override
    public PostId record(UUID slip, String name) {
        return invitations.record(slip, name);
    }
}
