package org.norishiro.household.web;

import org.norishiro.household.usecase.OfferSamePerson.Offer;

/** What {@code household/same-choose.jte} shows: records that may be of the same person, or were looked for. */
public record SameChoosePage(Offer offer, FoundPersonsPage found) {
    public String back() {
        return "/persons/" + offer.person().id();
    }

    public String action() {
        return back() + "/same/choose";
    }

    public String heading() {
        return offer.alike() ? "名前と生年月日が似ている記録" : "見つかった記録";
    }
}
