package org.norishiro.directory.usecase;

import java.util.List;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.directory.usecase.ReplyAddressBook.Line;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 登録された宛先 of all agencies, for the administrator. */
@Component
public class ListReplyAddresses {
    private final ReplyAddressBook book;
    private final AuditTrail trail;

    ListReplyAddresses(ReplyAddressBook book, AuditTrail trail) {
        this.book = book;
        this.trail = trail;
    }

    @Transactional
    public List<Line> list() {
        trail.viewed(Subject.all("reply_address"), "回答のお願いの宛先を見るため");
        return book.lines();
    }
}
