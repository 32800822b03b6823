package org.norishiro.enquiry.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.norishiro.gate.Basis;
import org.norishiro.gate.Grounds;
import org.norishiro.household.PersonId;

/**
 * One question to whoever may be involved with a person (関わりの問い合わせ), fixed once asked. Asking is addressed to nobody: whom it
 * concerns is found by those who read. The three limits are this program's own, against asking for curiosity.
 *
 * @param words one sentence to whoever is asked, who is a stranger to the case; may be blank
 * @param until the last day on which it can be read
 */
public record Enquiry(UUID id, PersonId person, Purpose purpose, String words, Grounds grounds, LocalDate until) {
    public static final int LONGEST_IN_DAYS = 90;
    public static final int URGENT_IN_DAYS = 7;
    /** By one person, in whichever of their posts. */
    public static final int MOST_A_DAY = 10;

    public static final int LONGEST_WORDS = 100;

    public static Enquiry about(PersonId person, Purpose purpose, String words, Grounds grounds, LocalDate until) {
        return new Enquiry(UUID.randomUUID(), person, purpose, words, grounds, until);
    }

    /** Empty: it can be asked on that day. */
    public List<Lack> lacksOn(LocalDate today) {
        var lacks = new ArrayList<>(Lack.of(grounds));
        if (until.isBefore(today)) lacks.add(Lack.OVER_ALREADY);
        else if (grounds.basis() == Basis.EMERGENCY && until.isAfter(today.plusDays(URGENT_IN_DAYS)))
            lacks.add(Lack.TOO_LONG_FOR_URGENCY);
        else if (until.isAfter(today.plusDays(LONGEST_IN_DAYS))) lacks.add(Lack.TOO_LONG);
        return List.copyOf(lacks);
    }
}
