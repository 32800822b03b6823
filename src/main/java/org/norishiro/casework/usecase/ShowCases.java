package org.norishiro.casework.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.usecase.CaseList.CaseRow;
import org.norishiro.casework.usecase.CaseList.Counts;
import org.norishiro.casework.usecase.CaseList.Slice;
import org.norishiro.casework.usecase.CaseList.Wanted;
import org.norishiro.casework.usecase.CaseList.Whose;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists cases (担当世帯). */
@Component
public class ShowCases {
    private final CaseList cases;
    private final WhoActs who;
    private final AuditTrail trail;
    private final Clock clock;

    ShowCases(CaseList cases, WhoActs who, AuditTrail trail, Clock clock) {
        this.cases = cases;
        this.who = who;
        this.trail = trail;
        this.clock = clock;
    }

    public record Query(CaseFilter filter, Slice slice) {}

    public record Found(List<CaseRow> rows, Counts counts, Whose whose, LocalDate today) {}

    @Transactional
    public Found show(Query query) {
        var me = who.now();
        var today = LocalDate.now(clock);
        var filter = query.filter();
        var whose = filter.whose() == null ? CaseList.usual(me.role()) : filter.whose();
        var wanted =
                new Wanted(whose, filter.states(), filter.overdue(), filter.words(), me.post(), me.agency(), today);
        trail.viewed(Subject.all("support_case"), "担当世帯のリスト");
        var listed = cases.list(wanted, query.slice());
        return new Found(listed.rows(), listed.counts(), whose, today);
    }
}
