package org.norishiro.casework.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseState;
import org.norishiro.casework.usecase.Attention;
import org.norishiro.casework.usecase.NoteViews.NoteRow;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/**
 * The panel in which a note is written, on the case page and on a page of its own.
 *
 * @param recorded the note just written, which may still be taken back
 */
public record NotePanel(
        Attention attention, Entered entered, @Nullable UUID recorded) {
    static final String NOT_ABOUT = "今日この世帯にいない人です。選び直してください。";
    private static final List<String> FOLDED = List.of("on", "at", "flag", "about", "kind");
    private static final List<String> FIRST = List.of("04", "02", "01", "07");

    static NotePanel blank(Attention attention) {
        return new NotePanel(attention, NoteForm.blank(attention), null);
    }

    NotePanel recorded(UUID note) {
        return new NotePanel(attention, entered, note);
    }

    NotePanel with(Entered typed) {
        return new NotePanel(attention, typed, recorded);
    }

    public String path() {
        return "/cases/" + attention.head().id();
    }

    public String draft() {
        return "note:" + attention.head().id();
    }

    public boolean takesNextStep() {
        return attention.head().state() != CaseState.CLOSED;
    }

    /** Whether one of the fields that are folded away was refused. */
    public boolean unfolded() {
        return FOLDED.stream().anyMatch(each -> entered.error(each) != null);
    }

    /** The usual ones first. */
    public List<Option> methods() {
        var all = attention.methods();
        return Stream.concat(
                        FIRST.stream()
                                .flatMap(code ->
                                        all.stream().filter(each -> each.value().equals(code))),
                        all.stream().filter(each -> !FIRST.contains(each.value())))
                .toList();
    }

    /** Whom a note tells of, in words. */
    public String nameOf(NoteRow note) {
        return note.about() == null
                ? "世帯全体"
                : attention.members().stream()
                        .filter(member -> member.person().id().equals(note.about()))
                        .map(member -> member.person().name())
                        .findFirst()
                        .orElse("いまは世帯にいない人");
    }

    public List<Option> whom() {
        return Option.each(
                attention.members(),
                member -> member.person().id().toString(),
                member -> member.person().name());
    }

    /** What a note may tell; who it is about goes with every other kind. */
    public List<Option> kinds() {
        return Arrays.stream(FieldClass.values())
                .filter(each -> each != FieldClass.BASIC)
                .map(each -> Option.of(each.name(), each.label()))
                .toList();
    }

    /** With whom one may have spoken. */
    public List<String> counterparts() {
        return Stream.of(
                        Stream.of("本人"),
                        attention.members().stream()
                                .map(member -> member.person())
                                .map(PersonCard::name),
                        attention.agencies().stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }
}
