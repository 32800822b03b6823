package org.norishiro.protection.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.HouseholdPanel;
import org.norishiro.household.PersonId;
import org.norishiro.protection.model.ExclusionRegister;
import org.norishiro.protection.model.ExclusionRegister.Line;
import org.springframework.stereotype.Component;

/** Who is kept out, on the page of the person and of the household. */
@Component
class ExclusionLinks implements HouseholdPanel {
    private final ExclusionRegister register;
    private final Clock clock;

    ExclusionLinks(ExclusionRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "見せない相手";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<Link> of(HouseholdId household) {
        return links(register.inHousehold(household, LocalDate.now(clock)));
    }

    @Override
    public List<Link> of(PersonId person) {
        var links = new ArrayList<>(links(register.of(List.of(person))));
        links.add(Link.toBegin("見せない相手を登録", path(person) + "/new"));
        return links;
    }

    private static List<Link> links(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.exclusion().holds())
                .map(line -> new Link(
                        whom(line),
                        line.exclusion().ground().label(),
                        path(line.exclusion().person())))
                .toList();
    }

    private static String whom(Line line) {
        return line.where().isEmpty() ? line.whom() : line.whom() + "（" + line.where() + "）";
    }

    private static String path(PersonId person) {
        return "/persons/" + person + "/exclusions";
    }
}
