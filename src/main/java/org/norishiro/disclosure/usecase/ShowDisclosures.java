package org.norishiro.disclosure.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases;
import org.norishiro.casework.Cases.CaseCard;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.disclosure.model.DisclosureRegister;
import org.norishiro.disclosure.model.DisclosureRegister.Line;
import org.norishiro.disclosure.model.DisclosureRegister.Seated;
import org.norishiro.disclosure.model.NamelessRegister;
import org.norishiro.disclosure.model.NamelessRegister.Given;
import org.norishiro.gate.LegalGrounds;
import org.norishiro.gate.LegalGrounds.Ground;
import org.norishiro.gate.Sight;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.protection.Askable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows which agency is shown what of a case, on what basis and until when (見せている内容). */
@Component
public class ShowDisclosures {
    private final DisclosureRegister register;
    private final NamelessRegister namelessRegister;
    private final Cases cases;
    private final Persons persons;
    private final LegalGrounds grounds;
    private final Sight sight;
    private final Askable askable;
    private final AuditTrail trail;
    private final Clock clock;

    ShowDisclosures(
            DisclosureRegister register,
            NamelessRegister namelessRegister,
            Cases cases,
            Persons persons,
            LegalGrounds grounds,
            Sight sight,
            Askable askable,
            AuditTrail trail,
            Clock clock) {
        this.register = register;
        this.namelessRegister = namelessRegister;
        this.cases = cases;
        this.persons = persons;
        this.grounds = grounds;
        this.sight = sight;
        this.askable = askable;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param whole whether whoever looks sees the case whole, and so may decide
     * @param offered of the team, those for whom something can be decided: who sees everything anyway needs no decision, and who is
     *     kept out by now would never find what is decided for them
     * @param nameless what is or was shown without names; for whoever sees the case whole
     * @param members whom the case is about today
     */
    public record Shown(
            CaseCard about,
            boolean whole,
            List<Seated> team,
            List<Seated> offered,
            List<Line> lines,
            List<Given> nameless,
            List<PersonCard> members,
            Map<PersonId, String> names,
            List<Ground> grounds,
            LocalDate today,
            Instant now) {
        public String whom(@Nullable PersonId person) {
            return person == null ? "世帯全体" : names.getOrDefault(person, "（見えない人）");
        }
    }

    @Transactional
    public Optional<Shown> show(CaseId id) {
        return cases.find(id).map(card -> {
            trail.viewed(Subject.inCase("support_case", id.value(), id.value()), "見せている内容");
            return shown(card);
        });
    }

    private Shown shown(CaseCard card) {
        var today = LocalDate.now(clock);
        var team = register.seated(card.id());
        var lines = register.of(card.id());
        var members = persons.all(cases.personsOf(card.id(), today));
        var former = lines.stream()
                .map(Line::person)
                .filter(person -> person != null)
                .distinct()
                .toList();
        var names = persons.all(former).stream()
                .collect(Collectors.toMap(PersonCard::id, PersonCard::shortName, (one, same) -> one));
        return new Shown(
                card,
                sight.whole("CASE", card.id().value()),
                team,
                offered(card.id(), team),
                lines,
                namelessRegister.of(card.id()),
                members,
                names,
                grounds.on(today),
                today,
                clock.instant());
    }

    private List<Seated> offered(CaseId about, List<Seated> team) {
        var askedAtAll =
                askable.about(about.value()).stream().map(AgencyCard::id).collect(Collectors.toSet());
        return team.stream()
                .filter(seat -> seat.ground() == null && askedAtAll.contains(seat.agency()))
                .toList();
    }
}
