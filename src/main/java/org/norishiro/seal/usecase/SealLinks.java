package org.norishiro.seal.usecase;

import java.util.List;
import org.norishiro.gate.Sight;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.HouseholdPanel;
import org.norishiro.household.PersonId;
import org.norishiro.identity.WhoActs;
import org.norishiro.seal.model.SealRegister;
import org.norishiro.seal.model.Sealed;
import org.springframework.stereotype.Component;

/** That a person is sealed, on their page; for those who lead, the way to seal them. */
@Component
class SealLinks implements HouseholdPanel {
    private static final int LAST = 95;

    private final SealRegister register;
    private final Sight sight;
    private final WhoActs whoActs;

    SealLinks(SealRegister register, Sight sight, WhoActs whoActs) {
        this.register = register;
        this.sight = sight;
        this.whoActs = whoActs;
    }

    @Override
    public String heading() {
        return "封印";
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public List<Link> of(HouseholdId household) {
        return List.of();
    }

    @Override
    public List<Link> of(PersonId person) {
        var path = "/persons/" + person + "/seal";
        if (register.of(new Sealed.OfPerson(person)).isPresent())
            return List.of(new Link("封印のようす", "見られるのは名前を挙げた職員だけ", path));
        return whoActs.now().role().leads() && sight.wholeToGive("PERSON", person.value())
                ? List.of(Link.toBegin("この人を封印する", path + "/new"))
                : List.of();
    }
}
