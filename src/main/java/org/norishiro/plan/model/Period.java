package org.norishiro.plan.model;

import java.time.LocalDate;

/** How long a plan is meant to run (プラン期間), both days included. */
public record Period(LocalDate from, LocalDate until) {
    public Period {
        if (until.isBefore(from)) throw new IllegalArgumentException("a plan ends on the day it begins or later");
    }
}
