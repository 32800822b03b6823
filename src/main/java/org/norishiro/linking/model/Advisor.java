package org.norishiro.linking.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.linking.model.Weighing.Share;
import org.norishiro.linking.model.Weighing.Weighed;

/**
 * Ranks the agencies of the register for a case and says why (つなぎ先の助言). It proposes; people choose.
 *
 * <p>For each trouble a kind of agency has a share: in how many of a hundred cases with that trouble one would ask it. It begins with
 * the table of roles and moves to what was done here, the more was done. Shares are taken as {@code -ln(1 - share)}, so that those of
 * several troubles add up, and every fact that changes a share is kept with what it changed. How well it does stands in
 * {@code docs/linking-advisor.md}.
 */
public final class Advisor {
    private static final double ELSEWHERE_TOO = 0.75;
    private static final double STRONG = 0.2;
    private static final double WORTH_NAMING = 0.06;

    private final RoleTable table;
    private final Weighing weighing;
    private final Experience experience;

    public Advisor(RoleTable table, Signs signs, Experience experience) {
        this.table = table;
        this.weighing = new Weighing(table, signs, experience);
        this.experience = experience;
    }

    public Advice advise(Circumstances about, List<AgencyCard> register) {
        var groups = groups(register);
        var weighed = groups.stream()
                .map(group -> weighing.weigh(group, groups, about))
                .filter(each -> each.total() >= WORTH_NAMING)
                .toList();
        var ranked = ranked(weighed, about);
        return new Advice(ranked, new Gaps(table).of(about, groups, ranked));
    }

    private List<Group> groups(List<AgencyCard> register) {
        var byKind = new LinkedHashMap<String, List<AgencyCard>>();
        for (var agency : register) {
            byKind.computeIfAbsent(table.called(agency.kind()), unknown -> new ArrayList<>())
                    .add(agency);
        }
        return byKind.entrySet().stream()
                .map(each -> new Group(
                        each.getKey(), table.kindOf(each.getKey()).orElse(null), List.copyOf(each.getValue())))
                .toList();
    }

    /** One after the other: whoever comes after somebody who is there for the same trouble weighs less about it. */
    private List<Suggestion> ranked(List<Weighed> weighed, Circumstances about) {
        var left = new ArrayList<>(weighed);
        var answeredFor = new HashMap<Need, Integer>();
        var ranked = new ArrayList<Suggestion>();
        while (!left.isEmpty()) {
            var best = left.stream()
                    .max(Comparator.comparingDouble((Weighed each) -> now(each, answeredFor))
                            .thenComparing(each -> each.group().called(), Comparator.reverseOrder()))
                    .orElseThrow();
            left.remove(best);
            ranked.add(suggestion(best, answeredFor, about));
            best.shares().stream()
                    .filter(share -> share.moves() >= STRONG)
                    .forEach(share -> answeredFor.merge(share.need(), 1, Integer::sum));
        }
        return List.copyOf(ranked);
    }

    private static double now(Weighed each, Map<Need, Integer> answeredFor) {
        return each.total() - discount(each, answeredFor);
    }

    private static double discount(Weighed each, Map<Need, Integer> answeredFor) {
        return each.shares().stream()
                .mapToDouble(share -> Math.max(0, share.moves())
                        * (1 - Math.pow(ELSEWHERE_TOO, answeredFor.getOrDefault(share.need(), 0))))
                .sum();
    }

    private Suggestion suggestion(Weighed best, Map<Need, Integer> answeredFor, Circumstances about) {
        var reasons = new ArrayList<Reason>();
        best.shares().forEach(share -> reasons.addAll(share.reasons()));
        reasons.addAll(best.besides());
        var discount = discount(best, answeredFor);
        if (discount > 0) {
            var elsewhere = best.shares().stream()
                    .map(Share::need)
                    .filter(answeredFor::containsKey)
                    .map(Need::trouble)
                    .distinct()
                    .toList();
            reasons.add(new Reason.ElsewhereToo(elsewhere, -discount));
        }
        reasons.sort(Comparator.comparingDouble((Reason reason) -> Math.abs(reason.moves()))
                .reversed());
        var needs = best.shares().stream()
                .sorted(Comparator.comparingDouble(Share::moves).reversed())
                .map(Share::need)
                .toList();
        return new Suggestion(
                best.group().kind(),
                best.group().called(),
                inOrder(best.group().agencies(), needs, about),
                needs,
                List.copyOf(reasons),
                best.total() - discount);
    }

    private List<AgencyCard> inOrder(List<AgencyCard> agencies, List<Need> needs, Circumstances about) {
        return agencies.stream()
                .sorted(Comparator.comparing(
                                (AgencyCard agency) -> !about.involved().contains(agency.id()))
                        .thenComparing(AgencyCard::full)
                        .thenComparing(agency -> -needs.stream()
                                .mapToInt(need -> experience
                                        .of(need.trouble().code(), List.of(agency.id()))
                                        .asked())
                                .sum()))
                .toList();
    }
}
