package org.norishiro.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.norishiro.draft.DraftedForms;
import org.norishiro.household.HouseholdCard;
import org.norishiro.household.Persons.FoundPerson;
import org.norishiro.intake.usecase.FindAlike;
import org.norishiro.intake.usecase.OfferIntake;
import org.norishiro.intake.usecase.OfferIntake.Offer;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;
import org.springframework.stereotype.Component;

/** Opens, reads and shows the forms of a consultation. */
@Component
class IntakeForms {
    private final OfferIntake offerIntake;
    private final FindAlike findAlike;
    private final DraftedForms drafts;
    private final Clock clock;

    IntakeForms(OfferIntake offerIntake, FindAlike findAlike, DraftedForms drafts, Clock clock) {
        this.offerIntake = offerIntake;
        this.findAlike = findAlike;
        this.drafts = drafts;
        this.clock = clock;
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Reading reading(Entered entered) {
        return new Reading(entered, now());
    }

    Entered drafted(String key, HttpServletRequest request, Entered prefilled) {
        return drafts.entered(key, request, prefilled);
    }

    Offer offer() {
        return offerIntake.offer(Map.of(), List.of());
    }

    /** Who of those in the form may be on record already, by row. */
    Map<Integer, List<FoundPerson>> alike(Reading in) {
        return findAlike.among(PeopleForm.unsure(in));
    }

    IntakePage adding(Entered entered) {
        return page(
                "相談を受ける",
                "/consultations",
                "/consultations/new",
                "consultation:new",
                "/consultations",
                entered,
                null,
                true);
    }

    IntakePage changing(String id, Entered entered, @Nullable HouseholdCard household, boolean held) {
        var path = "/consultations/" + id;
        return page("相談の修正", path, path + "/edit", "consultation:" + id, path, entered, household, held);
    }

    /** Choosing somebody who belongs to a household means that household, unless somebody says otherwise. */
    private IntakePage page(
            String title,
            String action,
            String formUrl,
            String draft,
            String back,
            Entered typed,
            @Nullable HouseholdCard household,
            boolean held) {
        var pressed = new PeopleRows(typed);
        var entered = pressed.rearranging() ? pressed.rearranged() : typed;
        var offer = offerIntake.offer(pressed.searches(), new PeopleRows(entered).allChosen());
        if (held && !entered.has("holder")) entered = entered.with("holder", offer.me());
        if (pressed.picking() && entered.text("household").equals(PeopleForm.NEW)) {
            entered = withHouseholdOfPicked(entered, offer, pressed.number());
        }
        return new IntakePage(title, action, formUrl, draft, back, entered, offer, household, held, today(), Map.of());
    }

    private static Entered withHouseholdOfPicked(Entered entered, Offer offer, int row) {
        return new PeopleRows(entered)
                .chosen(row)
                .map(offer.chosen()::get)
                .flatMap(person -> person.households().stream().findFirst())
                .map(household -> entered.with("household", household.id().toString()))
                .orElse(entered);
    }
}
