package org.norishiro.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.gate.Consents.RecordedConsent;
import org.norishiro.gate.model.Obstacle;
import org.norishiro.gate.model.Said;
import org.norishiro.gate.usecase.AnswerConsent;
import org.norishiro.gate.usecase.BeginConsent;
import org.norishiro.gate.usecase.ShowConsent;
import org.norishiro.gate.usecase.WithdrawConsent;
import org.norishiro.household.PersonId;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.model.KeptOut;
import org.norishiro.protection.usecase.ExcludeFromPerson;
import org.springframework.beans.factory.annotation.Autowired;

/** 社会福祉課 (yamada, sato) reaches ハナ and 一郎; くらし仕事相談室 (hoshi) does not. */
@ModuleWorld
class ConsentModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    ConsentWorld consents;

    @Autowired
    Consents recorded;

    @Autowired
    ShowConsent showConsent;

    @Autowired
    ExcludeFromPerson excludeFromPerson;

    private PersonId hana;
    private PersonId ichiro;

    @BeforeEach
    void two_members() {
        hana = cases.person("yamada", "ハナ");
        ichiro = cases.person("yamada", "一郎");
        cases.household("yamada", hana, ichiro);
    }

    private ConsentState now(PersonId person) {
        return world.together("yamada", () -> recorded.latestOf(List.of(person.value()))).stream()
                .findFirst()
                .map(RecordedConsent::state)
                .orElse(ConsentState.NOT_ASKED);
    }

    private void said(PersonId person, ConsentState state) {
        var given = state == ConsentState.GIVEN;
        world.together("yamada", () -> {
            recorded.add(new Consents.NewConsent(
                    person.value(),
                    null,
                    null,
                    state,
                    given ? "本人" : "",
                    given ? "口頭" : "",
                    given ? "包括に" : "",
                    "",
                    consents.today()));
            return true;
        });
    }

    @Test
    void two_members_of_a_household_may_differ() {
        consents.give(hana, "hokubu");
        said(ichiro, ConsentState.REFUSED);
        assertThat(now(hana)).isEqualTo(ConsentState.GIVEN);
        assertThat(now(ichiro)).isEqualTo(ConsentState.REFUSED);
    }

    @Test
    void who_does_not_reach_the_person_sees_no_consent_of_theirs() {
        var consent = consents.give(hana, "hokubu");
        assertThat(world.as("sato", () -> showConsent.show(consent, "同意"))).isPresent();
        assertThat(world.as("hoshi", () -> showConsent.show(consent, "同意"))).isEmpty();
        assertThat(world.count("hoshi", "select count(*) from consent_recipient where consent_id = ?", consent))
                .isZero();
        assertThat(consents.withdraw("hoshi", consent, consents.today()))
                .isEqualTo(new WithdrawConsent.Outcome.NotFound());
        assertThat(consents.answer("hoshi", consent, consents.given(consents.terms(null, "hokubu"))))
                .isEqualTo(new AnswerConsent.Outcome.NotFound());
        var terms = consents.terms(null, "hokubu");
        assertThat(consents.begin("hoshi", hana, new Said.Asked(terms), terms))
                .isEqualTo(new BeginConsent.Outcome.NotFound());
    }

    @Test
    void a_withdrawal_holds_from_the_next_statement() {
        var consent = consents.give(hana, "hokubu");
        assertThat(consents.inForce("yamada", consent)).isTrue();
        assertThat(consents.withdraw("sato", consent, consents.today()))
                .isEqualTo(new WithdrawConsent.Outcome.Withdrawn());
        assertThat(consents.inForce("yamada", consent)).isFalse();
        assertThat(now(hana)).isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    void a_withdrawal_for_later_leaves_it_until_then() {
        var consent = consents.give(hana, "hokubu");
        consents.withdraw("yamada", consent, consents.today().plusDays(2));
        assertThat(now(hana)).isEqualTo(ConsentState.GIVEN);
        assertThat(world.count(
                        "yamada",
                        "select case when consent_standing(?, now() + interval '2 days') = 'WITHDRAWN' then 1 else 0 end",
                        consent))
                .isOne();
    }

    @Test
    void a_withdrawal_changes_nothing_before_today() {
        var consent = consents.give(hana, "hokubu");
        assertThat(consents.withdraw("yamada", consent, consents.today().minusDays(1)))
                .isEqualTo(new WithdrawConsent.Outcome.EffectInThePast());
        assertThat(now(hana)).isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void what_is_over_by_its_date_does_not_count() {
        consents.give(
                hana,
                consents.termsFrom(
                        consents.today().minusDays(9), consents.today().minusDays(1), "hokubu"));
        assertThat(now(hana)).isEqualTo(ConsentState.EXPIRED);
    }

    @Test
    void what_begins_later_does_not_count_yet() {
        consents.give(hana, consents.termsFrom(consents.today().plusDays(1), null, "hokubu"));
        assertThat(now(hana)).isEqualTo(ConsentState.NOT_ASKED);
    }

    @Test
    void a_request_is_no_consent_and_hides_none() {
        consents.ask(ichiro, "hokubu");
        assertThat(now(ichiro)).isEqualTo(ConsentState.REQUESTED);
        consents.give(hana, "hokubu");
        consents.ask(hana, "jiritsu");
        assertThat(now(hana)).isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void a_refusal_for_one_agency_leaves_the_consent_for_another() {
        consents.give(hana, "hokubu");
        consents.answer("yamada", consents.ask(hana, "jiritsu"), new Said.Declined(ConsentState.REFUSED, "お金のことは嫌"));
        assertThat(now(hana)).isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void what_is_said_of_all_of_it_counts_before_what_was_said_in_full_earlier() {
        consents.give(hana, "hokubu");
        said(hana, ConsentState.REFUSED);
        assertThat(now(hana)).isEqualTo(ConsentState.REFUSED);
    }

    @Test
    void a_consent_in_words_does_not_come_back_when_a_newer_one_is_withdrawn() {
        said(hana, ConsentState.GIVEN);
        consents.withdraw("yamada", consents.give(hana, "hokubu"), consents.today());
        assertThat(now(hana)).isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    void a_narrower_renewal_takes_the_place_of_the_wider() {
        var wide = consents.give(hana, "hokubu", "jiritsu");
        var narrow = (AnswerConsent.Outcome.Answered)
                consents.answer("yamada", wide, consents.given(consents.terms(null, "hokubu")));
        assertThat(consents.inForce("yamada", wide)).isFalse();
        assertThat(consents.inForce("yamada", narrow.consent())).isTrue();
        assertThat(consents.answer("yamada", wide, consents.given(consents.terms(null, "jiritsu"))))
                .isEqualTo(new AnswerConsent.Outcome.NotNow(Obstacle.RENEWED_ALREADY));
    }

    @Test
    void an_answer_is_given_once() {
        var request = consents.ask(hana, "hokubu");
        var yes = consents.given(consents.terms(null, "hokubu"));
        assertThat(consents.answer("yamada", request, yes)).isInstanceOf(AnswerConsent.Outcome.Answered.class);
        assertThat(consents.answer("sato", request, yes))
                .isEqualTo(new AnswerConsent.Outcome.NotNow(Obstacle.ANSWERED_ALREADY));
        assertThat(now(hana)).isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void whom_the_person_must_not_be_seen_by_is_not_among_those_to_tell() {
        world.as(
                "yamada",
                () -> excludeFromPerson.exclude(new ExcludeFromPerson.Command(
                        hana, new KeptOut.Everybody(world.agency("hokubu")), ExclusionGround.KIN, "夫の弟が働いている")));
        var terms = consents.terms(null, "hokubu");
        assertThat(consents.begin("yamada", hana, consents.given(terms), terms))
                .isEqualTo(new BeginConsent.Outcome.NobodyToTell());
    }

    @Test
    void looking_recording_and_refusing_are_on_the_trail() {
        var about = cases.open("yamada", cases.household("yamada", hana));
        var consent = consents.give(hana, about.value(), "hokubu");
        world.as("yamada", () -> showConsent.show(consent, "同意"));
        consents.withdraw("yamada", consent, consents.today());
        consents.withdraw("yamada", consent, consents.today());
        assertThat(world.count(
                        "yamada",
                        "select count(distinct kind || act) from audit_entry where case_id = ? and object_id = ?",
                        about.value(),
                        consent))
                .isEqualTo(4);
    }
}
