package org.norishiro.referral.usecase;

import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.identity.Role;
import org.norishiro.identity.WhoActs;
import org.norishiro.referral.model.ReplyTable;
import org.norishiro.referral.model.ReplyTimes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Setting how long answers may take (回答の期限の決まり), for referrals sent from now on. The administrator does, for the municipality. */
@Component
public class SetReplyTimes {
    private static final String ACT = "set reply times";

    private final ReplyTable table;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    SetReplyTimes(ReplyTable table, WhoActs whoActs, AuditTrail trail) {
        this.table = table;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public sealed interface Outcome {
        record Set() implements Outcome {}

        /** They were so already: nothing is written. */
        record Unchanged() implements Outcome {}

        record NotYours() implements Outcome {}
    }

    @Transactional
    public Outcome set(ReplyTimes times) {
        if (whoActs.now().role() != Role.ADMINISTRATOR) {
            trail.refused(ACT, Subject.all("reply_times"), "not the administrator");
            return new Outcome.NotYours();
        }
        if (table.of(times.urgency()).equals(times)) return new Outcome.Unchanged();
        var id = UUID.randomUUID();
        table.say(id, times);
        trail.acted(ACT, Subject.of("reply_times", id), times.urgency().name());
        return new Outcome.Set();
    }
}
