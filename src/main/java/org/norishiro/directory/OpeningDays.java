package org.norishiro.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.norishiro.calendar.BusinessDays;
import org.norishiro.calendar.Holidays;

/** The days a line of opening hours speaks of. */
public sealed interface OpeningDays {
    boolean include(LocalDate day);

    /** From 1, plain weekdays, upwards: the more particular holds. */
    int particularity();

    /** 月〜金: every such day, be it a holiday or not, unless another line says otherwise. */
    record Weekdays(Set<DayOfWeek> days) implements OpeningDays {
        @Override
        public boolean include(LocalDate day) {
            return days.contains(day.getDayOfWeek());
        }

        @Override
        public int particularity() {
            return 1;
        }
    }

    /** 平日: the days on which a municipal office works. */
    record Office() implements OpeningDays {
        @Override
        public boolean include(LocalDate day) {
            return BusinessDays.isBusinessDay(day);
        }

        @Override
        public int particularity() {
            return 1;
        }
    }

    /** 第2・第4水: some of the five weeks of a month. */
    record OfTheMonth(Set<Integer> nth, DayOfWeek weekday) implements OpeningDays {
        private static final int WEEK = 7;

        @Override
        public boolean include(LocalDate day) {
            return day.getDayOfWeek() == weekday && nth.contains((day.getDayOfMonth() - 1) / WEEK + 1);
        }

        @Override
        public int particularity() {
            return 2;
        }
    }

    /** 祝日. */
    record PublicHolidays() implements OpeningDays {
        @Override
        public boolean include(LocalDate day) {
            return Holidays.name(day).isPresent();
        }

        @Override
        public int particularity() {
            return 3;
        }
    }

    /** 12/29〜1/3, in every year; it may go over the turn of the year. */
    record Yearly(MonthDay from, MonthDay until) implements OpeningDays {
        @Override
        public boolean include(LocalDate day) {
            var at = MonthDay.from(day);
            var begun = !at.isBefore(from);
            var going = !at.isAfter(until);
            return from.isAfter(until) ? begun || going : begun && going;
        }

        @Override
        public int particularity() {
            return 4;
        }
    }

    /** 2026/12/1〜2026/12/5. */
    record Dated(LocalDate from, LocalDate until) implements OpeningDays {
        @Override
        public boolean include(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }

        @Override
        public int particularity() {
            return 5;
        }
    }
}
