package org.norishiro.casework.usecase;

import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.casework.ListedCases;
import org.norishiro.casework.usecase.CaseList.Slice;
import org.norishiro.casework.usecase.CaseList.Wanted;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;

/** The same list as the page shows, by the same query. */
@Component
class CasesAsListed implements ListedCases {
    private final CaseList cases;
    private final WhoActs who;
    private final Clock clock;

    CasesAsListed(CaseList cases, WhoActs who, Clock clock) {
        this.cases = cases;
        this.who = who;
        this.clock = clock;
    }

    @Override
    public Listed listed(Looked looked, int most) {
        var me = who.now();
        var filter = CaseFilter.of(looked.whose(), looked.state(), looked.overdue(), looked.words());
        var whose = filter.whose() == null ? CaseList.usual(me.role()) : filter.whose();
        var wanted = new Wanted(
                whose, filter.states(), filter.overdue(), filter.words(), me.post(), me.agency(), LocalDate.now(clock));
        var descending = looked.sort().startsWith("-");
        var sort = descending ? looked.sort().substring(1) : looked.sort();
        var found = cases.ids(wanted, new Slice(sort, descending, 0, most));
        return new Listed(found.ids(), found.total(), filter.described(whose));
    }
}
