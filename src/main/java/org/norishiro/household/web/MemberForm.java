package org.norishiro.household.web;

import org.jspecify.annotations.Nullable;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.household.usecase.JoinHousehold;
import org.norishiro.household.usecase.JoinHousehold.Joiner;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** Who joins a household, and as what. */
record MemberForm(Entered entered) {
    static JoinHousehold.Command read(Reading in, HouseholdId household) {
        var known = in.id("person", "加える人");
        var joiner = known == null
                ? new Joiner.New(PersonForm.read(in), in.ticked(Alike.ANOTHER))
                : new Joiner.Known(new PersonId(known));
        return new JoinHousehold.Command(
                household,
                joiner,
                or(in.optional("standing", "続柄", 40)),
                in.ticked("together"),
                in.pastDate("since", "世帯に入った日"));
    }

    static Entered blank() {
        return PersonForm.blank().with("together", "true");
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
