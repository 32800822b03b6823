package org.norishiro.guest.web;

import java.util.List;
import org.norishiro.shell.Entered;

/** @param kept what was typed and not sent, to be copied */
public record OutPage(List<String> kept) {
    static OutPage of(Entered entered) {
        return new OutPage(entered.fields().entrySet().stream()
                .filter(field ->
                        !field.getKey().startsWith("_") && !field.getKey().equals("version"))
                .flatMap(field -> field.getValue().stream())
                .filter(text -> !text.isBlank())
                .toList());
    }
}
