package org.norishiro.disclosure.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.norishiro.conference.StatutoryBases;
import org.norishiro.conference.StatutoryBases.StatutoryBasis;
import org.norishiro.disclosure.model.ReportingDuties;
import org.norishiro.disclosure.model.ReportingDuty;
import org.norishiro.gate.Basis;
import org.norishiro.gate.LegalGrounds;
import org.springframework.stereotype.Component;

/** The conferences and the duties to report that hold on a day, as one list. */
@Component
class GroundsInForce implements LegalGrounds {
    private final StatutoryBases conferences;
    private final ReportingDuties duties;

    GroundsInForce(StatutoryBases conferences, ReportingDuties duties) {
        this.conferences = conferences;
        this.duties = duties;
    }

    @Override
    public List<Ground> on(LocalDate day) {
        return Stream.concat(
                        conferences.on(day).stream().map(GroundsInForce::ground),
                        duties.on(day).stream().map(GroundsInForce::ground))
                .toList();
    }

    private static Ground ground(StatutoryBasis conference) {
        return new Ground(
                Basis.STATUTORY_CONFERENCE,
                conference.code(),
                conference.name() + "　" + conference.article(),
                conference.article() + "（" + conference.name() + "）",
                conference.obligation() + (conference.verified() ? "" : "・条文の一部は未確認"));
    }

    private static Ground ground(ReportingDuty duty) {
        return new Ground(
                Basis.LAW_OTHER,
                duty.code(),
                duty.what() + "　" + duty.article(),
                duty.article() + "（" + duty.what() + "・" + duty.strength().label() + "）",
                duty.strength().label() + (duty.verified() ? "" : "・未確認"));
    }
}
