package org.norishiro.household.usecase;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.norishiro.gate.Reachers.Reacher;
import org.norishiro.household.HouseholdPanel;
import org.norishiro.household.HouseholdPanel.Link;

/** Links of one kind under their heading. */
public record LinkList(String heading, List<Link> links) {
    /** How many there are. */
    public long count() {
        return links.stream().filter(link -> !link.begins()).count();
    }

    static List<LinkList> of(List<HouseholdPanel> panels, Function<HouseholdPanel, List<Link>> about) {
        return panels.stream()
                .sorted(Comparator.comparingInt(HouseholdPanel::order))
                .map(panel -> new LinkList(panel.heading(), about.apply(panel)))
                .toList();
    }

    /** By which relation one looks, for the trail: 「登録した機関」. */
    static String groundOf(List<Reacher> reachers) {
        return reachers.stream()
                .filter(Reacher::mine)
                .map(Reacher::ground)
                .distinct()
                .collect(Collectors.joining("・"));
    }
}
