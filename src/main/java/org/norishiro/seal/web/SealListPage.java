package org.norishiro.seal.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.norishiro.seal.model.Sealed;
import org.norishiro.seal.usecase.ListSeals.Line;

/** What {@code seal/seals.jte} shows. */
public record SealListPage(List<Line> lines, ZoneId zone) {
    public String path(Line line) {
        return SealFormPage.path(line.about());
    }

    public String kind(Line line) {
        return line.about() instanceof Sealed.OfPerson ? "人" : "ケース";
    }

    public LocalDate on(Line line) {
        return LocalDate.ofInstant(line.sealedAt(), zone);
    }
}
