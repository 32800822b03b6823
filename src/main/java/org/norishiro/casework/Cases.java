package org.norishiro.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;

/** Cases (支援ケース) as the modules that hang on them may ask. */
public interface Cases {
    /**
     * A case as named elsewhere.
     *
     * @param name how the case is spoken of (「架空 ハナ 世帯」)
     * @param coordinator 調整担当; null: nobody yet
     * @param lead 主担当 of the present phase; null: nobody yet
     */
    record CaseCard(
            CaseId id,
            String number,
            String name,
            CaseState state,
            Phase phase,
            AgencyId agency,
            @Nullable HouseholdId household,
            @Nullable PersonId person,
            PostId holder,
            String nextStep,
            @Nullable LocalDate nextDate,
            @Nullable PostId coordinator,
            @Nullable PostId lead) {

        /** Who answers for what nobody took: the coordinator, else the lead, else the holder. */
        public PostId answering() {
            if (coordinator != null) return coordinator;
            return lead != null ? lead : holder;
        }
    }

    /**
     * An issue of a case (課題), in priority order.
     *
     * @param code of the standard form; null: only own words
     * @param about null: the household as a whole
     */
    record IssueCard(
            IssueId id,
            @Nullable String code,
            FieldClass kind,
            String words,
            @Nullable PersonId about,
            String aboutWhom,
            int priority,
            String stateLabel,
            boolean resolved) {}

    Optional<CaseCard> find(CaseId id);

    /**
     * Somebody who answers for something in a case.
     *
     * @param what each in words (「次にすること」「調整担当」)
     * @param next whether the next step is theirs
     */
    record Answerer(PostId post, List<String> what, boolean next) {}

    /** Everybody who answers for something in a case; who only asked somebody something is not among them. */
    List<Answerer> answerersOf(CaseId id);

    /** How those of these cases that one reaches are spoken of; one question for a whole list. */
    Map<CaseId, String> names(Collection<CaseId> ids);

    /** The persons a case is about: the members of its household today, or its one person. */
    List<PersonId> personsOf(CaseId id, LocalDate today);

    List<IssueCard> issuesOf(CaseId id);

    /** Agencies with a seat in the team today, those of somebody in it as well as whole ones. */
    List<AgencyId> teamOf(CaseId id);
}
