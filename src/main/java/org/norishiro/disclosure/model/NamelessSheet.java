package org.norishiro.disclosure.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.AgencyId;

/**
 * A case as it is shown to one agency without names (名前を伏せて見せる), for the study of cases: a text of its own, fixed once given.
 *
 * @param about never told to whom it is shown
 */
public record NamelessSheet(UUID id, CaseId about, AgencyId to, Text text, Terms terms) {
    public static NamelessSheet given(CaseId about, AgencyId to, Text text, Terms terms) {
        return new NamelessSheet(UUID.randomUUID(), about, to, text, terms);
    }

    /** @param title how it stands on a list (「80代と60代の二人世帯」) */
    public record Text(String title, String words) {}

    /**
     * What for, why it was judged that nobody can be recognised, and until when. The longest period is this program's own: a study is
     * over by then, and a story shown for good is a story somebody recognises one day.
     *
     * @param until the last day
     */
    public record Terms(String purpose, String reason, LocalDate until) {
        public static final int LONGEST_IN_DAYS = 90;

        public enum Lack {
            OVER_ALREADY,
            TOO_LONG
        }

        /** Empty: it can be given on that day. */
        public List<Lack> lackOn(LocalDate today) {
            var lacks = new ArrayList<Lack>();
            if (until.isBefore(today)) lacks.add(Lack.OVER_ALREADY);
            if (until.isAfter(today.plusDays(LONGEST_IN_DAYS))) lacks.add(Lack.TOO_LONG);
            return List.copyOf(lacks);
        }
    }

    /** What keeps a case from being shown, names or none. */
    public enum Hindrance {
        SEALED,
        IN_HIDING
    }
}
