package org.norishiro.casework.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseTab;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.Consents;
import org.norishiro.gate.Consents.RecordedConsent;
import org.norishiro.gate.Reachers;
import org.norishiro.gate.Reachers.Reacher;
import org.norishiro.household.Households.Member;
import org.norishiro.identity.WhoActs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the head of every page about a case needs (見出し帯). */
@Component
public class ShowHeading {
    private final CaseViews cases;
    private final SubjectsOfCase subjects;
    private final Consents consents;
    private final Reachers reachers;
    private final ObjectProvider<CaseTab> tabs;
    private final WhoActs who;
    private final Clock clock;

    ShowHeading(
            CaseViews cases,
            SubjectsOfCase subjects,
            Consents consents,
            Reachers reachers,
            ObjectProvider<CaseTab> tabs,
            WhoActs who,
            Clock clock) {
        this.cases = cases;
        this.subjects = subjects;
        this.consents = consents;
        this.reachers = reachers;
        this.tabs = tabs;
        this.who = who;
        this.clock = clock;
    }

    /**
     * What the head says.
     *
     * @param withheld those whose consent is missing, in words (「一郎：拒否」)
     * @param why in what relation one sees the case
     * @param others how many others can see it
     */
    public record Heading(
            CaseHead head,
            int members,
            List<String> withheld,
            String why,
            int others,
            List<CaseTab.Tab> more,
            LocalDate today) {}

    @Transactional
    public Optional<Heading> show(CaseId id) {
        return cases.head(id).map(head -> {
            var members = subjects.of(head);
            var seen = reachers.of("CASE", id.value());
            var others = (int) seen.stream()
                    .filter(each -> !each.mine())
                    .map(Reacher::name)
                    .distinct()
                    .count();
            var more = tabs.stream().map(tab -> tab.of(id)).toList();
            return new Heading(
                    head, members.size(), withheld(members), why(head, seen), others, more, LocalDate.now(clock));
        });
    }

    private List<String> withheld(List<Member> members) {
        var ids = members.stream().map(member -> member.person().id().value()).toList();
        var latest = consents.latestOf(ids);
        return members.stream()
                .flatMap(member -> withheld(member, latest))
                .limit(3)
                .toList();
    }

    private static Stream<String> withheld(Member member, List<RecordedConsent> latest) {
        UUID person = member.person().id().value();
        return latest.stream()
                .filter(each -> person.equals(each.person()))
                .filter(each -> each.state() == ConsentState.REFUSED || each.state() == ConsentState.UNOBTAINABLE)
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
