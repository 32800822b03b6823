package org.norishiro.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.disclosure.model.DisclosureRegister;
import org.norishiro.disclosure.model.Terms;
import org.norishiro.disclosure.usecase.Disclose;
import org.norishiro.gate.ConsentWorld;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.Grounds;
import org.norishiro.gate.usecase.AnswerConsent;
import org.norishiro.gate.usecase.WithdrawConsent;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/** What is shown on a consent is shown as long as that consent lasts, and how long that is stands in what follows it too. */
@ModuleWorld
class DisclosureEndsWithConsentModuleTest {
    private static final String MIGRATION = "V0200__end_with_the_day_a_consent_ends.sql";

    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    ConsentWorld consents;

    @Autowired
    EarlierDisclosures earlier;

    @Autowired
    JoinTeam joinTeam;

    @Autowired
    Disclose disclose;

    @Autowired
    DisclosureRegister register;

    private PersonId hana;
    private CaseId about;
    private LocalDate today;

    @BeforeEach
    void an_agency_in_the_team() {
        today = cases.today();
        hana = cases.person("yamada", "ハナ");
        about = cases.open("yamada", cases.household("yamada", hana));
        world.as(
                "yamada",
                () -> joinTeam.join(new JoinTeam.Command(about, world.agency("hokubu"), null, "受診の同行", today)));
    }

    private Disclose.Outcome decide() {
        var terms = new Terms(Grounds.consent(), "受診の同行", today.plusDays(180));
        return world.as(
                "yamada",
                () -> disclose.disclose(new Disclose.Command(
                        about, world.agency("hokubu"), List.of(hana), false, EnumSet.of(FieldClass.HEALTH), terms)));
    }

    private void isDecided() {
        assertThat(decide()).isEqualTo(new Disclose.Outcome.Disclosed());
    }

    private void withdrawn(UUID consent, LocalDate effect) {
        assertThat(consents.withdraw("yamada", consent, effect)).isEqualTo(new WithdrawConsent.Outcome.Withdrawn());
    }

    private UUID renewed(UUID consent, LocalDate from) {
        var terms = consents.termsFrom(from, null, "hokubu");
        return ((AnswerConsent.Outcome.Answered) consents.answer("yamada", consent, consents.given(terms))).consent();
    }

    /** The agency sees it before that day begins here, and not from then on: what is shown, and who is reached. */
    private void endsBefore(LocalDate day) {
        assertThat(world.count("mori", """
                        select (select count(*) from shown_class where case_id = ? and valid_until = ?::timestamp at time zone 'Asia/Tokyo')
                          + (select count(*) from reach where kind = 'PERSON' and object_id = ? and valid_until = ?::timestamp at time zone 'Asia/Tokyo')""", about.value(), day, hana.value(), day))
                .isEqualTo(3);
    }

    private boolean seen() {
        return world.count("mori", "select count(*) from person where id = ?", hana.value()) == 1;
    }

    @Test
    void decided_after_a_withdrawal_was_announced_it_ends_the_day_before_that() {
        var consent = consents.give(hana, "hokubu");
        withdrawn(consent, today.plusDays(4));
        isDecided();
        assertThat(seen()).isTrue();
        endsBefore(today.plusDays(4));
    }

    @Test
    void decided_before_a_renewal_begins_it_ends_the_day_before_that() {
        var consent = consents.give(hana, "hokubu");
        renewed(consent, today.plusDays(3));
        isDecided();
        endsBefore(today.plusDays(3));
    }

    @Test
    void a_renewal_withdrawn_before_it_begins_ends_nothing() {
        var consent = consents.give(hana, consents.terms(today.plusDays(9), "hokubu"));
        var renewal = renewed(consent, today.plusDays(5));
        withdrawn(renewal, today.plusDays(2));
        isDecided();
        endsBefore(today.plusDays(10));
    }

    @Test
    void the_day_written_in_the_consent_still_counts_when_it_is_sooner() {
        var consent = consents.give(hana, consents.terms(today.plusDays(2), "hokubu"));
        withdrawn(consent, today.plusDays(5));
        isDecided();
        endsBefore(today.plusDays(3));
    }

    @Test
    void of_two_consents_the_one_that_lasts_longer_as_it_stands_carries_it() {
        withdrawn(consents.give(hana, "hokubu"), today.plusDays(4));
        consents.give(hana, consents.terms(today.plusDays(20), "hokubu"));
        isDecided();
        endsBefore(today.plusDays(21));
    }

    @Test
    void the_page_tells_the_day_it_really_ends() {
        withdrawn(consents.give(hana, "hokubu"), today.plusDays(4));
        isDecided();
        assertThat(browser.as("yamada").get("/cases/" + about + "/disclosures"))
                .hasStatusOk()
                .bodyText()
                .contains("あと3日");
    }

    @Test
    void whoever_holds_the_case_is_told_that_it_ends_soon() {
        withdrawn(consents.give(hana, "hokubu"), today.plusDays(4));
        isDecided();
        assertThat(world.together(
                        "yamada",
                        () -> register.runningOut(world.post("yamada").value(), today.plusDays(14)).stream()
                                .filter(each -> each.about().equals(about))
                                .map(DisclosureRegister.RunsOut::until)
                                .toList()))
                .containsExactly(today.plusDays(3));
    }

    @Test
    void a_withdrawal_while_it_is_being_decided_waits_and_ends_it() throws Exception {
        var consent = consents.give(hana, "hokubu");
        whileBeingDecided(() -> withdrawn(consent, today));
        assertThat(seen()).isFalse();
    }

    @Test
    void a_renewal_while_it_is_being_decided_waits_and_ends_it() throws Exception {
        var consent = consents.give(hana, "hokubu");
        whileBeingDecided(() -> renewed(consent, today));
        assertThat(seen()).isFalse();
    }

    private void whileBeingDecided(Runnable somethingElse) throws Exception {
        try (var pool = Executors.newFixedThreadPool(1)) {
            var written = new CountDownLatch(1);
            var deciding = pool.submit(() -> world.together("yamada", () -> {
                var outcome = decide();
                written.countDown();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
                return outcome;
            }));
            written.await();
            somethingElse.run();
            assertThat(deciding.get()).isEqualTo(new Disclose.Outcome.Disclosed());
        }
    }

    @Test
    void what_was_decided_beyond_it_before_there_was_this_rule_is_ended_once() {
        withdrawn(consents.give(hana, "hokubu"), today.plusDays(4));
        isDecided();
        earlier.reopen(about);
        endsBefore(today.plusDays(181));
        earlier.mend(MIGRATION);
        endsBefore(today.plusDays(4));
    }

    @Test
    void what_rests_on_a_consent_that_was_withdrawn_meanwhile_is_ended_at_once() {
        var consent = consents.give(hana, "hokubu");
        isDecided();
        withdrawn(consent, today);
        earlier.reopen(about);
        assertThat(seen()).isTrue();
        earlier.mend(MIGRATION);
        assertThat(seen()).isFalse();
    }
}
