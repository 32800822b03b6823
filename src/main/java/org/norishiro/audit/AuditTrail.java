package org.norishiro.audit;

import java.util.List;
import java.util.UUID;
import org.norishiro.shell.RequestId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The trail of who saw, did or was refused what (証跡). One row each, in the transaction of the act itself: if the row cannot be
 * written, the act does not happen. Who acts, in which post, is filled in by the database from the signed claim.
 */
@Component
public class AuditTrail {
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    AuditTrail(JdbcClient sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    /** @param why the purpose or relation that lets this person look, in words a resident would understand */
    public void viewed(Subject what, String why) {
        write("VIEWED", "view", what, why);
    }

    /** The same of many at once, such as all that a search has shown; nothing for none. */
    public void viewed(List<Subject> all, String why) {
        write("VIEWED", "view", all, why);
    }

    public void acted(String act, Subject what, String why) {
        write("ACTED", act, what, why);
        events.publishEvent(new Acted(act));
    }

    /** An expected refusal (sealed outcome other than success). The row stays even though nothing else changed. */
    public void refused(String act, Subject what, String why) {
        write("REFUSED", act, what, why);
    }

    private void write(String kind, String act, Subject what, String why) {
        write(kind, act, List.of(what), why);
    }

    private void write(String kind, String act, List<Subject> all, String why) {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("an audit row belongs into the transaction of its act");
        if (all.isEmpty()) return;
        sql.sql("""
                        insert into audit_entry (kind, act, object_kind, object_id, case_id, why, request_id)
                        select :kind, :act, what, id, case_id, :why, :request
                        from unnest(cast(:what as text[]), cast(:ids as uuid[]), cast(:cases as uuid[])) with ordinality each (what, id, case_id, n) order by n""")
                .param("kind", kind)
                .param("act", act)
                .param("what", all.stream().map(Subject::kind).toArray(String[]::new))
                .param("ids", all.stream().map(Subject::id).toArray(UUID[]::new))
                .param("cases", all.stream().map(Subject::caseId).toArray(UUID[]::new))
                .param("why", why)
                .param("request", RequestId.current())
                .update();
    }
}
