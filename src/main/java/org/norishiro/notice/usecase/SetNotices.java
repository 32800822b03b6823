package org.norishiro.notice.usecase;

import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.identity.WhoActs;
import org.norishiro.mail.MailAddress;
import org.norishiro.mail.OutgoingMail;
import org.norishiro.mail.OutgoingMail.Delivery;
import org.norishiro.notice.model.Digest;
import org.norishiro.notice.model.NoticeWish;
import org.norishiro.notice.model.NoticeWishes;
import org.norishiro.notice.model.NoticeWishes.Kept;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what one wants to be told by mail; to a new address a mail goes at once, so that a slip of the finger shows. */
@Component
public class SetNotices {
    private final NoticeWishes wishes;
    private final OutgoingMail mail;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    SetNotices(NoticeWishes wishes, OutgoingMail mail, WhoActs whoActs, AuditTrail trail) {
        this.wishes = wishes;
        this.mail = mail;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record Set() implements Outcome {}

        /** And a first mail is on its way. */
        record Greeted() implements Outcome {}

        /** The mail server did not take the first mail. */
        record NotTaken() implements Outcome {}

        record TurnedOff() implements Outcome {}

        record ChangedMeanwhile(Kept theirs) implements Outcome {}
    }

    @Transactional
    public Outcome set(NoticeWish wish, long version) {
        if (!mail.turnedOn()) return new Outcome.TurnedOff();
        var before = wishes.mine().map(Kept::wish);
        if (!wishes.set(wish, version))
            return new Outcome.ChangedMeanwhile(wishes.mine().orElseThrow());
        trail.acted("set notices", Subject.of("staff", whoActs.now().staff().value()), "お知らせメールの設定");
        var wanted = wish.digest() || wish.urgent();
        return wanted && !before.map(NoticeWish::to).equals(Optional.of(wish.to()))
                ? greet(wish.to())
                : new Outcome.Set();
    }

    private Outcome greet(MailAddress to) {
        return mail.send(Digest.welcome(to, mail.linkTo("/today"))) == Delivery.TAKEN
                ? new Outcome.Greeted()
                : new Outcome.NotTaken();
    }
}
