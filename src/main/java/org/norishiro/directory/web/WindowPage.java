package org.norishiro.directory.web;

import org.jspecify.annotations.Nullable;
import org.norishiro.directory.model.AgencyWindow;
import org.norishiro.identity.AgencyId;
import org.norishiro.shell.Entered;

/**
 * Everything {@code directory/window.jte} needs.
 *
 * @param window null: a new one
 */
public record WindowPage(AgencyId agency, AgencyWindow.@Nullable Id window, Entered entered) {
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
