package org.norishiro.enquiry.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.enquiry.model.Enquiry;
import org.norishiro.enquiry.model.EnquiryRegister;
import org.norishiro.enquiry.model.EnquiryRegister.Line;
import org.norishiro.enquiry.model.QuestionRegister;
import org.norishiro.gate.Sight;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.HouseholdPanel;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.springframework.stereotype.Component;

/** What is asked about a person, by one's own agency and of it, on the page of the person; and the way to ask. */
@Component
class EnquiryLinks implements HouseholdPanel {
    private final EnquiryRegister enquiries;
    private final QuestionRegister questions;
    private final Persons persons;
    private final Sight sight;
    private final Clock clock;

    EnquiryLinks(EnquiryRegister enquiries, QuestionRegister questions, Persons persons, Sight sight, Clock clock) {
        this.enquiries = enquiries;
        this.questions = questions;
        this.persons = persons;
        this.sight = sight;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "関わりの問い合わせ";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<Link> of(HouseholdId household) {
        var open = enquiries.openInHousehold(household, LocalDate.now(clock)).stream()
                .filter(line ->
                        sight.wholeToGive("PERSON", line.enquiry().person().value()))
                .toList();
        if (open.isEmpty()) return List.of();
        var names = persons
                .all(open.stream().map(line -> line.enquiry().person()).toList())
                .stream()
                .collect(Collectors.toMap(PersonCard::id, PersonCard::shortName, (one, same) -> one));
        return open.stream()
                .map(line -> asking(names.getOrDefault(line.enquiry().person(), "") + "さんのことを尋ねている", line))
                .toList();
    }

    @Override
    public List<Link> of(PersonId person) {
        if (!sight.wholeToGive("PERSON", person.value())) return List.of();
        var links = new ArrayList<>(asked(person));
        var today = LocalDate.now(clock);
        var lines = enquiries.of(person);
        var open = lines.stream().filter(line -> line.openOn(today)).toList();
        links.addAll(coming(person, lines, today));
        open.forEach(line -> links.add(asking("ほかの機関に尋ねている", line)));
        if (open.isEmpty()) links.add(toAsk(person));
        if (lines.size() > open.size()) links.add(Link.toBegin("これまでの問い合わせ", path(person)));
        return links;
    }

    private List<Link> asked(PersonId person) {
        return questions.open().stream()
                .filter(question -> question.person().equals(person))
                .map(question -> new Link(
                        question.agency() + "が尋ねている",
                        until(question.until()),
                        "/persons/" + person + "/questions/" + question.id()))
                .toList();
    }

    /** Who said that they will call, until the day the question ends; also where it was taken back since: they call all the same. */
    private List<Link> coming(PersonId person, List<Line> lines, LocalDate today) {
        var current = lines.stream()
                .map(Line::enquiry)
                .filter(enquiry -> !enquiry.until().isBefore(today))
                .map(Enquiry::id)
                .collect(Collectors.toSet());
        if (current.isEmpty()) return List.of();
        return enquiries.callsAbout(person).stream()
                .filter(call -> current.contains(call.enquiry()))
                .map(call -> new Link(call.agency() + "から連絡がある", call.phone(), path(person)))
                .toList();
    }

    /** Of whom nobody may be asked, the page says so instead of offering it. */
    private Link toAsk(PersonId person) {
        return enquiries.hindranceOf(person).isPresent()
                ? Link.toBegin("いまは尋ねられません（わけを見る）", path(person))
                : Link.toBegin("ほかの機関で関わりがあるか尋ねる", path(person) + "/new");
    }

    private static Link asking(String label, Line line) {
        return new Link(
                label, until(line.enquiry().until()), path(line.enquiry().person()));
    }

    private static String path(PersonId person) {
        return "/persons/" + person + "/enquiries";
    }

    private static String until(LocalDate day) {
        return JapaneseDates.dense(day) + "まで";
    }
}
