package org.norishiro.conference.usecase;

import java.time.LocalDate;
import java.util.List;
import org.norishiro.conference.StatutoryBases;
import org.norishiro.conference.model.LegalBases;
import org.norishiro.conference.model.LegalBasis;
import org.springframework.stereotype.Component;

@Component
class StatutoryBasesOfTheDay implements StatutoryBases {
    private final LegalBases bases;

    StatutoryBasesOfTheDay(LegalBases bases) {
        this.bases = bases;
    }

    @Override
    public List<StatutoryBasis> on(LocalDate day) {
        return bases.on(day).stream()
                .filter(LegalBasis::statutory)
                .map(each -> new StatutoryBasis(
                        each.code(),
                        each.name(),
                        each.article(),
                        each.obligation().label(),
                        each.penalty(),
                        each.verified()))
                .toList();
    }
}
