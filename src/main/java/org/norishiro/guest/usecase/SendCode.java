package org.norishiro.guest.usecase;

import org.norishiro.mail.Letter;
import org.norishiro.mail.OutgoingMail;
import org.norishiro.mail.OutgoingMail.Delivery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Sending a code (確認コード) to the registered address, and to no other. At most one a minute, and twelve for a link. */
@Component
public class SendCode {
    private final Door door;
    private final OutgoingMail mail;

    SendCode(Door door, OutgoingMail mail) {
        this.door = door;
        this.mail = mail;
    }

    public sealed interface Outcome {
        record Sent() implements Outcome {}

        /** One was sent a moment ago, or too many were. */
        record TooSoon() implements Outcome {}

        record NotTaken() implements Outcome {}

        record NoSuchLink() implements Outcome {}
    }

    @Transactional
    public Outcome send(Secret secret) {
        var plate = door.at(secret);
        if (plate.isEmpty()) return new Outcome.NoSuchLink();
        var code = OneTimeCode.next();
        var to = door.newCode(secret, code);
        if (to.isEmpty()) return new Outcome.TooSoon();
        var letter = new Letter(to.get(), "【" + plate.get().municipality() + "】確認コード", """
                確認コード：%s

                回答の画面に入力してください。10分のあいだ、1回だけ使えます。
                お心当たりがないときは、このメールを捨ててください。だれにも伝えないでください。
                """.formatted(code.digits()));
        if (mail.send(letter) == Delivery.TAKEN) return new Outcome.Sent();
        // a code that nobody got must not stand in the way of the next one
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Outcome.NotTaken();
    }
}
