package org.norishiro.seal.web;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.seal.model.Seal;
import org.norishiro.seal.model.Sealed;
import org.norishiro.seal.usecase.ShowSeal.Named;
import org.norishiro.seal.usecase.ShowSeal.Shown;

/**
 * What {@code seal/seal.jte} shows.
 *
 * @param heading of the case; null: a person, who has none
 */
public record SealPage(Shown shown, @Nullable Content heading, ZoneId zone) {
    public String path() {
        return SealFormPage.path(shown.about().about());
    }

    public boolean ofPerson() {
        return shown.about().about() instanceof Sealed.OfPerson;
    }

    /** The page of the seal of the person a case is closed with, or of their other record; null: it is this one. */
    public @Nullable String elsewhere() {
        var seal = shown.seal();
        return seal == null || seal.about().equals(shown.about().about()) ? null : SealFormPage.path(seal.about());
    }

    public String what() {
        return ofPerson() ? "この人" : "このケース";
    }

    public String act(Named named) {
        return path() + "/readers/" + named.line().reader().id() + "/answer";
    }

    public @Nullable Seal seal() {
        return shown.seal();
    }

    public String on(Instant time) {
        return JapaneseDates.full(LocalDate.ofInstant(time, zone));
    }
}
