package org.norishiro.enquiry.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;

/** What one's own agency has asked (尋ねたこと). Nothing here looks at the records of another. */
public interface EnquiryRegister {
    /**
     * A question as it stands.
     *
     * @param askedBy who, with their agency
     * @param withdrawnAt null: not taken back
     */
    record Line(
            Enquiry enquiry,
            String askedBy,
            Instant askedAt,
            @Nullable Instant withdrawnAt) {
        public boolean openOn(LocalDate today) {
            return withdrawnAt == null && !enquiry.until().isBefore(today);
        }
    }

    /**
     * What another agency decided to tell: that they will call. Of those who decided otherwise there is nothing.
     *
     * @param who who answered, with their title
     * @param words theirs; may be blank
     */
    record Call(UUID enquiry, String agency, String phone, String who, String words, Instant at) {}

    /**
     * Something for the desk of whoever asked.
     *
     * @param agency who will call
     */
    record Coming(PersonId person, String agency, LocalDate until) {}

    Optional<Hindrance> hindranceOf(PersonId person);

    /** Whether the person has consented, today, that an agency other than one's own is told who they are. */
    boolean consentNamesSomebody(PersonId person);

    /** How many this person has asked today. */
    int askedToday();

    void add(Enquiry enquiry);

    /** Newest first. */
    List<Line> of(PersonId person);

    /** Open on that day, about whoever lives in this household then. */
    List<Line> openInHousehold(HouseholdId household, LocalDate today);

    List<Call> callsAbout(PersonId person);

    /** From questions this post has asked that are still open. */
    List<Coming> comingTo(UUID post, LocalDate today);

    void withdraw(UUID enquiry);
}
