package org.norishiro.disclosure.web;

import gg.jte.Content;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.norishiro.disclosure.model.DisclosureRegister.Seated;
import org.norishiro.disclosure.usecase.ShowDisclosures.Shown;
import org.norishiro.gate.FieldClass;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** What {@code disclosure/disclosure-form.jte} shows. */
public record DisclosureFormPage(Content heading, Shown shown, Entered entered) {
    public String path() {
        return "/cases/" + shown.about().id() + "/disclosures";
    }

    /** Where an agency gets a seat in the team; without one there is nobody to show anything to. */
    public String teamPage() {
        return "/cases/" + shown.about().id() + "/team";
    }

    public String draft() {
        return "disclosure:" + shown.about().id();
    }

    public List<Option> agencies() {
        return Option.each(shown.offered(), seat -> seat.agency().toString(), Seated::name);
    }

    public List<Option> whom() {
        return Stream.concat(
                        shown.members().stream()
                                .map(person -> Option.of(person.id().toString(), person.name())),
                        Stream.of(Option.of(DisclosureForm.HOUSEHOLD, "世帯全体の記録")))
                .toList();
    }

    public List<Option> classes() {
        return Arrays.stream(FieldClass.values())
                .filter(each -> each != FieldClass.BASIC)
                .map(each -> Option.of(each.name(), each.label()))
                .toList();
    }
}
