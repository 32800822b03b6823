package org.norishiro.directory.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.directory.model.AgencyRegister.Change;
import org.norishiro.directory.model.AgencyWindow;
import org.norishiro.identity.AgencyId;
import org.norishiro.shell.Entered;

/**
 * Everything {@code directory/window.jte} needs.
 *
 * @param window null: a new one
 */
public record WindowPage(AgencyId agency, AgencyWindow.@Nullable Id window, Entered entered) {
    /** Somebody said it anew while it was open here: what both wrote stands. */
    static WindowPage conflict(Entered entered, AgencyWindow theirs, Optional<Change> change) {
        return new WindowPage(
                theirs.agency(),
                theirs.id(),
                entered.conflict(by(change), at(change), WindowForm.fields(theirs))
                        .with("version", String.valueOf(theirs.version())));
    }

    /** Somebody ended it while it was open here: what was typed can still become a new one. */
    static WindowPage ended(Entered entered, AgencyWindow theirs, Optional<Change> change) {
        return new WindowPage(
                theirs.agency(),
                null,
                entered.refuse("topic", at(change) + "に" + by(change) + "さんが、この窓口をなくしました。このまま登録すると、新しい窓口になります。"));
    }

    private static String by(Optional<Change> change) {
        return change.map(Change::by).orElse("ほかの");
    }

    private static String at(Optional<Change> change) {
        return change.map(Change::at).map(JapaneseDates::withTime).orElse("さきほど");
    }

    public String title() {
        return window == null ? "窓口の追加" : "窓口の変更";
    }

    public String agencyPath() {
        return "/agencies/" + agency;
    }

    public String action() {
        return window == null ? agencyPath() + "/windows/new" : "/agency-windows/" + window;
    }
}
