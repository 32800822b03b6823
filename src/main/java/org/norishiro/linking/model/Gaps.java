package org.norishiro.linking.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds whom one would miss. */
final class Gaps {
    private static final double SAYS_WHAT_IT_DOES = 1.3;

    private final RoleTable table;

    Gaps(RoleTable table) {
        this.table = table;
    }

    List<Gap> of(Circumstances about, List<Group> groups, List<Suggestion> ranked) {
        var lacking = about.needs().stream()
                .filter(need -> !answeredFor(need, about, groups))
                .toList();
        var gaps = new ArrayList<Gap>();
        about.needs().stream()
                .filter(need -> need.whose() != null)
                .collect(Collectors.groupingBy(Need::whose, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(lacking::containsAll)
                .forEach(theirs -> gaps.add(new Gap.Unseen(theirs.getFirst().aboutWhom())));
        lacking.forEach(need -> gaps.add(new Gap.Nobody(need, likeliest(need, ranked))));
        return List.copyOf(gaps);
    }

    /** Whether somebody has taken the issue on, or an agency that is mainly there for the trouble is involved already. */
    private boolean answeredFor(Need need, Circumstances about, List<Group> groups) {
        return about.takenOn().contains(need.issue())
                || groups.stream()
                        .filter(group -> group.ids().stream().anyMatch(about.involved()::contains))
                        .flatMap(group ->
                                table.cell(group.called(), need.trouble().code()).stream())
                        .anyMatch(cell -> cell.mark() == Mark.MAIN);
    }

    /** Who is there for this rather than for anything, and can say what it does about it. */
    private static @Nullable Suggestion likeliest(Need need, List<Suggestion> ranked) {
        return ranked.stream()
                .filter(each -> each.needs().contains(need))
                .max(Comparator.comparingDouble(each -> fitting(need, each)))
                .orElse(null);
    }

    private static double fitting(Need need, Suggestion suggestion) {
        var about = suggestion.movedBy(need);
        var special = suggestion.kind() != null
                && suggestion.kind().offers().containsKey(need.trouble().code());
        return Math.max(0, about)
                * Math.sqrt(Math.max(0, about) / weight(suggestion))
                * (special ? SAYS_WHAT_IT_DOES : 1);
    }

    private static double weight(Suggestion suggestion) {
        return suggestion.reasons().stream()
                .mapToDouble(reason -> Math.max(0, reason.moves()))
                .sum();
    }
}
