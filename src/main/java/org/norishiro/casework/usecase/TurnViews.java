package org.norishiro.casework.usecase;

import java.time.LocalDateTime;
import java.util.List;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.model.Turn;

/** The turns a case took, the oldest first. */
public interface TurnViews {
    /** @param words what changed; at a handover, from whom to whom */
    record TurnRow(Turn.Kind kind, String words, LocalDateTime at, String by) {}

    List<TurnRow> of(CaseId id);
}
