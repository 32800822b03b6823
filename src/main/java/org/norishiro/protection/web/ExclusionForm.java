package org.norishiro.protection.web;

import java.util.Objects;
import java.util.Optional;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.StaffId;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.model.KeptOut;
import org.norishiro.protection.usecase.ExcludeFromPerson;
import org.norishiro.shell.Reading;

/** Reads the form of a new exclusion. */
final class ExclusionForm {
    /** Whether one is kept out, or all of an agency. */
    enum Scope {
        MEMBER,
        EVERYBODY
    }

    private ExclusionForm() {}

    static Optional<ExcludeFromPerson.Command> read(PersonId person, Reading in) {
        var scope = in.choice("scope", "だれに見せないか", Scope.class);
        var staff = in.id("staff", "見せない職員");
        var agency = in.id("agency", "見せない機関");
        var ground = in.choice("ground", "理由", ExclusionGround.class);
        var words = in.required("words", "聞いたこと・分かっていること", 2000);
        if (scope == Scope.MEMBER && staff == null) in.refuse("staff", "見せない職員", "職員を選んでください。");
        if (scope == Scope.EVERYBODY && agency == null) in.refuse("agency", "見せない機関", "機関を選んでください。");
        if (in.refused()) return Optional.empty();
        var keptOut = staff != null && scope == Scope.MEMBER
                ? new KeptOut.Member(new StaffId(staff))
                : new KeptOut.Everybody(new AgencyId(Objects.requireNonNull(agency)));
        return Optional.of(new ExcludeFromPerson.Command(person, keptOut, ground, words));
    }
}
