package org.norishiro.guest.web;

import org.norishiro.calendar.JapaneseDates;
import org.norishiro.guest.usecase.Door.Plate;
import org.norishiro.shell.Entered;

/** Everything {@code guest/door.jte} needs. */
public record DoorPage(String secret, Plate plate, Entered entered) {
    public String path() {
        return "/reply/" + secret;
    }

    public boolean sent() {
        return plate.codeAt() != null;
    }

    /** One step at a time: nobody has a code before one was sent. */
    public boolean askForCode() {
        return sent() || entered.hasErrors();
    }

    public String until() {
        return JapaneseDates.withTime(plate.until());
    }
}
