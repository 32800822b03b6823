package org.norishiro.notice.usecase;

import java.util.Optional;
import org.norishiro.mail.OutgoingMail;
import org.norishiro.notice.model.NoticeMails;
import org.norishiro.notice.model.NoticeMails.Last;
import org.norishiro.notice.model.NoticeWishes;
import org.norishiro.notice.model.NoticeWishes.Kept;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one is told by mail today (お知らせメール). */
@Component
public class ShowNotices {
    private final NoticeWishes wishes;
    private final NoticeMails mails;
    private final OutgoingMail mail;

    ShowNotices(NoticeWishes wishes, NoticeMails mails, OutgoingMail mail) {
        this.wishes = wishes;
        this.mails = mails;
        this.mail = mail;
    }

    /** @param turnedOn whether this municipality sends mails at all */
    public record Shown(Optional<Kept> wish, Optional<Last> last, boolean turnedOn) {}

    @Transactional
    public Shown show() {
        return new Shown(wishes.mine(), mails.last(), mail.turnedOn());
    }
}
