package org.norishiro.casework.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseState;
import org.norishiro.casework.usecase.CaseList.CaseRow;
import org.norishiro.casework.usecase.CaseList.Counts;
import org.norishiro.casework.usecase.CaseList.Slice;
import org.norishiro.casework.usecase.CaseList.Wanted;
import org.norishiro.casework.usecase.CaseList.Whose;
import org.norishiro.identity.Role;
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

    /**
     * What to list.
     *
     * @param whose null: as suits the role of who asks
     * @param states empty: every state
     */
    public record Query(@Nullable Whose whose, List<CaseState> states, boolean overdue, String words, Slice slice) {}

    public record Found(List<CaseRow> rows, Counts counts, Whose whose, LocalDate today) {}

    @Transactional
    public Found show(Query query) {
        var me = who.now();
        var today = LocalDate.now(clock);
        var whose = query.whose() == null ? usual(me.role()) : query.whose();
        var wanted = new Wanted(whose, query.states(), query.overdue(), query.words(), me.post(), me.agency(), today);
        trail.viewed(Subject.all("support_case"), "担当世帯のリスト");
        var listed = cases.list(wanted, query.slice());
        return new Found(listed.rows(), listed.counts(), whose, today);
    }

    private static Whose usual(Role role) {
        return role == Role.SUPERVISOR || role == Role.CHAIR ? Whose.AGENCY : Whose.MINE;
    }
}
