package org.norishiro.household.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.draft.DraftedForms;
import org.norishiro.household.usecase.ListDwellings;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;
import org.springframework.stereotype.Component;

/** Opens, reads and shows the form about a household, new or changed. */
@Component
class HouseholdForms {
    private final ListDwellings dwellings;
    private final DraftedForms drafts;
    private final Clock clock;

    HouseholdForms(ListDwellings dwellings, DraftedForms drafts, Clock clock) {
        this.dwellings = dwellings;
        this.drafts = drafts;
        this.clock = clock;
    }

    Reading reading(HttpServletRequest request) {
        return new Reading(Entered.of(request), LocalDate.now(clock));
    }

    Entered drafted(String key, HttpServletRequest request, Entered prefilled) {
        return drafts.entered(key, request, prefilled);
    }

    HouseholdFormPage adding(Entered entered) {
        return HouseholdFormPage.adding(entered, dwellings.options());
    }

    HouseholdFormPage changing(String id, Entered entered, boolean withheld) {
        return HouseholdFormPage.changing(id, entered, dwellings.options(), withheld);
    }
}
