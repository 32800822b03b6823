package org.norishiro.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.conference.ConferenceFixture;
import org.norishiro.conference.model.Ground;
import org.norishiro.conference.usecase.TableCase;
import org.norishiro.household.PersonId;
import org.norishiro.referral.ReferralFixture;
import org.norishiro.referral.usecase.NotSendable;
import org.norishiro.referral.usecase.SendReferral;
import org.springframework.beans.factory.annotation.Autowired;

/** What rests on consent, referral and conference alike, ends with it. */
@ModuleWorld
class ConsentAsBasisTest {
    @Autowired
    World world;

    @Autowired
    ReferralFixture referrals;

    @Autowired
    ConferenceFixture conference;

    @Autowired
    ConsentWorld consents;

    @Autowired
    Consents standing;

    @Autowired
    SendReferral sendReferral;

    @Autowired
    TableCase tableCase;

    private ReferralFixture.TestCase about;

    @BeforeEach
    void a_case() {
        about = referrals.newCase();
    }

    private SendReferral.Outcome sent() {
        return world.as("yamada", () -> sendReferral.send(referrals.wishBy(Basis.CONSENT, about), null));
    }

    private static SendReferral.Outcome lacking(String state) {
        return new SendReferral.Outcome.Refused(new NotSendable.ConsentMissing(List.of("架空 ハナ（" + state + "）")));
    }

    @Test
    void a_consent_in_full_carries_a_referral_until_it_is_withdrawn() {
        var consent = consents.give(about.mother(), "hokubu");
        assertThat(sent()).isInstanceOf(SendReferral.Outcome.Sent.class);
        consents.withdraw("yamada", consent, consents.today());
        assertThat(sent()).isEqualTo(lacking("撤回"));
    }

    @Test
    void a_consent_in_words_carries_it_until_it_is_withdrawn() {
        referrals.consent(about.mother(), ConsentState.GIVEN);
        var consent = newest(about.mother());
        assertThat(sent()).isInstanceOf(SendReferral.Outcome.Sent.class);
        consents.withdraw("yamada", consent, consents.today());
        assertThat(sent()).isEqualTo(lacking("撤回"));
    }

    @Test
    void what_has_expired_carries_nothing() {
        consents.give(
                about.mother(),
                consents.termsFrom(
                        consents.today().minusDays(2), consents.today().minusDays(1), "hokubu"));
        assertThat(sent()).isEqualTo(lacking("期限切れ"));
    }

    @Test
    void what_was_only_asked_for_carries_nothing() {
        consents.ask(about.mother(), "hokubu");
        assertThat(sent()).isEqualTo(lacking("返事待ち"));
    }

    @Test
    void a_case_is_not_tabled_on_a_consent_that_was_withdrawn() {
        var tabled = conference.newCase();
        var sitting = conference.newSitting(conference.today());
        var consent = consents.give(tabled.mother(), "hokubu");
        consents.give(tabled.son(), "hokubu");
        consents.withdraw("yamada", consent, consents.today());
        var ground = Ground.consent(ConferenceFixture.CONSENT_NEEDED, "");
        assertThat(world.as("yamada", () -> tableCase.table(conference.tabling(tabled, sitting, ground))))
                .asString()
                .contains("NOT_ALL_CONSENTED");
    }

    private UUID newest(PersonId person) {
        return world.together(
                "yamada",
                () -> standing.standingOf(List.of(person.value()))
                        .getFirst()
                        .consent()
                        .id());
    }
}
