package org.norishiro.conference.usecase;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.model.ItemState;
import org.norishiro.conference.model.LegalBasis;
import org.norishiro.gate.Basis;

/**
 * A place on the agenda: a time, and a case for those who have to do with it.
 *
 * @param item null: one sees only that time is taken (関係者のみの案件)
 */
public record AgendaLine(
        int position,
        LocalTime from,
        LocalTime until,
        int minutes,
        @Nullable Shown item) {
    public record Shown(AgendaItemId id, String title, ItemState state, Basis ground, LegalBasis basis, int agencies) {
        public String badge() {
            return ground == Basis.CONSENT ? "本人の同意・" + basis.name() : basis.badge();
        }
    }
}
