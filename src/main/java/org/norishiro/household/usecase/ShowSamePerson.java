package org.norishiro.household.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.gate.Consents;
import org.norishiro.gate.Consents.StandingConsent;
import org.norishiro.household.HouseholdPanel;
import org.norishiro.household.HouseholdPanel.Link;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.FoundPerson;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.household.model.SamePersonRegister;
import org.norishiro.household.model.SamePersonRegister.Line;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reading all records of one human being side by side (同じ人の記録): each with what hangs on it as far as whoever looks reaches just that.
 * Who judged so, on what evidence, and who undid it.
 */
@Component
@Transactional
public class ShowSamePerson {
    private final SamePersonRegister register;
    private final SeenWhole seenWhole;
    private final Persons persons;
    private final Consents consents;
    private final List<HouseholdPanel> panels;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    ShowSamePerson(
            SamePersonRegister register,
            SeenWhole seenWhole,
            Persons persons,
            Consents consents,
            List<HouseholdPanel> panels,
            WhoActs whoActs,
            AuditTrail trail) {
        this.register = register;
        this.seenWhole = seenWhole;
        this.persons = persons;
        this.consents = consents;
        this.panels = panels;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    /** One record with its households, consents and what other modules hold of it. */
    public record PersonRecord(FoundPerson found, List<StandingConsent> consents, List<LinkList> links) {}

    /** @param mayUndo whether whoever looks may undo this one */
    public record Judged(Line line, PersonCard one, PersonCard other, boolean mayUndo) {}

    public record View(PersonCard person, List<PersonRecord> records, List<Judged> judgements) {}

    /** Empty: the person is not there, or not seen whole. */
    public Optional<View> show(PersonId id) {
        return seenWhole.find(id).map(this::view);
    }

    private View view(PersonCard person) {
        var ids = register.recordsOf(person.id());
        ids.forEach(id -> trail.viewed(Subject.of("person", id.value()), "同じ人の記録"));
        return new View(person, persons.found(ids).stream().map(this::record).toList(), judged(register.of(ids)));
    }

    private PersonRecord record(FoundPerson found) {
        var others = panels.stream()
                .filter(panel -> !(panel instanceof SamePersonLinks))
                .toList();
        return new PersonRecord(
                found,
                consents.standingOf(List.of(found.person().id().value())),
                LinkList.of(others, panel -> links(panel, found)));
    }

    /** What hangs on the person and on the households they belong to; nothing is begun from here. */
    private static List<Link> links(HouseholdPanel panel, FoundPerson found) {
        var ofHouseholds = found.households().stream().flatMap(household -> panel.of(household.id()).stream());
        return Stream.concat(panel.of(found.person().id()).stream(), ofHouseholds)
                .filter(link -> !link.begins())
                .distinct()
                .toList();
    }

    private List<Judged> judged(List<Line> lines) {
        var me = whoActs.now();
        var named = lines.stream()
                .flatMap(
                        line -> List.of(line.judgement().one(), line.judgement().other()).stream())
                .distinct()
                .toList();
        Map<PersonId, PersonCard> cards =
                persons.all(named).stream().collect(Collectors.toMap(PersonCard::id, Function.identity()));
        return lines.stream()
                .flatMap(line -> judged(
                        line,
                        cards.get(line.judgement().one()),
                        cards.get(line.judgement().other()),
                        me.role().leads() && line.judgement().mayBeUndoneBy(me.staff()))
                        .stream())
                .toList();
    }

    /** Empty: one of the two is out of reach. */
    private static Optional<Judged> judged(
            Line line, @Nullable PersonCard one, @Nullable PersonCard other, boolean mayUndo) {
        return one == null || other == null ? Optional.empty() : Optional.of(new Judged(line, one, other, mayUndo));
    }
}
