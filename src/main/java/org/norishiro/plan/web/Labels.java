package org.norishiro.plan.web;

import java.util.List;
import org.norishiro.codes.Codes.Code;
import org.norishiro.plan.usecase.OfferChoices.Choices;
import org.norishiro.shell.Option;

/** The words of the choices on the forms about plans. */
final class Labels {
    private Labels() {}

    static String change(Choices choices, String code) {
        return choices.changes().stream()
                .filter(change -> change.code().equals(code))
                .map(Code::label)
                .findFirst()
                .orElse(code);
    }

    static List<Option> agencies(Choices choices) {
        return choices.agencies().stream()
                .map(agency -> Option.of(agency.id().toString(), agency.name(), agency.kind()))
                .toList();
    }

    static List<Option> posts(Choices choices) {
        return Option.each(choices.posts(), post -> post.post().toString(), post -> post.named());
    }

    static List<Option> persons(Choices choices) {
        return Option.each(choices.persons(), person -> person.id().toString(), person -> person.name());
    }

    static List<Option> issues(Choices choices) {
        return Option.each(
                choices.issues(),
                issue -> issue.id().toString(),
                issue -> issue.aboutWhom().isBlank() ? issue.words() : issue.aboutWhom() + "：" + issue.words());
    }
}
