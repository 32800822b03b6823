package org.norishiro.household.usecase;

import java.util.ArrayList;
import java.util.List;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.HouseholdPanel;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.household.model.Namesakes;
import org.norishiro.household.model.SamePersonRegister;
import org.springframework.stereotype.Component;

/** The other records of a person, and those that may be, on the page of the person: for whoever sees them all whole. */
@Component
class SamePersonLinks implements HouseholdPanel {
    private final SamePersonRegister register;
    private final Namesakes namesakes;
    private final SeenWhole seenWhole;
    private final Persons persons;

    SamePersonLinks(SamePersonRegister register, Namesakes namesakes, SeenWhole seenWhole, Persons persons) {
        this.register = register;
        this.namesakes = namesakes;
        this.seenWhole = seenWhole;
        this.persons = persons;
    }

    @Override
    public String heading() {
        return "同じ人の記録";
    }

    @Override
    public int order() {
        return 80;
    }

    /** A household has no second record of itself; its members have theirs. */
    @Override
    public List<Link> of(HouseholdId household) {
        return List.of();
    }

    @Override
    public List<Link> of(PersonId person) {
        if (seenWhole.find(person).isEmpty()) return List.of();
        var path = "/persons/" + person + "/same";
        var links = new ArrayList<Link>();
        for (var other : others(person)) links.add(new Link(other.name(), "名寄せ済み・並べて読む", path));
        for (var alike : persons.all(namesakes.of(person)))
            links.add(new Link(
                    alike.name(),
                    "同じ人かもしれません（" + alike.born().display() + "）",
                    path + "/with/" + alike.id(),
                    "",
                    true));
        links.add(Link.toBegin("ほかの記録を探す", path + "/choose"));
        links.add(Link.toBegin("名寄せの経過", path));
        return links;
    }

    private List<PersonCard> others(PersonId person) {
        return persons.all(register.recordsOf(person)).stream()
                .filter(card -> !card.id().equals(person))
                .toList();
    }
}
