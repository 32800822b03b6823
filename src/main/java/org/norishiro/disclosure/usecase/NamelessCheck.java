package org.norishiro.disclosure.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.norishiro.casework.Cases;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.disclosure.model.NamelessRegister;
import org.norishiro.gate.Sight;
import org.norishiro.identity.WhoActs;
import org.norishiro.protection.Askable;
import org.springframework.stereotype.Component;

/** Whether a case may be shown like that; for the preview and for giving alike. */
@Component
class NamelessCheck {
    private final NamelessRegister register;
    private final Cases cases;
    private final Sight sight;
    private final Askable askable;
    private final WhoActs whoActs;

    NamelessCheck(NamelessRegister register, Cases cases, Sight sight, Askable askable, WhoActs whoActs) {
        this.register = register;
        this.cases = cases;
        this.sight = sight;
        this.askable = askable;
        this.whoActs = whoActs;
    }

    Optional<NotNameless> of(NamelessWish wish, LocalDate today) {
        var about = wish.about();
        if (cases.find(about).isEmpty() || !sight.wholeToGive("CASE", about.value()))
            return Optional.of(new NotNameless.NotThere());
        var hindrance = register.hindranceOf(about);
        if (hindrance.isPresent()) return hindrance.map(NotNameless.Hindered::new);
        var offered = askable.about(about.value()).stream().map(AgencyCard::id).toList();
        if (!offered.containsAll(wish.to()) || wish.to().contains(whoActs.now().agency()))
            return Optional.of(new NotNameless.NotToBeAsked());
        var lacks = wish.terms().lackOn(today);
        if (!lacks.isEmpty()) return Optional.of(new NotNameless.Lacking(lacks));
        return recognised(wish);
    }

    private Optional<NotNameless> recognised(NamelessWish wish) {
        var about = wish.about();
        var found = List.of(
                register.tracesIn(about, wish.text().title()),
                register.tracesIn(about, wish.text().words()),
                register.tracesIn(about, wish.terms().purpose()));
        return found.stream().allMatch(List::isEmpty)
                ? Optional.empty()
                : Optional.of(new NotNameless.Recognisable(found.get(0), found.get(1), found.get(2)));
    }
}
