package org.norishiro.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.gate.ConsentWorld;
import org.norishiro.gate.usecase.AnswerConsent;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/** yamada holds the case of ハナ; sato works in the same office. */
@ModuleWorld
class ConsentsRunningOutTest {
    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    ConsentWorld consents;

    @Autowired
    List<DueItems> desks;

    private PersonId hana;
    private LocalDate today;

    @BeforeEach
    void a_case() {
        hana = cases.person("yamada", "ハナ");
        cases.open("yamada", cases.household("yamada", hana));
        today = cases.today();
    }

    private UUID until(LocalDate day) {
        return consents.give(hana, consents.terms(day, "hokubu"));
    }

    private List<DueItem> onTheDeskOf(String login, UUID consent) {
        return world.together(
                login,
                () -> desks.stream()
                        .flatMap(desk -> desk.dueFor(world.person(login), today).stream())
                        .filter(item -> item.href().equals("/consents/" + consent + "/renewal"))
                        .toList());
    }

    @Test
    void it_is_on_the_desk_of_the_holder_thirty_days_before_and_on_its_last_day() {
        var inAMonth = until(today.plusDays(30));
        assertThat(onTheDeskOf("yamada", inAMonth)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(DueItem.Kind.MINE);
            assertThat(item.what()).isEqualTo("架空 ハナさんの同意が終わる");
            assertThat(item.due()).isEqualTo(today.plusDays(30));
        });
        assertThat(onTheDeskOf("yamada", until(today))).hasSize(1);
        assertThat(onTheDeskOf("sato", inAMonth)).isEmpty();
    }

    @Test
    void what_lasts_longer_or_until_it_is_withdrawn_is_not() {
        assertThat(onTheDeskOf("yamada", until(today.plusDays(31)))).isEmpty();
        assertThat(onTheDeskOf("yamada", consents.give(hana, "hokubu"))).isEmpty();
    }

    @Test
    void what_is_over_withdrawn_or_renewed_is_not_either() {
        var over = consents.give(hana, consents.termsFrom(today.minusDays(9), today.minusDays(1), "hokubu"));
        assertThat(onTheDeskOf("yamada", over)).isEmpty();
        var withdrawn = until(today.plusDays(10));
        consents.withdraw("yamada", withdrawn, today.plusDays(5));
        assertThat(onTheDeskOf("yamada", withdrawn)).isEmpty();
        var renewed = until(today.plusDays(10));
        assertThat(consents.answer(
                        "yamada",
                        renewed,
                        consents.given(consents.termsFrom(today.plusDays(11), today.plusDays(300), "hokubu"))))
                .isInstanceOf(AnswerConsent.Outcome.Answered.class);
        assertThat(onTheDeskOf("yamada", renewed)).isEmpty();
    }

    @Test
    void two_cases_of_one_holder_make_it_no_two() {
        cases.open("yamada", cases.household("yamada", hana));
        assertThat(onTheDeskOf("yamada", until(today.plusDays(10)))).hasSize(1);
    }

    @Test
    void it_leads_to_renewing_it() {
        var consent = until(today.plusDays(10));
        assertThat(browser.as("yamada").get("/today")).hasStatusOk().bodyText().contains("架空 ハナさんの同意が終わる");
        assertThat(browser.as("yamada").get("/consents/" + consent + "/renewal"))
                .hasStatusOk()
                .bodyText()
                .contains("同意の更新");
    }
}
