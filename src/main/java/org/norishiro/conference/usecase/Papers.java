package org.norishiro.conference.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.norishiro.casework.CaseExtracts;
import org.norishiro.casework.CaseExtracts.Extract;
import org.norishiro.casework.CaseId;
import org.norishiro.conference.model.Paper;
import org.norishiro.gate.Consents.Fact;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.Sight;
import org.springframework.stereotype.Component;

/** Puts together what the invited are shown of a case, with whose facts that tells. */
@Component
class Papers {
    private final CaseExtracts extracts;
    private final Subjects subjects;
    private final Sight sight;

    Papers(CaseExtracts extracts, Subjects subjects, Sight sight) {
        this.extracts = extracts;
        this.subjects = subjects;
        this.sight = sight;
    }

    Paper of(CaseId about, List<String> keys, LocalDate today) {
        var picked = extracts.picked(about, keys);
        return new Paper(
                picked.stream().map(Extract::item).toList(),
                picked.stream().flatMap(Papers::facts).distinct().toList(),
                spokenOf(about, today));
    }

    /** Whoever consented is spoken of, whatever the paper shows; only those who see the case whole can say who that is. */
    List<Fact> spokenOf(CaseId about, LocalDate today) {
        if (!sight.whole("CASE", about.value())) return List.of();
        return subjects.of(about, today).stream()
                .filter(Subjects.Subject::consents)
                .map(person -> new Fact(person.id().value(), FieldClass.BASIC))
                .toList();
    }

    private static Stream<Fact> facts(Extract extract) {
        return extract.of().stream()
                .map(person -> new Fact(person.value(), extract.item().fieldClass()));
    }
}
