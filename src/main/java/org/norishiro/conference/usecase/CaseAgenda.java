package org.norishiro.conference.usecase;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.model.Conclusion;
import org.norishiro.conference.model.ItemState;
import org.norishiro.conference.model.SittingState;

/** The conferences a case has been before, or will be. */
public interface CaseAgenda {
    /**
     * One of them.
     *
     * @param nextDate null: none agreed on (yet)
     * @param decisions what was decided, in words
     */
    record Line(
            AgendaItemId id,
            SittingId sitting,
            String sittingName,
            LocalDate on,
            LocalTime from,
            SittingState sittingState,
            String title,
            ItemState state,
            @Nullable Conclusion conclusion,
            @Nullable LocalDate nextDate,
            String endedReason,
            List<String> decisions,
            int agencies,
            int roles,
            String convener,
            String tabledBy) {

        public boolean leftOpen(LocalDate today) {
            return state == ItemState.TABLED && sittingState != SittingState.CALLED_OFF && on.isBefore(today);
        }

        public boolean stranded() {
            return state == ItemState.TABLED && sittingState == SittingState.CALLED_OFF;
        }
    }

    /** Newest first; what was withdrawn is left out. */
    List<Line> of(CaseId about);
}
