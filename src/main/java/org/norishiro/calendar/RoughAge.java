package org.norishiro.calendar;

import java.time.LocalDate;

/** The words for an age that is known only roughly. */
final class RoughAge {
    static final int OLDEST = 130;

    private RoughAge() {}

    /** The age of somebody born between two days. */
    static String between(LocalDate earliest, LocalDate latest, boolean about, LocalDate today) {
        int youngest = Age.on(latest, today);
        int oldest = Age.on(earliest, today);
        return said(about ? (youngest + oldest) / 2 : youngest, about ? (youngest + oldest) / 2 : oldest, about);
    }

    /** The age that was said once, moved on by the full years since. */
    static String since(PartialDate.Aged aged, LocalDate today) {
        if (!today.isAfter(aged.asOf())) return said(aged.youngest(), aged.oldest(), aged.about());
        int years = Age.on(aged.asOf(), today);
        int middle = (aged.youngest() + aged.oldest()) / 2 + years;
        if (aged.youngest() == aged.oldest()) return middle + "歳くらい";
        boolean decade = said(aged.youngest(), aged.oldest(), aged.about()).contains("代");
        return decade ? middle / 10 * 10 + "代" : said(aged.youngest() + years, aged.oldest() + years, aged.about());
    }

    /** 80代, 80代前半, 83歳, 82～83歳. */
    static String said(int youngest, int oldest, boolean about) {
        return range(youngest, oldest) + (about ? "くらい" : "");
    }

    private static String range(int youngest, int oldest) {
        if (youngest == oldest) return youngest + "歳";
        if (youngest == 0 && oldest == 9) return "10歳未満";
        if (youngest >= 10 && youngest % 10 == 0 && oldest == youngest + 9) return youngest + "代";
        if (youngest >= 10 && youngest % 10 == 0 && oldest == youngest + 4) return youngest + "代前半";
        if (youngest >= 10 && youngest % 10 == 5 && oldest == youngest + 4) return youngest / 10 * 10 + "代後半";
        return youngest + "～" + oldest + "歳";
    }
}
