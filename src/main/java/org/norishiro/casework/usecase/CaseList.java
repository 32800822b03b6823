package org.norishiro.casework.usecase;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseState;
import org.norishiro.casework.Phase;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.Role;

/** The list of cases (担当世帯): one query for the rows of a page, one for the counts. */
public interface CaseList {
    enum Whose {
        MINE("わたしの担当"),
        AGENCY("所属の担当"),
        ALL("見られるすべて");

        private final String label;

        Whose(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param states empty: every state */
    record Wanted(
            Whose whose,
            List<CaseState> states,
            boolean overdue,
            String words,
            PostId me,
            AgencyId mine,
            LocalDate today) {}

    /** @param sort one of name, number, due, phase, opened */
    record Slice(String sort, boolean descending, int offset, int size) {}

    record CaseRow(
            CaseId id,
            String number,
            String name,
            CaseState state,
            Phase phase,
            int members,
            String area,
            String nextStep,
            @Nullable LocalDate nextDate,
            String holder,
            boolean mine,
            @Nullable LocalDate lastNote,
            int awaitingReply) {}

    record Counts(int total, int overdue) {}

    record Listed(List<CaseRow> rows, Counts counts) {}

    Listed list(Wanted wanted, Slice slice);

    /** @param total all there are, also where that is more than the slice */
    record Ids(List<CaseId> ids, int total) {}

    /** The cases alone; those that one sees by 緊急閲覧 alone are not among them. */
    Ids ids(Wanted wanted, Slice slice);

    /** Whose cases somebody looks at who has not chosen. */
    static Whose usual(Role role) {
        return role == Role.SUPERVISOR || role == Role.CHAIR ? Whose.AGENCY : Whose.MINE;
    }
}
