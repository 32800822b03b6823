package org.norishiro.emergency.web;

import java.util.List;
import org.norishiro.emergency.usecase.OfferOpening.Offer;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** The form of an emergency opening, or why there is none. */
public record OpeningFormPage(Offer offer, Entered entered) {
    public boolean offered() {
        return offer == Offer.OPEN;
    }

    public boolean locked() {
        return offer == Offer.LOCKED;
    }

    public List<Option> grounds() {
        return OpeningForm.grounds();
    }

    public List<Option> lengths() {
        return OpeningForm.lengths();
    }
}
