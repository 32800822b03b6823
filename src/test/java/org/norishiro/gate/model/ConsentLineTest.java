package org.norishiro.gate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.norishiro.gate.model.ConsentFixture.TODAY;
import static org.norishiro.gate.model.ConsentFixture.asked;
import static org.norishiro.gate.model.ConsentFixture.consent;
import static org.norishiro.gate.model.ConsentFixture.given;
import static org.norishiro.gate.model.ConsentFixture.inWords;
import static org.norishiro.gate.model.ConsentFixture.line;
import static org.norishiro.gate.model.ConsentFixture.withdrawn;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.gate.ConsentState;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentLineTest {
    private final ConsentFact given = consent(null);
    private final ConsentFact request = asked();

    @Test
    void a_request_waits_for_its_answer() {
        var line = line(request);
        assertThat(line.standing(request, TODAY)).isEqualTo(ConsentState.REQUESTED);
        assertThat(line.toAnswer(request)).isEmpty();
    }

    @Test
    void a_request_is_answered_once() {
        var no = line(request).answer(request, TODAY, new Said.Declined(ConsentState.REFUSED, "いまは話したくない"));
        var line = line(request, no);
        assertThat(no.answers()).isEqualTo(request.id());
        assertThat(line.toAnswer(request)).contains(Obstacle.ANSWERED_ALREADY);
        assertThatIllegalStateException().isThrownBy(() -> line.answer(request, TODAY, given(TODAY, null)));
    }

    @Test
    void only_what_was_asked_is_answered() {
        assertThat(line(given).toAnswer(given)).contains(Obstacle.NOT_ASKED_FOR);
    }

    @Test
    void a_consent_holds_on_its_last_day_and_has_expired_on_the_next() {
        var ending = consent(TODAY);
        assertThat(line(ending).standing(ending, TODAY)).isEqualTo(ConsentState.GIVEN);
        assertThat(line(ending).standing(ending, TODAY.plusDays(1))).isEqualTo(ConsentState.EXPIRED);
    }

    @Test
    void a_consent_for_later_does_not_hold_yet() {
        var later = ConsentFact.first(ConsentFixture.PERSON, null, TODAY, given(TODAY.plusDays(1), null));
        assertThat(line(later).standing(later, TODAY)).isEqualTo(ConsentState.NOT_YET);
        assertThat(line(later).standing(later, TODAY.plusDays(1))).isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void a_withdrawal_takes_effect_on_its_day() {
        var withdrawal = line(given)
                .withdraw(given, TODAY, TODAY, withdrawn(TODAY.plusDays(3)))
                .getFirst();
        var line = line(given, withdrawal);
        assertThat(line.standing(given, TODAY.plusDays(2))).isEqualTo(ConsentState.GIVEN);
        assertThat(line.standing(given, TODAY.plusDays(3))).isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    void nothing_is_withdrawn_twice() {
        var withdrawal =
                line(given).withdraw(given, TODAY, TODAY, withdrawn(TODAY)).getFirst();
        var line = line(given, withdrawal);
        assertThat(line.toWithdraw(given, TODAY)).contains(Obstacle.WITHDRAWN_ALREADY);
        assertThatIllegalStateException().isThrownBy(() -> line.withdraw(given, TODAY, TODAY, withdrawn(TODAY)));
    }

    @Test
    void what_was_never_given_is_neither_withdrawn_nor_renewed() {
        for (var fact : new ConsentFact[] {request, inWords(ConsentState.REFUSED), inWords(ConsentState.NOT_ASKED)}) {
            assertThat(line(fact).toWithdraw(fact, TODAY)).contains(Obstacle.NOT_GIVEN);
            assertThat(line(fact).toRenew(fact)).contains(Obstacle.NOT_GIVEN);
        }
    }

    @Test
    void what_was_said_in_words_can_be_withdrawn_too() {
        var words = inWords(ConsentState.GIVEN);
        assertThat(line(words).toWithdraw(words, TODAY)).isEmpty();
    }

    @Test
    void what_has_expired_needs_no_withdrawal_but_can_be_renewed() {
        var over = consent(TODAY.minusDays(1));
        assertThat(line(over).toWithdraw(over, TODAY)).contains(Obstacle.OVER);
        assertThat(line(over).toRenew(over)).isEmpty();
    }

    @Test
    void what_was_withdrawn_is_given_anew_not_renewed() {
        var withdrawal =
                line(given).withdraw(given, TODAY, TODAY, withdrawn(TODAY)).getFirst();
        assertThat(line(given, withdrawal).toRenew(given)).contains(Obstacle.WITHDRAWN_ALREADY);
    }

    @Test
    void a_renewal_replaces_from_its_first_day_for_good() {
        var renewal = line(given).renew(given, TODAY, given(TODAY.plusDays(5), TODAY.plusDays(9)));
        var line = line(given, renewal);
        assertThat(line.standing(given, TODAY.plusDays(4))).isEqualTo(ConsentState.GIVEN);
        assertThat(line.standing(given, TODAY.plusDays(5))).isEqualTo(ConsentState.RENEWED);
        assertThat(line.standing(renewal, TODAY.plusDays(10))).isEqualTo(ConsentState.EXPIRED);
        assertThat(line.standing(given, TODAY.plusDays(10))).isEqualTo(ConsentState.RENEWED);
    }

    @Test
    void it_is_renewed_once_and_then_the_renewal_is() {
        var renewal = line(given).renew(given, TODAY, given(TODAY, null));
        var line = line(given, renewal);
        assertThat(line.toRenew(given)).contains(Obstacle.RENEWED_ALREADY);
        assertThat(line.toWithdraw(given, TODAY)).contains(Obstacle.RENEWED_ALREADY);
        assertThat(line.toRenew(renewal)).isEmpty();
        assertThat(line.toWithdraw(renewal, TODAY)).isEmpty();
    }

    @Test
    void withdrawing_takes_back_the_renewal_still_to_begin_and_the_earlier_does_not_come_back() {
        var renewal = line(given).renew(given, TODAY, given(TODAY.plusDays(5), null));
        var withdrawals = line(given, renewal).withdraw(given, TODAY, TODAY, withdrawn(TODAY));
        assertThat(withdrawals).extracting(ConsentFact::answers).containsExactly(given.id(), renewal.id());
        var line = line(given, renewal, withdrawals.getFirst(), withdrawals.getLast());
        for (var day : new int[] {0, 5, 100}) {
            assertThat(line.standing(given, TODAY.plusDays(day))).isEqualTo(ConsentState.WITHDRAWN);
            assertThat(line.standing(renewal, TODAY.plusDays(day))).isEqualTo(ConsentState.WITHDRAWN);
        }
    }

    @Test
    void withdrawing_takes_back_every_renewal_still_to_begin() {
        var next = line(given).renew(given, TODAY, given(TODAY.plusDays(5), TODAY.plusDays(9)));
        var afterNext = line(given, next).renew(next, TODAY, given(TODAY.plusDays(10), null));
        var withdrawals = line(given, next, afterNext).withdraw(given, TODAY, TODAY, withdrawn(TODAY));
        assertThat(withdrawals).extracting(ConsentFact::answers).containsExactly(given.id(), next.id(), afterNext.id());
    }

    @Test
    void a_renewal_taken_back_before_its_day_replaces_nothing() {
        var renewal = line(given).renew(given, TODAY, given(TODAY.plusDays(5), null));
        var before = line(given, renewal)
                .withdraw(renewal, TODAY, TODAY, withdrawn(TODAY.plusDays(4)))
                .getFirst();
        assertThat(line(given, renewal, before).standing(given, TODAY.plusDays(5)))
                .isEqualTo(ConsentState.GIVEN);
        var afterwards = line(given, renewal)
                .withdraw(renewal, TODAY, TODAY, withdrawn(TODAY.plusDays(6)))
                .getFirst();
        assertThat(line(given, renewal, afterwards).standing(given, TODAY.plusDays(5)))
                .isEqualTo(ConsentState.RENEWED);
    }

    @Test
    void a_renewal_taken_back_already_is_not_withdrawn_again_with_the_whole() {
        var renewal = line(given).renew(given, TODAY, given(TODAY.plusDays(5), null));
        var before = line(given, renewal)
                .withdraw(renewal, TODAY, TODAY, withdrawn(TODAY))
                .getFirst();
        assertThat(line(given, renewal, before).withdraw(given, TODAY, TODAY, withdrawn(TODAY)))
                .extracting(ConsentFact::answers)
                .containsExactly(given.id());
    }

    @Test
    void what_has_expired_is_withdrawn_with_a_renewal_still_to_begin() {
        var over = consent(TODAY.minusDays(1));
        var renewal = line(over).renew(over, TODAY, given(TODAY.plusDays(5), null));
        assertThat(line(over, renewal).toWithdraw(over, TODAY)).isEmpty();
    }

    @Test
    void nothing_is_renewed_twice() {
        var renewal = line(given).renew(given, TODAY, given(TODAY, null));
        assertThatIllegalStateException()
                .isThrownBy(() -> line(given, renewal).renew(given, TODAY, given(TODAY, null)));
    }

    @Test
    void the_facts_of_a_line_are_found_again() {
        var renewal = line(given).renew(given, TODAY, given(TODAY, null));
        var line = line(given, renewal);
        assertThat(line.facts()).containsExactly(given, renewal);
        assertThat(line.fact(renewal.id())).isEqualTo(renewal);
        assertThatThrownBy(() -> line.fact(request.id())).isInstanceOf(NoSuchElementException.class);
    }
}
