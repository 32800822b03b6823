package org.norishiro.protection.web;

import java.util.List;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.household.Held;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.usecase.OfferExclusion.Offer;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/**
 * What {@code protection/exclusion-form.jte} shows.
 *
 * @param held what has to be handed over first; empty unless the form was refused for it
 */
public record ExclusionFormPage(Offer offer, List<Held> held, Entered entered) {
    public String back() {
        return "/persons/" + offer.person().id();
    }

    public String action() {
        return back() + "/exclusions";
    }

    public String draft() {
        return "exclusion:" + offer.person().id();
    }

    public List<Option> scopes() {
        return List.of(
                Option.of(ExclusionForm.Scope.MEMBER.name(), "職員ひとり", "どの所属で働いていても見えなくなります"),
                Option.of(ExclusionForm.Scope.EVERYBODY.name(), "機関のだれにも", "その機関で働く人の、だれにも見えなくなります"));
    }

    public List<Option> staff() {
        return Option.each(
                offer.staff(),
                post -> post.staff().toString(),
                post -> post.staffName() + "（" + post.agencyName() + "）");
    }

    public List<Option> agencies() {
        return Option.each(offer.agencies(), agency -> agency.id().toString(), AgencyCard::name);
    }

    public List<Option> grounds() {
        return List.of(ExclusionGround.values()).stream()
                .map(ground -> Option.of(ground.name(), ground.label(), ground.meaning()))
                .toList();
    }

    public static String label(Held held) {
        return held.label("この相手の上司か、担当している機関に、担当を替えてもらってください");
    }
}
