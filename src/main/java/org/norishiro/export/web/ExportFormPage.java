package org.norishiro.export.web;

import java.util.List;
import org.norishiro.export.model.Export;
import org.norishiro.export.model.ExportColumn;
import org.norishiro.export.model.FileKind;
import org.norishiro.export.usecase.OfferExport.Offer;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** What {@code export/new.jte} shows. */
public record ExportFormPage(Offer offer, Entered entered) {
    public String list() {
        return "/cases" + LookedAt.query(entered);
    }

    public String form() {
        return "/exports/new" + LookedAt.query(entered);
    }

    public List<String> carried() {
        return LookedAt.NAMES;
    }

    public List<Option> kinds() {
        return Option.all(FileKind.values(), FileKind::label);
    }

    public String columns() {
        return String.join("・", ExportColumn.headings());
    }

    /** Who will have to let it, and why. */
    public String takesTwo() {
        var together = offer.total() > Export.WITHOUT_RELEASE || offer.taken() == 0
                ? ""
                : "この24時間に書き出した" + offer.taken() + "件と合わせて";
        return together + Export.WITHOUT_RELEASE
                + "件をこえるので、同じ所属のほかの査察指導員・管理者が承認してから作ります。その人には、件数（この24時間の分も）・目的・絞り込みだけが見えます。";
    }

    /** How far the hundred is used up; empty: not at all. */
    public String takenSoFar() {
        if (offer.takesTwo() || offer.taken() == 0) return "";
        return "この24時間に、すでに" + offer.taken() + "件を書き出しています。合わせて" + Export.WITHOUT_RELEASE + "件をこえるときは、ほかの人の承認が要ります。";
    }
}
