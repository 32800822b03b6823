package org.norishiro.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 元号. Days are those from which each era counts; before 明治6年1月1日 Japan used the lunisolar calendar, so no era date is shown. */
public enum Era {
    MEIJI("明治", "M", LocalDate.of(1868, 1, 25)),
    TAISHO("大正", "T", LocalDate.of(1912, 7, 30)),
    SHOWA("昭和", "S", LocalDate.of(1926, 12, 25)),
    HEISEI("平成", "H", LocalDate.of(1989, 1, 8)),
    REIWA("令和", "R", LocalDate.of(2019, 5, 1));

    static final LocalDate FIRST_SOLAR_DAY = LocalDate.of(1873, 1, 1);

    private final String label;
    private final String letter;
    private final LocalDate firstDay;

    Era(String label, String letter, LocalDate firstDay) {
        this.label = label;
        this.letter = letter;
        this.firstDay = firstDay;
    }

    /** The era a day belongs to; empty before 明治6年1月1日. */
    public static Optional<Era> at(LocalDate date) {
        if (date.isBefore(FIRST_SOLAR_DAY)) return Optional.empty();
        return Arrays.stream(values())
                .filter(era -> !date.isBefore(era.firstDay))
                .reduce((earlier, later) -> later);
    }

    /** 令和, 令 or R, in either case. */
    static Optional<Era> named(String written) {
        return Arrays.stream(values())
                .filter(era -> era.label.equals(written)
                        || era.label.startsWith(written)
                        || era.letter.equalsIgnoreCase(written))
                .findFirst();
    }

    /** 1 for 明治 to 5 for 令和, as in the seven digits of older systems (5081120). */
    static Optional<Era> numbered(int code) {
        return code < 1 || code > values().length ? Optional.empty() : Optional.of(values()[code - 1]);
    }

    public String label() {
        return label;
    }

    public String letter() {
        return letter;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    /** Null for the era that lasts. */
    public @Nullable LocalDate lastDay() {
        return ordinal() + 1 == values().length ? null : values()[ordinal() + 1].firstDay.minusDays(1);
    }

    public int gregorianYear(int eraYear) {
        return firstDay.getYear() + eraYear - 1;
    }

    public int yearOf(LocalDate date) {
        return date.getYear() - firstDay.getYear() + 1;
    }
}
