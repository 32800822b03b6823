package org.norishiro.referral.usecase;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.gate.ScanKind;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Referral;

/** Papers sent along with referrals (添付した書類), as far as they are within reach. */
public interface ReferralPapers {
    /** How many one side may have sent along at a time. */
    int MOST = 10;

    /**
     * One of them, without what stands on it.
     *
     * @param title what it is, in the words of whoever sent it
     * @param bytes how large it is
     * @param ours whether the agency of whoever looks sent it
     * @param takenBack when it was taken back; whoever sent it still sees it then, nobody else
     */
    record PaperRow(
            UUID id,
            String title,
            ScanKind kind,
            long bytes,
            String by,
            LocalDateTime at,
            boolean ours,
            @Nullable LocalDateTime takenBack) {}

    record Paper(CaseId about, String title, ScanKind kind, byte[] content) {}

    /** In the order in which they came. */
    List<PaperRow> of(ReferralId referral);

    /** Whether any can be sent along: not once the referral is over, and not where an address is protected (保護された住所). */
    boolean taken(ReferralId referral);

    void add(Referral referral, String title, ScanKind kind, byte[] content);

    Optional<Paper> find(ReferralId referral, UUID paper);

    /** False if it is not there, or was taken back before. */
    boolean takeBack(ReferralId referral, UUID paper);
}
