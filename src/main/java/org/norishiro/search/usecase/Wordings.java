package org.norishiro.search.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.norishiro.search.model.Asked;

/** The words of records, and where they stand. */
public interface Wordings {
    /**
     * One text in which everything asked for stands.
     *
     * @param kind which table it is from, as the index names it
     * @param part 0 where there is only one
     */
    record Place(String kind, UUID id, int part, LocalDate on) {}

    /** What was typed as words to look for, folded. */
    List<String> wordsOf(String typed);

    /**
     * The newest places, only those that row-level security shows to whoever asks when their own tables are asked for them: what is not
     * among them has neither been counted nor left a gap.
     *
     * @param most no more than these
     */
    List<Place> places(Asked asked, int most);

    /** The texts of these places as they stand now, in the same order; what cannot be read any more is left out. */
    List<FoundText> texts(List<Place> places);
}
