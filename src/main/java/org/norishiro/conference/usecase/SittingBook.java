package org.norishiro.conference.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.BodyId;
import org.norishiro.conference.SittingId;
import org.norishiro.shell.Counted;

/** Sittings and agendas as they are read; whatever one may not see is not in it. */
public interface SittingBook {
    /** Which sittings: of one body or all; those to come or those past. */
    record Search(
            @Nullable BodyId body,
            boolean past,
            LocalDate today,
            String words,
            String sort,
            boolean descending,
            int offset,
            int size) {}

    Counted<SittingLine> list(Search search);

    /** Sittings a case can still be tabled at, soonest first. */
    List<SittingLine> coming(LocalDate today);

    Optional<SittingCard> card(SittingId id);

    List<AgendaLine> agenda(SittingId id);

    Optional<ItemCard> item(AgendaItemId id);

    /** In the order of the agenda. */
    List<ItemCard> itemsOf(SittingId id);

    /** How many times the body has sat or will sit in that span: the running number of the next (第8回). */
    int count(BodyId body, LocalDate from, LocalDate until);
}
