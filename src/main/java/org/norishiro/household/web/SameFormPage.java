package org.norishiro.household.web;

import java.time.LocalDate;
import java.util.List;
import org.norishiro.household.Held;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons.FoundPerson;
import org.norishiro.household.usecase.CompareRecords.Pair;
import org.norishiro.shell.Entered;

/**
 * What {@code household/same-form.jte} shows: two records, before it is said that they are of one person.
 *
 * @param held what has to be handed over first
 */
public record SameFormPage(Pair pair, Entered entered, List<Held> held, LocalDate today) {
    static String draft(PersonId id, PersonId other) {
        return "same:" + id + ":" + other;
    }

    public List<FoundPerson> both() {
        return List.of(pair.one(), pair.other());
    }

    public String draft() {
        return draft(pair.one().person().id(), pair.other().person().id());
    }

    public String back() {
        return "/persons/" + pair.one().person().id();
    }

    public String action() {
        return back() + "/same/with/" + pair.other().person().id();
    }

    public String about(FoundPerson found) {
        return new FoundPersonsPage("", both(), "", "", today).about(found);
    }

    public static String label(Held held) {
        return held.label("担当している機関に、担当を替えてもらってください");
    }
}
