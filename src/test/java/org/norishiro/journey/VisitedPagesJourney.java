package org.norishiro.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page that can be reached by links and has no form; {@link WrongInputJourney} sends those with one. */
@JourneyWorld
@DisplayName("リンクでたどれる、入力のない画面")
class VisitedPagesJourney {
    private final Town town;

    @Autowired
    VisitedPagesJourney(Town town) {
        this.town = town;
    }

    @AfterAll
    void leave() {
        town.close();
    }

    @Test
    @Order(1)
    @DisplayName("リンクでたどれるほかの画面も、だれにでも使える")
    void every_other_page_passes_the_gate() {
        var reached = Reached.byLinks(town.address());
        assertThat(reached.forms()).as("forms found").hasSizeGreaterThan(30);
        var wrong = new ArrayList<String>();
        reached.withoutForms().forEach((pattern, found) -> {
            try {
                town.as(found.login()).goes(found.path()).checks("画面 " + pattern);
            } catch (AssertionError finding) {
                wrong.add(String.valueOf(finding.getMessage()));
            }
        });
        UxReport.line("PAGES", reached.withoutForms().size() + " kinds of pages without a form");
        assertThat(wrong).isEmpty();
    }
}
