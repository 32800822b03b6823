package org.norishiro.conference.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.norishiro.conference.model.LegalBases;
import org.norishiro.conference.model.LegalBasis;
import org.springframework.stereotype.Component;

/** The wording a code had on a day. */
@Component
class BasesThatDay {
    private final LegalBases bases;

    BasesThatDay(LegalBases bases) {
        this.bases = bases;
    }

    record Bases(Map<String, LegalBasis> byCode) {
        LegalBasis get(String code) {
            return Objects.requireNonNull(byCode.get(code), code);
        }

        List<LegalBasis> all(Collection<String> codes) {
            return codes.stream().map(byCode::get).filter(Objects::nonNull).toList();
        }
    }

    Bases of(LocalDate day) {
        return new Bases(bases.on(day).stream().collect(Collectors.toMap(LegalBasis::code, Function.identity())));
    }
}
