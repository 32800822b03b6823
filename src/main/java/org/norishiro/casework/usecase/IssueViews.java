package org.norishiro.casework.usecase;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueId;
import org.norishiro.casework.model.IssueState;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.PersonId;

/** Issues as screens show them, in order of priority. */
public interface IssueViews {
    /**
     * An issue.
     *
     * @param kind what kind of fact it is, by its code
     * @param aboutWhom the given name, or 世帯
     */
    record IssueRow(
            IssueId id,
            int priority,
            @Nullable String code,
            FieldClass kind,
            String words,
            @Nullable PersonId about,
            String aboutWhom,
            IssueState state,
            String note,
            int version,
            String changedBy,
            LocalDateTime changedAt) {
        public IssueRow named(String whom) {
            return new IssueRow(
                    id, priority, code, kind, words, about, whom, state, note, version, changedBy, changedAt);
        }
    }

    /** @param known names that need not be looked up again */
    List<IssueRow> of(CaseId id, Map<PersonId, String> known);

    default List<IssueRow> of(CaseId id) {
        return of(id, Map.of());
    }
}
