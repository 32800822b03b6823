package org.norishiro.disclosure.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.norishiro.gate.Basis;
import org.norishiro.gate.Grounds;

/**
 * On what an agency is shown something, what for and until when (提供の条件). Nothing is shown without end. The two longest periods
 * are this program's own.
 *
 * @param until the last day
 */
public record Terms(Grounds grounds, String purpose, LocalDate until) {
    /** After a year somebody asks again whether it is still needed. */
    public static final int LONGEST_IN_DAYS = 365;
    /** What could not wait is decided again, properly, when there is time to ask. */
    public static final int URGENT_IN_DAYS = 7;

    /** What keeps it from being decided. */
    public enum Lack {
        PURPOSE,
        REASON,
        ARTICLE,
        OVER_ALREADY,
        TOO_LONG,
        TOO_LONG_FOR_URGENCY
    }

    public Basis basis() {
        return grounds.basis();
    }

    /** Empty: it can be decided on that day. */
    public List<Lack> lackOn(LocalDate today) {
        var lacks = new ArrayList<Lack>();
        if (purpose.isBlank()) lacks.add(Lack.PURPOSE);
        for (var missing : grounds.lacks())
            lacks.add(
                    switch (missing) {
                        case REASON -> Lack.REASON;
                        case ARTICLE -> Lack.ARTICLE;
                    });
        if (until.isBefore(today)) lacks.add(Lack.OVER_ALREADY);
        else if (basis() == Basis.EMERGENCY && until.isAfter(today.plusDays(URGENT_IN_DAYS)))
            lacks.add(Lack.TOO_LONG_FOR_URGENCY);
        else if (until.isAfter(today.plusDays(LONGEST_IN_DAYS))) lacks.add(Lack.TOO_LONG);
        return List.copyOf(lacks);
    }
}
