package org.norishiro.enquiry.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.household.PersonId;

/** What others ask about persons one knows (尋ねられていること): found anew each time, under what one sees at that moment. */
public interface QuestionRegister {
    /**
     * A question that concerns a record of one's own. Of the asker's record there is nothing in it.
     *
     * @param person one's own record
     * @param asker who asks, with their title
     */
    record Question(
            UUID id,
            PersonId person,
            Purpose purpose,
            String words,
            Instant askedAt,
            LocalDate until,
            String agency,
            String phone,
            String asker) {}

    /**
     * What one's own agency has answered, for those who see the person.
     *
     * @param mine whether whoever acts gave the answer, in the post they act in
     */
    record Answered(PersonId person, Said said, String words, String answeredBy, Instant at, boolean mine) {}

    /** What became of an answer. */
    enum Kept {
        ANSWERED,
        /** Never there, over, taken back, answered already: all the same. */
        NOTHING,
        /** No consent of the person, in force today, lets this agency be told who they are. */
        NO_CONSENT
    }

    /** The soonest to end first. */
    List<Question> open();

    /** Newest first. */
    List<Answered> answered(int most);

    /** Empty as well for those of one's own agency who do not see the person, and for everybody of another. */
    Optional<Answered> answeredByUs(UUID question, PersonId person);

    Kept answer(UUID question, PersonId person, Answer answer);
}
