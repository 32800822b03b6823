package org.norishiro.protection.web;

import java.util.List;
import org.norishiro.protection.usecase.ShowAddressProtection.Shown;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** What {@code protection/knower.jte} shows: asking that somebody know a protected address. */
public record KnowerPage(Shown shown, Entered entered) {
    public String back() {
        return "/persons/" + shown.person().id() + "/address-protection";
    }

    public String action() {
        return back() + "/knowers";
    }

    public String draft() {
        return "knower:" + shown.person().id();
    }

    public List<Option> candidates() {
        return Option.each(
                shown.candidates(), each -> each.staff().toString(), each -> each.name() + "（" + each.agency() + "）");
    }
}
