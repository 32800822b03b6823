package org.norishiro.intake.model;

import java.time.LocalDate;
import org.norishiro.calendar.BusinessDays;

/** How soon somebody must act (急ぎ度); each says by when unless somebody says otherwise. */
public enum Urgency {
    NORMAL("通常", "7日のうちに"),
    SOON("急ぐ", "3営業日のうちに"),
    URGENT("今日のうちに", "命・体・住まいが危ないとき");

    private static final int WEEK = 7;
    private static final int SOON_DAYS = 3;

    private final String label;
    private final String meaning;

    Urgency(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    public LocalDate dueFrom(LocalDate today) {
        return switch (this) {
            case NORMAL -> BusinessDays.onOrAfter(today.plusDays(WEEK));
            case SOON -> BusinessDays.plus(today, SOON_DAYS);
            case URGENT -> today;
        };
    }
}
