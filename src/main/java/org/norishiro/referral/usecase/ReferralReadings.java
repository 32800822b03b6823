package org.norishiro.referral.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.PostId;
import org.norishiro.referral.ReferralId;
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

    Boxed box(Box box, Listing listing, LocalDate today);

    Optional<ReferralRow> row(ReferralId id);

    /** The open ones first, by date. */
    List<ReferralRow> of(CaseId about);

    /**
     * The open ones this post holds, sent, its agency has to answer, or that came back in a case it answers for. Those whose case it does not
     * reach say nothing of whom they are about, which {@link #toldWhom} finds for those that are shown.
     */
    List<ReferralRow> concerning(PostId post);

    /** Whom the agency asked was told each is about, as far as it still may see that. */
    Map<ReferralId, String> toldWhom(List<ReferralId> referrals);

    /** Those this post sent that nobody at the agency can see yet: nobody there has an account, and no link and no slip was sent. */
    List<ReferralRow> unseenBySendingOf(PostId post);

    /**
     * The open ones this post sent of which the agency asked sees something no longer, since consent does not carry it now, and whose side has
     * said nothing to the agency since.
     */
    List<ReferralRow> lapsedOfSendingOf(PostId post);

    /** How many wait for an answer of one's own agency. */
    int awaitingAnswer();
}
