package org.norishiro.casework.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.norishiro.casework.usecase.ShowOpening.Opening;
import org.norishiro.identity.PostHolder;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** The form that opens a case, filled with all that is known. */
public record OpenCasePage(Opening opening, Entered entered) {
    /** Households and persons to choose from, as {@code household:…} and {@code person:…}. */
    public List<Option> subjects() {
        return Stream.concat(
                        opening.households().stream()
                                .map(home -> Option.of("household:" + home.id(), home.name(), "世帯全体")),
                        opening.persons().stream()
                                .map(person -> Option.of("person:" + person.id(), person.name(), "この人だけ")))
                .toList();
    }

    public List<Option> issues() {
        var known = opening.issues();
        return IntStream.range(0, known.size())
                .mapToObj(n -> Option.of(String.valueOf(n), known.get(n).words()))
                .toList();
    }

    public List<Option> posts() {
        return posts(opening.posts());
    }

    static List<Option> posts(List<PostHolder> posts) {
        return Option.each(posts, holder -> holder.post().toString(), PostHolder::named);
    }

    public String draft() {
        return OpenCaseController.draft(opening);
    }

    public String cancel() {
        var source = opening.source();
        if (source.consultation() != null) return "/consultations/" + source.consultation();
        if (source.household() != null) return "/households/" + source.household();
        return source.person() != null ? "/persons/" + source.person() : "/cases";
    }

    /** The address of this form, source included. */
    public String path() {
        var source = opening.source();
        if (source.consultation() != null) return "/cases/new?consultation=" + source.consultation();
        if (source.household() != null) return "/cases/new?household=" + source.household();
        return "/cases/new?person=" + source.person();
    }
}
