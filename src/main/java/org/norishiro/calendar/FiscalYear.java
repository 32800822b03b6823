package org.norishiro.calendar;

import java.time.LocalDate;

/** 年度: from 1 April to 31 March, named after the year in which it begins (地方自治法208条). */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    public static FiscalYear of(LocalDate date) {
        return new FiscalYear(date.getMonthValue() >= 4 ? date.getYear() : date.getYear() - 1);
    }

    /** 令和8年度. */
    public String label() {
        String label = JapaneseDates.plain(named());
        return label.substring(0, label.indexOf('年')) + "年度";
    }

    /** R8, for numbers of cases and for tables. */
    public String shortLabel() {
        String label = JapaneseDates.dense(named());
        return label.substring(0, label.indexOf('.'));
    }

    public LocalDate start() {
        return LocalDate.of(year, 4, 1);
    }

    public LocalDate end() {
        return LocalDate.of(year + 1, 3, 31);
    }

    public boolean contains(LocalDate date) {
        return of(date).equals(this);
    }

    public FiscalYear next() {
        return new FiscalYear(year + 1);
    }

    public FiscalYear previous() {
        return new FiscalYear(year - 1);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }

    /** The day whose era names the year: 1 May, because the year that began in 平成31年4月 is called 令和元年度. */
    private LocalDate named() {
        return LocalDate.of(year, 5, 1);
    }
}
