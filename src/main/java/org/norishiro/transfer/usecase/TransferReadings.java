package org.norishiro.transfer.usecase;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.PostId;
import org.norishiro.transfer.model.Transfer;
import org.norishiro.transfer.model.TransferId;

/** Transfers as screens read them. */
public interface TransferReadings {
    /**
     * A transfer with the names in it.
     *
     * @param otherAgency whether it goes to another agency
     * @param answered null while nobody has
     */
    record Told(
            Transfer transfer,
            boolean otherAgency,
            String caseName,
            String from,
            String to,
            String offeredBy,
            LocalDateTime offeredAt,
            @Nullable Answered answered) {}

    /** @param words why, or empty */
    record Answered(String by, LocalDateTime at, String words) {}

    Optional<Told> find(TransferId id);

    /** Offered to this post and not answered yet. */
    List<Told> offeredTo(PostId post);

    /** Offered by this post, and either not answered, or answered and not read since. */
    List<Told> offeredBy(PostId post);

    /** What everybody who looks at the case is told: what is offered, as far as they see it, and who took something over since a day. */
    List<News> newsOf(CaseId about, LocalDate since);

    /**
     * @param offer to be opened; null: it has gone over
     * @param what of what {@code to} answers now (「次にすること、主担当（支援）」); empty for an offer
     * @param on by when an answer is due, or since when it is another's
     */
    record News(@Nullable TransferId offer, String from, String to, String what, LocalDate on) {}
}
