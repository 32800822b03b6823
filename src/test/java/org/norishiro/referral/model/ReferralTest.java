package org.norishiro.referral.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.casework.CaseId;
import org.norishiro.gate.Basis;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.Grounds;
import org.norishiro.gate.ShownItem;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.ReferralState.Accepted;
import org.norishiro.referral.model.ReferralState.Awaiting;
import org.norishiro.referral.model.ReferralState.Settled;
import org.norishiro.referral.model.ReferralState.TakenBack;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferralTest {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final LocalDate DUE = TODAY.plusDays(7);
    static final LocalDate LATE = DUE.plusDays(1);

    final PostId sender = PostId.next();
    final PostId colleague = PostId.next();
    final PostId recipient = PostId.next();
    final Referral referral = sent();

    Referral sent() {
        return Referral.send(
                ReferralId.next(), CaseId.next(), AgencyId.next(), sender, AgencyId.next(), plan(), DUE, TODAY);
    }

    static HandoverPlan plan() {
        return new HandoverPlan(Handover.ATTEND, TODAY.plusDays(8), "山田 恵");
    }

    void answer(Answer answer) {
        referral.answer(answer, recipient, TODAY);
    }

    static Answer accept() {
        return new Answer.Accept("森 由紀", "訪問の日を決める", TODAY.plusDays(3), "");
    }

    static Answer decline() {
        return new Answer.Decline(DeclineReason.FULL, "空きが年明けになる", null, "");
    }

    static Answer achieved() {
        return new Answer.Report(Achievement.ACHIEVED, "受診につながった", "");
    }

    static Pursuit keep() {
        return new Pursuit.Settle(Settlement.KEEP, "自分たちで訪ねる", TODAY.plusDays(5));
    }

    // --- sending

    @Test
    void a_sent_referral_waits_for_the_agency_that_was_asked() {
        assertThat(referral.state().heldBy(TODAY)).contains(Side.RECIPIENT);
    }

    @Test
    void the_sender_answers_for_it_while_nobody_has_accepted() {
        assertThat(referral.holder()).isEqualTo(sender);
    }

    @Test
    void nobody_refers_a_case_to_their_own_agency() {
        var mine = AgencyId.next();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Referral.send(ReferralId.next(), CaseId.next(), mine, sender, mine, plan(), DUE, TODAY));
    }

    @Test
    void an_answer_cannot_be_due_in_the_past() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Referral.send(
                        ReferralId.next(),
                        CaseId.next(),
                        AgencyId.next(),
                        sender,
                        AgencyId.next(),
                        plan(),
                        TODAY.minusDays(1),
                        TODAY));
    }

    @Test
    void nothing_is_asked_without_words() {
        assertThatIllegalArgumentException().isThrownBy(() -> asked(" ", Basis.CONSENT, "", List.of(name())));
    }

    @Test
    void a_basis_other_than_consent_says_why_it_holds() {
        assertThatIllegalArgumentException().isThrownBy(() -> asked("受診の同行", Basis.EMERGENCY, "", List.of(name())));
    }

    @Test
    void a_basis_in_law_names_its_article() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asked("受診の同行", Basis.LAW_OTHER, "けがをしている", List.of(name())));
    }

    @Test
    void the_agency_is_shown_at_least_whom_it_is_about() {
        assertThatIllegalArgumentException().isThrownBy(() -> asked("受診の同行", Basis.CONSENT, "", List.of()));
    }

    static ShownItem name() {
        return new ShownItem(FieldClass.BASIC, "だれのこと", "架空 ハナ");
    }

    static Asked asked(String request, Basis basis, String note, List<ShownItem> shown) {
        return new Asked(
                "",
                request,
                ReplyTimes.usual(Urgency.ORDINARY),
                null,
                new Grounds(basis, "", note),
                plan(),
                List.of(),
                List.of(),
                shown,
                List.of());
    }

    // --- silence

    @Test
    void on_the_last_day_it_is_still_the_agency_that_has_to_answer() {
        assertThat(referral.state().heldBy(DUE)).contains(Side.RECIPIENT);
    }

    @Test
    void silence_past_the_date_gives_it_back_to_the_sender_without_any_clockwork() {
        assertThat(referral.state().heldBy(LATE)).contains(Side.SENDER);
    }

    @Test
    void silence_past_the_date_is_overdue() {
        assertThat(referral.state().overdue(LATE)).isTrue();
    }

    @Test
    void a_late_answer_is_still_an_answer() {
        referral.answer(new Answer.Accept("森 由紀", "電話", LATE, ""), recipient, LATE);
        assertThat(referral.state().heldBy(LATE)).contains(Side.RECIPIENT);
    }

    @Test
    void a_reminder_makes_the_agency_the_one_to_move_again() {
        referral.pursue(new Pursuit.Remind("ご都合はいかがですか", LATE.plusDays(3)), colleague, LATE);
        assertThat(referral.state()).isEqualTo(new Awaiting(LATE.plusDays(3)));
    }

    @Test
    void whoever_of_the_sending_side_reminds_holds_it_from_then_on() {
        referral.pursue(new Pursuit.Remind("ご都合はいかがですか", DUE), colleague, TODAY);
        assertThat(referral.holder()).isEqualTo(colleague);
    }

    @Test
    void a_referral_that_is_not_overdue_cannot_be_settled() {
        assertThatIllegalStateException().isThrownBy(() -> referral.pursue(keep(), sender, TODAY));
    }

    // --- accepting

    @Test
    void whoever_accepts_holds_it() {
        answer(accept());
        assertThat(referral.holder()).isEqualTo(recipient);
    }

    @Test
    void an_answered_referral_cannot_be_answered_again() {
        answer(accept());
        assertThatIllegalStateException().isThrownBy(() -> answer(decline()));
    }

    @Test
    void accepting_names_somebody() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer.Accept(" ", "電話", TODAY, ""));
    }

    @Test
    void accepting_names_a_first_step() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer.Accept("森 由紀", "", TODAY, ""));
    }

    @Test
    void the_first_step_lies_ahead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer(new Answer.Accept("森 由紀", "電話", TODAY.minusDays(1), "")));
    }

    @Test
    void progress_moves_the_date_on() {
        answer(accept());
        answer(new Answer.Progress("2回訪ねた", TODAY.plusDays(30)));
        assertThat(referral.state().due()).contains(TODAY.plusDays(30));
    }

    @Test
    void support_that_was_told_of_has_begun() {
        answer(accept());
        answer(new Answer.Progress("2回訪ねた", TODAY.plusDays(30)));
        assertThat(((Accepted) referral.state()).begun(TODAY)).isTrue();
    }

    @Test
    void there_is_no_outcome_before_somebody_accepted() {
        assertThatIllegalStateException().isThrownBy(() -> answer(achieved()));
    }

    // --- declining

    @Test
    void a_decline_gives_it_back_to_the_sender() {
        answer(decline());
        assertThat(referral.holder()).isEqualTo(sender);
    }

    @Test
    void a_decline_is_overdue_at_once() {
        answer(decline());
        assertThat(referral.state().overdue(TODAY)).isTrue();
    }

    @Test
    void declining_gives_a_reason_in_words() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer.Decline(DeclineReason.OTHER, "", null, ""));
    }

    @Test
    void the_purpose_of_a_declined_referral_cannot_be_called_met() {
        answer(decline());
        assertThatIllegalStateException()
                .isThrownBy(() -> referral.pursue(new Pursuit.Settle(Settlement.DONE, "よし", null), sender, TODAY));
    }

    @Test
    void a_need_that_goes_on_has_a_next_date() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pursuit.Settle(Settlement.CONFERENCE, "支援会議にかける", null));
    }

    // --- asking back

    @Test
    void asking_back_gives_it_to_the_sender() {
        answer(new Answer.AskBack("主治医はいますか"));
        assertThat(referral.state().heldBy(TODAY)).contains(Side.SENDER);
    }

    @Test
    void asking_back_asks_something() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer.AskBack(""));
    }

    @Test
    void an_answered_question_makes_the_agency_the_one_to_move_again() {
        answer(new Answer.AskBack("主治医はいますか"));
        referral.pursue(new Pursuit.Reply("いません", DUE), sender, TODAY);
        assertThat(referral.state().heldBy(TODAY)).contains(Side.RECIPIENT);
    }

    @Test
    void a_question_not_answered_for_three_business_days_is_overdue() {
        answer(new Answer.AskBack("主治医はいますか"));
        assertThat(referral.state().overdue(TODAY.plusDays(7))).isTrue();
    }

    // --- handing over

    private static Pursuit handedOver(LocalDate on) {
        return new Pursuit.HandOver(on, "いっしょに窓口へ行った");
    }

    private static Asked handedOverBy(HandoverPlan plan) {
        return new Asked(
                "",
                "受診の同行",
                ReplyTimes.usual(Urgency.ORDINARY),
                null,
                new Grounds(Basis.CONSENT, "", ""),
                plan,
                List.of(),
                List.of(),
                List.of(name()),
                List.of());
    }

    @Test
    void whoever_goes_along_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> handedOverBy(new HandoverPlan(Handover.ACCOMPANY, DUE, " ")));
    }

    @Test
    void going_along_has_a_day() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> handedOverBy(new HandoverPlan(Handover.ATTEND, null, "山田 恵")));
    }

    @Test
    void a_call_needs_neither_day_nor_name() {
        assertThat(new HandoverPlan(Handover.PHONE, null, "").complete()).isTrue();
    }

    @Test
    void handing_over_is_kept_with_its_day() {
        referral.pursue(handedOver(TODAY), sender, TODAY);
        assertThat(referral.handedOver()).contains(TODAY);
    }

    @Test
    void handing_over_leaves_it_with_whoever_holds_it() {
        answer(accept());
        referral.pursue(handedOver(TODAY), colleague, TODAY);
        assertThat(referral.holder()).isEqualTo(recipient);
    }

    @Test
    void somebody_is_handed_over_once() {
        referral.pursue(handedOver(TODAY), sender, TODAY);
        assertThat(referral.acts(Side.SENDER, TODAY)).doesNotContain(Act.HAND_OVER);
    }

    @Test
    void nobody_has_been_handed_over_tomorrow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> referral.pursue(handedOver(TODAY.plusDays(1)), sender, TODAY));
    }

    @Test
    void a_letter_hands_nobody_over() {
        var letter = Referral.send(
                ReferralId.next(),
                CaseId.next(),
                AgencyId.next(),
                sender,
                AgencyId.next(),
                HandoverPlan.inWriting(),
                DUE,
                TODAY);
        assertThat(letter.acts(Side.SENDER, TODAY)).doesNotContain(Act.HAND_OVER);
    }

    @Test
    void the_agency_asked_does_not_record_the_handover() {
        assertThat(referral.acts(Side.RECIPIENT, TODAY)).doesNotContain(Act.HAND_OVER);
    }

    @Test
    void nobody_is_handed_over_to_an_agency_that_declined() {
        answer(decline());
        assertThat(referral.acts(Side.SENDER, TODAY)).doesNotContain(Act.HAND_OVER);
    }

    // --- the end

    @Test
    void an_outcome_goes_back_to_the_sender_to_be_confirmed() {
        answer(accept());
        answer(achieved());
        assertThat(referral.holder()).isEqualTo(sender);
    }

    @Test
    void a_confirmed_outcome_settles_it() {
        answer(accept());
        answer(achieved());
        referral.pursue(new Pursuit.Settle(Settlement.DONE, "受診できた", null), sender, TODAY);
        assertThat(referral.state()).isEqualTo(new Settled(Settlement.DONE, "受診できた"));
    }

    @Test
    void only_the_sending_side_ends_a_referral() {
        answer(accept());
        assertThat(referral.state().acts(Side.RECIPIENT, TODAY)).doesNotContain(Act.SETTLE, Act.TAKE_BACK);
    }

    @Test
    void taking_back_gives_a_reason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pursuit.TakeBack(" "));
    }

    @Test
    void nothing_can_be_done_with_what_was_taken_back() {
        referral.pursue(new Pursuit.TakeBack("転出した"), sender, TODAY);
        assertThat(referral.state()).isEqualTo(new TakenBack("転出した"));
        assertThatIllegalStateException().isThrownBy(() -> answer(accept()));
    }

    @Test
    void the_rest_of_the_team_looks_on() {
        assertThat(referral.state().acts(Side.ONLOOKER, LATE)).isEmpty();
    }
}
