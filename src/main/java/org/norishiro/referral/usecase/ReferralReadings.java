package org.norishiro.referral.usecase;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueId;
import org.norishiro.household.PersonId;
import org.norishiro.identity.PostId;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Step;
import org.norishiro.shell.Listing;

/** Referrals as they are looked at: only those within reach are there. */
public interface ReferralReadings {
    /** 届いた・送った, seen from one's own agency. */
    enum Box {
        RECEIVED("届いた"),
        SENT("送った");

        private final String label;

        Box(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    record Boxed(List<ReferralRow> rows, int total, int overdue) {}

    record StepRow(ReferralId referral, String to, Step step, LocalDateTime at, String by, String words) {}

    /** What was asked before, to ask somebody else the same. */
    record Earlier(String request, List<PersonId> persons, List<IssueId> issues) {}

    Boxed box(Box box, Listing listing, LocalDate today);

    Optional<ReferralRow> row(ReferralId id);

    Optional<Sheet> sheet(ReferralId id);

    Optional<Earlier> earlier(CaseId about, ReferralId id);

    /** In order. */
    List<StepRow> courseOf(ReferralId id);

    List<StepRow> courseIn(CaseId about);

    /** The open ones first, by date. */
    List<ReferralRow> of(CaseId about);

    /** The open ones this post holds, sent, or its agency has to answer. */
    List<ReferralRow> concerning(PostId post);

    /** How many wait for an answer of one's own agency. */
    int awaitingAnswer();
}
