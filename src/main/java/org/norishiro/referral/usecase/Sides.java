package org.norishiro.referral.usecase;

import org.norishiro.casework.Cases;
import org.norishiro.identity.WhoActs;
import org.norishiro.referral.model.Referral;
import org.norishiro.referral.model.Side;
import org.springframework.stereotype.Component;

/** On which side of a referral the person at the screen stands. */
@Component
class Sides {
    private final Cases cases;
    private final WhoActs whoActs;

    Sides(Cases cases, WhoActs whoActs) {
        this.cases = cases;
        this.whoActs = whoActs;
    }

    /** The sending side must still reach the case: what it decides next happens there. */
    Side of(Referral referral) {
        var who = whoActs.now();
        if (who.agency().equals(referral.to())) return Side.RECIPIENT;
        var about = cases.find(referral.about());
        var sends = about.isPresent()
                && (who.agency().equals(referral.from())
                        || who.post().equals(about.get().answering()));
        return sends ? Side.SENDER : Side.ONLOOKER;
    }
}
