package org.norishiro.casework.usecase;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueId;
import org.norishiro.casework.model.IssueState;
import org.norishiro.household.PersonId;

/** Issues as screens show them, in order of priority. */
public interface IssueViews {
    /** @param aboutWhom the given name, or 世帯 */
    record IssueRow(
            IssueId id,
            int priority,
            @Nullable String code,
            String words,
            @Nullable PersonId about,
            String aboutWhom,
            IssueState state,
            String note,
            int version,
            String changedBy,
            LocalDateTime changedAt) {}

    List<IssueRow> of(CaseId id);
}
