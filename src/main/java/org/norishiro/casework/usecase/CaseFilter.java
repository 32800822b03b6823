package org.norishiro.casework.usecase;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseState;
import org.norishiro.casework.usecase.CaseList.Whose;

/**
 * Which cases of the list are wanted, read from its address. What makes no sense there is as if it were not there.
 *
 * @param whose null: as suits the role of who asks
 * @param states empty: every state
 */
public record CaseFilter(@Nullable Whose whose, List<CaseState> states, boolean overdue, String words) {
    public static final String EVERY_STATE = "ALL";
    private static final List<CaseState> USUAL = List.of(CaseState.OPEN, CaseState.SUSPENDED, CaseState.FOLLOWED_UP);

    public static CaseFilter of(String whose, String state, boolean overdue, String words) {
        return new CaseFilter(named(whose), states(state), overdue, words.strip());
    }

    /** Without the words, which may be somebody's name. */
    String described(Whose looked) {
        var states = this.states.isEmpty()
                ? "すべての状態"
                : this.states.stream().map(CaseState::label).collect(Collectors.joining("・"));
        return looked.label() + "、" + states + (overdue ? "、期限超過だけ" : "") + (words.isEmpty() ? "" : "、ことばで絞り込み");
    }

    private static @Nullable Whose named(String text) {
        return Arrays.stream(Whose.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static List<CaseState> states(String text) {
        if (text.equals(EVERY_STATE)) return List.of();
        return Arrays.stream(CaseState.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .map(List::of)
                .orElse(USUAL);
    }
}
