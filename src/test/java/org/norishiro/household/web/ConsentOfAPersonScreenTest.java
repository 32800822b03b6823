package org.norishiro.household.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.gate.ConsentWorld;
import org.springframework.beans.factory.annotation.Autowired;

/** The line of the consent on the page of a person. */
@ModuleWorld
class ConsentOfAPersonScreenTest {
    @Autowired
    Browser browser;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    ConsentWorld consents;

    @Test
    void the_date_stands_close_to_what_is_around_it() {
        var hana = cases.person("yamada", "ハナ");
        var consent = consents.give(hana, "hokubu");
        assertThat(browser.as("yamada").get("/persons/" + hana))
                .bodyText()
                .containsPattern("<a href=\"/consents/" + consent + "\">[^<]+</a>・<time[^>]*>"
                        + JapaneseDates.dense(cases.today()) + "</time>　北部地域包括支援センター");
    }
}
