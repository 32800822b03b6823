package org.norishiro.referral.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.norishiro.casework.CaseExtracts;
import org.norishiro.casework.Cases;
import org.norishiro.casework.Cases.IssueCard;
import org.norishiro.directory.Agencies;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.gate.Basis;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.ShownItem;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.identity.WhoActs;
import org.norishiro.protection.Askable;
import org.norishiro.referral.model.Asked;
import org.norishiro.referral.model.ReplyTable;
import org.norishiro.referral.model.Told;
import org.springframework.stereotype.Component;

/** Puts together what an agency is asked and shown, from what was chosen; for the preview and for sending alike. */
@Component
class Composition {
    private final Cases cases;
    private final CaseExtracts extracts;
    private final Persons persons;
    private final Agencies agencies;
    private final Askable askable;
    private final ConsentCheck consents;
    private final ReferralTexts texts;
    private final ReplyTable replyTable;
    private final WhoActs whoActs;

    Composition(
            Cases cases,
            CaseExtracts extracts,
            Persons persons,
            Agencies agencies,
            Askable askable,
            ConsentCheck consents,
            ReferralTexts texts,
            ReplyTable replyTable,
            WhoActs whoActs) {
        this.cases = cases;
        this.extracts = extracts;
        this.persons = persons;
        this.agencies = agencies;
        this.askable = askable;
        this.consents = consents;
        this.texts = texts;
        this.replyTable = replyTable;
        this.whoActs = whoActs;
    }

    sealed interface Composed {
        record Ready(Asked asked, Sheet sheet) implements Composed {}

        record Refused(NotSendable why) implements Composed {}
    }

    Composed compose(NewReferral wish, LocalDate today) {
        if (cases.find(wish.about()).isEmpty()) return new Composed.Refused(new NotSendable.NoCase());
        var to = agencies.find(wish.to());
        if (wish.to().equals(whoActs.now().agency())) return new Composed.Refused(new NotSendable.OwnAgency());
        if (to.isEmpty() || !askable.includes(wish.to(), wish.about().value()))
            return new Composed.Refused(new NotSendable.UnknownAgency());
        var window = window(wish);
        if (window.isEmpty()) return new Composed.Refused(new NotSendable.NoSuchWindow());
        var issues = cases.issuesOf(wish.about()).stream()
                .filter(issue -> wish.issues().contains(issue.id()))
                .toList();
        if (!new HashSet<>(cases.personsOf(wish.about(), today)).containsAll(wish.persons())
                || issues.size() != new HashSet<>(wish.issues()).size()) {
            return new Composed.Refused(new NotSendable.NotOfTheCase());
        }
        if (Stream.concat(
                        wish.persons().stream(),
                        issues.stream().map(IssueCard::about).filter(Objects::nonNull))
                .anyMatch(person -> !askable.includes(wish.to(), person.value())))
            return new Composed.Refused(new NotSendable.UnknownAgency());
        var about = inOrder(wish.persons());
        if (wish.insteadOf() != null
                && texts.earlier(wish.about(), wish.insteadOf()).isEmpty())
            return new Composed.Refused(new NotSendable.NotOfTheCase());
        var lacks = wish.grounds().lacks();
        if (!lacks.isEmpty()) return new Composed.Refused(new NotSendable.GroundsLacking(lacks));
        var shown = shown(wish, about, issues, today);
        var missing = wish.grounds().basis() == Basis.CONSENT
                ? consents.missing(wish.about(), to.get(), told(shown))
                : List.<String>of();
        if (!missing.isEmpty()) return new Composed.Refused(new NotSendable.ConsentMissing(missing));
        return ready(wish, to.get(), window.get(), shown, today);
    }

    /** Its words, empty for the agency as a whole; nothing if it has no such window. */
    private Optional<String> window(NewReferral wish) {
        if (wish.window() == null) return Optional.of("");
        return agencies.windows().stream()
                .filter(each -> each.id().equals(wish.window()) && each.agency().equals(wish.to()))
                .map(Agencies.Window::words)
                .findFirst();
    }

    /** @param of whom it tells something of */
    private record Part(ShownItem item, List<PersonId> of) {}

    private static List<Told> told(List<Part> shown) {
        return shown.stream()
                .flatMap(part -> part.of().stream()
                        .map(person -> new Told(person, part.item().fieldClass())))
                .distinct()
                .toList();
    }

    private Composed ready(NewReferral wish, AgencyCard to, String window, List<Part> parts, LocalDate today) {
        var shown = parts.stream().map(Part::item).toList();
        var times = replyTable.of(wish.urgency());
        var replyDue = wish.replyDue() == null ? times.answerBy(today) : wish.replyDue();
        var asked = new Asked(
                window,
                wish.request(),
                times,
                wish.insteadOf(),
                wish.grounds(),
                wish.handover(),
                wish.persons(),
                wish.issues(),
                shown,
                told(parts));
        var who = whoActs.now();
        var sheet = new Sheet(
                who.agencyName() + " " + who.postTitle() + " " + who.staffName(),
                Sheet.addressed(to.name(), window),
                wish.request(),
                wish.grounds(),
                today,
                wish.urgency(),
                wish.handover(),
                replyDue,
                shown,
                0);
        return new Composed.Ready(asked, sheet);
    }

    private List<Part> shown(NewReferral wish, List<PersonCard> about, List<IssueCard> issues, LocalDate today) {
        var everybody = cases.personsOf(wish.about(), today);
        var parts = new ArrayList<Part>();
        parts.add(new Part(
                new ShownItem(FieldClass.BASIC, "だれのこと", named(about, today)),
                about.isEmpty() ? everybody : about.stream().map(PersonCard::id).toList()));
        // each kind of fact by itself: an illness is not told as a circumstance of life
        issues.stream()
                .collect(Collectors.groupingBy(IssueCard::kind, TreeMap::new, Collectors.toList()))
                .forEach((kind, same) ->
                        parts.add(new Part(new ShownItem(kind, "関係する課題", listed(same)), concerned(same, everybody))));
        extracts.picked(wish.about(), wish.shown())
                .forEach(extract -> parts.add(new Part(extract.item(), extract.of())));
        return parts;
    }

    private static List<PersonId> concerned(List<IssueCard> issues, List<PersonId> everybody) {
        return issues.stream()
                .flatMap(issue -> issue.about() == null ? everybody.stream() : Stream.of(issue.about()))
                .distinct()
                .toList();
    }

    private List<PersonCard> inOrder(List<PersonId> chosen) {
        var cards = persons.all(chosen);
        return chosen.stream()
                .flatMap(id -> cards.stream().filter(card -> card.id().equals(id)))
                .toList();
    }

    private static String named(List<PersonCard> about, LocalDate today) {
        if (about.isEmpty()) return "世帯";
        return about.stream().map(person -> named(person, today)).collect(Collectors.joining("\n"));
    }

    private static String named(PersonCard person, LocalDate today) {
        return Stream.of(
                        person.name(),
                        person.kana(),
                        person.sex().label(),
                        person.born().age(today))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("　"));
    }

    private static String listed(List<IssueCard> issues) {
        return issues.stream()
                .map(issue -> "・" + issue.words() + (issue.aboutWhom().isBlank() ? "" : "（" + issue.aboutWhom() + "）"))
                .collect(Collectors.joining("\n"));
    }
}
