package org.norishiro.referral.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.referral.model.Achievement;
import org.norishiro.referral.model.DeclineReason;
import org.norishiro.referral.usecase.PrintSlip.Printed;

/** Everything {@code referral/slip-paper.jte} needs. */
public record SlipPaper(Printed printed) {
    public String code() {
        return Objects.requireNonNull(printed.slip().code()).printed();
    }

    public String printedOn() {
        return JapaneseDates.full(printed.today());
    }

    public List<String> reasons() {
        return Stream.of(DeclineReason.values()).map(DeclineReason::label).toList();
    }

    public List<String> achievements() {
        return Stream.of(Achievement.values()).map(Achievement::label).toList();
    }
}
