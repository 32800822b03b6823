package org.norishiro.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A birth date as far as it is known. What is not known is never filled in with a first of January: the precision is part of the
 * value. ごろ widens a day by 15 days, a month by 3 months, a year or an age by 2 years.
 */
public sealed interface PartialDate {

    /** 昭和18年5月3日. */
    record Day(LocalDate date, boolean about) implements PartialDate {
        @Override
        public LocalDate earliest() {
            return about ? date.minusDays(15) : date;
        }

        @Override
        public LocalDate latest() {
            return about ? date.plusDays(15) : date;
        }

        @Override
        public String display() {
            return JapaneseDates.plain(date) + (about ? "ごろ" : "");
        }

        @Override
        public String age(LocalDate today) {
            if (!about && date.isAfter(today)) return "出生前";
            return RoughAge.between(earliest(), latest(), about, today);
        }

        @Override
        public String toText() {
            return date + (about ? "~" : "");
        }
    }

    /** 昭和18年5月, the day unknown. */
    record Month(YearMonth month, boolean about) implements PartialDate {
        @Override
        public LocalDate earliest() {
            return month.minusMonths(about ? 3 : 0).atDay(1);
        }

        @Override
        public LocalDate latest() {
            return month.plusMonths(about ? 3 : 0).atEndOfMonth();
        }

        @Override
        public String display() {
            return JapaneseDates.month(month) + (about ? "ごろ" : "");
        }

        @Override
        public String age(LocalDate today) {
            return RoughAge.between(earliest(), latest(), about, today);
        }

        @Override
        public String toText() {
            return month + (about ? "~" : "");
        }
    }

    /** 昭和18年, month and day unknown. */
    record Year(int year, boolean about) implements PartialDate {
        @Override
        public LocalDate earliest() {
            return LocalDate.of(year - (about ? 2 : 0), 1, 1);
        }

        @Override
        public LocalDate latest() {
            return LocalDate.of(year + (about ? 2 : 0), 12, 31);
        }

        @Override
        public String display() {
            return JapaneseDates.year(year) + (about ? "ごろ" : "");
        }

        @Override
        public String age(LocalDate today) {
            return RoughAge.between(earliest(), latest(), about, today);
        }

        @Override
        public String toText() {
            return year + (about ? "~" : "");
        }
    }

    /** 80代, 80代前半 or 83歳, as somebody said on a day. Both ages are included. */
    record Aged(int youngest, int oldest, boolean about, LocalDate asOf) implements PartialDate {
        public Aged {
            if (youngest < 0 || oldest < youngest || oldest > RoughAge.OLDEST) {
                throw new IllegalArgumentException("no ages of people: " + youngest + " to " + oldest);
            }
        }

        @Override
        public LocalDate earliest() {
            return asOf.minusYears(oldest + 1L + (about ? 2 : 0)).plusDays(1);
        }

        @Override
        public LocalDate latest() {
            return asOf.minusYears(Math.max(0, youngest - (about ? 2 : 0)));
        }

        @Override
        public String display() {
            return "%s（%s現在）".formatted(RoughAge.said(youngest, oldest, about), JapaneseDates.plain(asOf));
        }

        /** Moves on with the years: 80代 said six years ago is 90代 by now for most. */
        @Override
        public String age(LocalDate today) {
            return RoughAge.since(this, today);
        }

        @Override
        public String toText() {
            return "%d-%d%s@%s".formatted(youngest, oldest, about ? "~" : "", asOf);
        }
    }

    /** Why nothing is known; the three are different facts. */
    enum Missing implements PartialDate {
        NOT_ASKED("未確認", "unasked"),
        NOT_KNOWN("不明", "unknown"),
        NOT_ANSWERED("本人が答えない", "unanswered");

        private final String label;
        private final String text;

        Missing(String label, String text) {
            this.label = label;
            this.text = text;
        }

        @Override
        public @Nullable LocalDate earliest() {
            return null;
        }

        @Override
        public @Nullable LocalDate latest() {
            return null;
        }

        @Override
        public String display() {
            return label;
        }

        @Override
        public String age(LocalDate today) {
            return "年齢不明";
        }

        @Override
        public String toText() {
            return text;
        }
    }

    static PartialDate on(LocalDate date) {
        return new Day(date, false);
    }

    static PartialDate inMonth(YearMonth month) {
        return new Month(month, false);
    }

    static PartialDate inYear(int year) {
        return new Year(year, false);
    }

    static PartialDate notAsked() {
        return Missing.NOT_ASKED;
    }

    static PartialDate notKnown() {
        return Missing.NOT_KNOWN;
    }

    /** What was typed, leniently: 昭和18年5月3日, S18.5, 昭和18年ごろ, 1943, 80代, 不明; nothing is 未確認. */
    static PartialDateReading read(String text, LocalDate today) {
        return new PartialDateReader(today).read(Typed.joined(text));
    }

    /** The value kept by {@link #toText}; refuses anything else. */
    static PartialDate ofText(String text) {
        return PartialDateText.read(text);
    }

    /** The first day on which the person may be born; null if nothing is known. */
    @Nullable
    LocalDate earliest();

    /** The last day on which the person may be born; null if nothing is known. */
    @Nullable
    LocalDate latest();

    /** In 和暦; reading it gives the same value again. */
    String display();

    /** 83歳; 82～83歳 where the birthday is unknown; 83歳くらい; 80代; 年齢不明. */
    String age(LocalDate today);

    /** For one column of text: 1943-05-03, 1943-05, 1943, 1943~ for about, 80-89@2026-11-20, unknown. */
    String toText();

    default boolean known() {
        return !(this instanceof Missing);
    }

    /** The day where it is exactly known. */
    default @Nullable LocalDate exactDay() {
        return this instanceof Day(var date, var about) && !about ? date : null;
    }

    /** Whether both may be the same day; nothing known speaks neither for nor against, so it may. */
    default boolean couldBe(PartialDate other) {
        LocalDate earliest = earliest();
        LocalDate latest = latest();
        LocalDate otherEarliest = other.earliest();
        LocalDate otherLatest = other.latest();
        if (earliest == null || latest == null || otherEarliest == null || otherLatest == null) return true;
        return !earliest.isAfter(otherLatest) && !otherEarliest.isAfter(latest);
    }
}
