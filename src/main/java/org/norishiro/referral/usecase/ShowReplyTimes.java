package org.norishiro.referral.usecase;

import java.util.List;
import java.util.stream.Stream;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.referral.model.ReplyTable;
import org.norishiro.referral.model.ReplyTable.Said;
import org.norishiro.referral.model.ReplyTimes;
import org.norishiro.referral.model.Urgency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 回答の期限の決まり, as it holds and as it was said. */
@Component
public class ShowReplyTimes {
    private final ReplyTable table;
    private final AuditTrail trail;

    ShowReplyTimes(ReplyTable table, AuditTrail trail) {
        this.table = table;
        this.trail = trail;
    }

    public record Shown(List<ReplyTimes> times, List<Said> said) {}

    @Transactional
    public Shown show() {
        trail.viewed(Subject.all("reply_times"), "回答の期限の決まりを見るため");
        return new Shown(Stream.of(Urgency.values()).map(table::of).toList(), table.said());
    }
}
