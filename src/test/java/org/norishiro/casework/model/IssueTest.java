package org.norishiro.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.casework.IssueId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IssueTest {
    private final IssueId first = IssueId.next();
    private final IssueId second = IssueId.next();
    private final IssueId third = IssueId.next();
    private final IssueOrder order = new IssueOrder(List.of(first, second, third));

    @Test
    void an_issue_is_named() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Issue.Said(null, "18", " ", IssueState.OPEN, ""));
    }

    @Test
    void an_issue_moves_up_past_its_neighbour() {
        assertThat(order.up(third).ids()).containsExactly(first, third, second);
    }

    @Test
    void an_issue_moves_down_past_its_neighbour() {
        assertThat(order.down(first).ids()).containsExactly(second, first, third);
    }

    @Test
    void the_first_cannot_move_further_up() {
        assertThat(order.up(first)).isEqualTo(order);
    }

    @Test
    void an_issue_of_another_case_moves_nothing() {
        assertThat(order.down(IssueId.next())).isEqualTo(order);
    }

    @Test
    void all_are_arranged_at_once_by_wished_places() {
        assertThat(order.by(Map.of(first, 3, second, 1, third, 2)).ids()).containsExactly(second, third, first);
    }

    @Test
    void who_wishes_the_same_place_keeps_the_order_they_had() {
        assertThat(order.by(Map.of(first, 2, second, 2, third, 1)).ids()).containsExactly(third, first, second);
    }

    @Test
    void who_wishes_no_place_comes_last() {
        assertThat(order.by(Map.of(third, 1)).ids()).containsExactly(third, first, second);
    }
}
