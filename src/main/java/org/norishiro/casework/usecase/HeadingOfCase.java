package org.norishiro.casework.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseNotice;
import org.norishiro.casework.CaseTab;
import org.norishiro.casework.usecase.ShowHeading.Heading;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.Consents.RecordedConsent;
import org.norishiro.gate.Reachers;
import org.norishiro.gate.Reachers.Reacher;
import org.norishiro.household.Households.Member;
import org.norishiro.identity.WhoActs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Words the head of a case page from what was read already. */
@Component
class HeadingOfCase {
    private static final int MOST_CHIPS = 3;
    private static final Set<ConsentState> NO_MORE = Set.of(
            ConsentState.REFUSED,
            ConsentState.UNOBTAINABLE,
            ConsentState.WITHDRAWN,
            ConsentState.EXPIRED,
            ConsentState.ASK_AGAIN);

    private final Reachers reachers;
    private final ObjectProvider<CaseTab> tabs;
    private final ObjectProvider<CaseNotice> notices;
    private final WhoActs who;
    private final Clock clock;

    HeadingOfCase(
            Reachers reachers,
            ObjectProvider<CaseTab> tabs,
            ObjectProvider<CaseNotice> notices,
            WhoActs who,
            Clock clock) {
        this.reachers = reachers;
        this.tabs = tabs;
        this.notices = notices;
        this.who = who;
        this.clock = clock;
    }

    Heading of(CaseHead head, List<Member> members, List<RecordedConsent> consents) {
        CaseId id = head.id();
        var seen = reachers.of("CASE", id.value());
        var others = seen.stream()
                .filter(each -> !each.mine())
                .map(Reacher::name)
                .distinct()
                .count();
        var withheld = members.stream()
                .flatMap(member -> withheld(member, consents))
                .limit(MOST_CHIPS)
                .toList();
        var more = tabs.stream().map(tab -> tab.of(id)).toList();
        var said = notices.stream().flatMap(notice -> notice.of(id).stream()).toList();
        return new Heading(
                head, members.size(), withheld, why(head, seen), (int) others, more, said, LocalDate.now(clock));
    }

    private static Stream<String> withheld(Member member, List<RecordedConsent> latest) {
        UUID person = member.person().id().value();
        return latest.stream()
                .filter(each -> person.equals(each.person()))
                .filter(each -> NO_MORE.contains(each.state()))
                .map(each -> member.person().shortName() + "：同意" + each.state().label());
    }

    private String why(CaseHead head, List<Reacher> seen) {
        var me = who.now().post();
        if (me.equals(head.card().lead())) return "主担当";
        if (me.equals(head.card().coordinator())) return "調整担当";
        if (me.equals(head.card().holder())) return "次にすることの担当";
        return seen.stream()
                .filter(Reacher::mine)
                .map(Reacher::ground)
                .findFirst()
                .orElse("関係者");
    }
}
