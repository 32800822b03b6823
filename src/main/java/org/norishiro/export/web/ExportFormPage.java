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

    public int withoutRelease() {
        return Export.WITHOUT_RELEASE;
    }
}
