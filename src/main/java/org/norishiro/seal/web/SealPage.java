package org.norishiro.seal.web;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.seal.model.Seal;
import org.norishiro.seal.usecase.ShowSeal.Named;
import org.norishiro.seal.usecase.ShowSeal.Shown;

/** What {@code seal/seal.jte} shows. */
public record SealPage(Shown shown, Content heading, ZoneId zone) {
    public String path() {
        return "/cases/" + shown.about().id() + "/seal";
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
