package org.norishiro.protection.web;

import java.util.List;
import org.norishiro.protection.model.MeasureKind;
import org.norishiro.protection.usecase.ShowAddressProtection.Shown;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** What {@code protection/address-measure.jte} shows: protecting an address, or putting the protection on a new measure. */
public record AddressMeasurePage(Shown shown, Entered entered) {
    public boolean first() {
        return shown.holding() == null;
    }

    public String title() {
        return first() ? "住所を保護する" : "住所の保護の更新";
    }

    public String back() {
        return first() ? "/persons/" + shown.person().id() : action();
    }

    public String action() {
        return "/persons/" + shown.person().id() + "/address-protection";
    }

    public String draft() {
        return "address-protection:" + shown.person().id();
    }

    public List<Option> kinds() {
        return List.of(MeasureKind.values()).stream()
                .map(kind -> Option.of(kind.name(), kind.label(), kind.meaning()))
                .toList();
    }

    public List<Option> candidates() {
        return Option.each(
                shown.candidates(), each -> each.staff().toString(), each -> each.name() + "（" + each.agency() + "）");
    }
}
