package org.norishiro.enquiry.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    /** What one's own agency has answered, for those who see the person. */
    record Answered(PersonId person, Said said, String words, String answeredBy, Instant at) {}

    /** What became of an answer. */
    enum Kept {
        ANSWERED,
        /** Never there, over, taken back, answered by somebody else: all the same. */
        NOTHING,
        /** No consent of the person, in force today, lets this agency be told who they are. */
        NO_CONSENT
    }

    /** The soonest to end first. */
    List<Question> open();

    /** Newest first. */
    List<Answered> answered(int most);

    Kept answer(UUID question, PersonId person, Answer answer);
}
