package org.norishiro.household.web;

import java.time.LocalDate;
import java.util.List;
import org.norishiro.household.Persons.FoundPerson;
import org.norishiro.shell.Entered;

/** Asks whoever registers somebody whether it is one of those who are on record already (二重登録の注意). */
final class Alike {
    /** Ticked: it is another person. */
    static final String ANOTHER = "another";

    private Alike() {}

    static Entered ask(Entered entered) {
        return entered.refuse(ANOTHER, "同じ人かもしれない記録があります。別の人なら、しるしを付けてから登録してください。");
    }

    static FoundPersonsPage to(List<FoundPerson> alike, LocalDate today) {
        return new FoundPersonsPage("", alike, "", "", today);
    }

    static FoundPersonsPage nobody() {
        return to(List.of(), LocalDate.EPOCH);
    }
}
