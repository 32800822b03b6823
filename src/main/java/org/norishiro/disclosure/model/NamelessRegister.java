package org.norishiro.disclosure.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.disclosure.model.NamelessSheet.Hindrance;

/** What was shown without names (名前を伏せて見せた事例の台帳), for those who see the case whole. */
public interface NamelessRegister {
    /**
     * One as it stands.
     *
     * @param decidedBy who judged it, with their agency
     * @param endedAt null: not taken back
     */
    record Given(
            UUID id,
            String agency,
            NamelessSheet.Text text,
            NamelessSheet.Terms terms,
            String decidedBy,
            Instant decidedAt,
            @Nullable Instant endedAt,
            String endedReason) {
        public boolean shownOn(LocalDate day) {
            return endedAt == null && !day.isAfter(terms.until());
        }
    }

    Optional<Hindrance> hindranceOf(CaseId about);

    /** What of the people the case is about stands in these words; as the search compares, so kana and variants make no difference. */
    List<Trace> tracesIn(CaseId about, String words);

    void add(NamelessSheet sheet);

    /** The newest first. */
    List<Given> of(CaseId about);

    void takeBack(UUID id, String reason);
}
