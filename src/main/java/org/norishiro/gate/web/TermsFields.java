package org.norishiro.gate.web;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.FiscalYear;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.model.Period;
import org.norishiro.gate.model.Terms;
import org.norishiro.identity.AgencyId;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** The fields that say what is consented to: to whom, of what, for what, until when. */
final class TermsFields {
    /** How the end is chosen. */
    enum Until {
        FISCAL_YEAR,
        ONE_YEAR,
        DAY,
        WITHDRAWN;

        @Nullable
        LocalDate after(LocalDate from, @Nullable LocalDate chosen) {
            return switch (this) {
                case FISCAL_YEAR -> FiscalYear.of(from).end();
                case ONE_YEAR -> from.plusYears(1).minusDays(1);
                case DAY -> chosen;
                case WITHDRAWN -> null;
            };
        }
    }

    private TermsFields() {}

    static Entered blank(LocalDate today) {
        return Entered.blank()
                .with("from", JapaneseDates.dense(today))
                .with("until", Until.FISCAL_YEAR.name())
                .with("class", FieldClass.BASIC.name());
    }

    /** As they are, from {@code from} on. */
    static Entered of(Terms terms, LocalDate from) {
        var until = terms.period().until();
        var entered = Entered.blank()
                .with(
                        "agency",
                        terms.agencies().stream().map(AgencyId::toString).toArray(String[]::new))
                .with("body", terms.bodies().stream().map(UUID::toString).toArray(String[]::new))
                .with("class", terms.classes().stream().map(FieldClass::name).toArray(String[]::new))
                .with("purpose", terms.purpose())
                .with("from", JapaneseDates.dense(from))
                .with("until", (until == null ? Until.WITHDRAWN : Until.DAY).name());
        return until == null ? entered : entered.with("untilDay", JapaneseDates.dense(until));
    }

    /** The same once more, until the end of the fiscal year. */
    static Entered anew(Terms terms, LocalDate from) {
        return of(terms, from).with("until", Until.FISCAL_YEAR.name()).with("untilDay", "");
    }

    static Optional<Terms> read(Reading in) {
        var agencies = in.ids("agency", "伝える相手").stream()
                .map(AgencyId::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var bodies = new LinkedHashSet<>(in.ids("body", "伝える会議"));
        if (agencies.isEmpty() && bodies.isEmpty()) in.refuse("agency", "伝える相手", "伝える相手を1つ以上選んでください。");
        var classes = Terms.withTheName(in.choices("class", "伝えてよい項目", FieldClass.class));
        var purpose = in.required("purpose", "何のために", 500);
        var from = in.requiredDate("from", "いつから");
        var until = until(in, from);
        return in.refused()
                ? Optional.empty()
                : Optional.of(new Terms(agencies, bodies, classes, purpose, new Period(from, until)));
    }

    private static @Nullable LocalDate until(Reading in, LocalDate from) {
        var how = in.choice("until", "いつまで", Until.class);
        var day = how == Until.DAY ? in.requiredDate("untilDay", "終わりの日") : in.date("untilDay", "終わりの日");
        if (how == Until.DAY && day != null && day.isBefore(from)) {
            in.refuse("untilDay", "終わりの日", "終わりの日は、始まりの日より後にしてください。");
        }
        return how.after(from, day);
    }
}
