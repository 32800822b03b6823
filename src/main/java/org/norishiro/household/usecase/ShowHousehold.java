package org.norishiro.household.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.codes.Codes;
import org.norishiro.gate.Reachers;
import org.norishiro.gate.Reachers.Reacher;
import org.norishiro.gate.Sight;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.HouseholdPanel;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Persons.PersonCard;
import org.norishiro.household.model.Household;
import org.norishiro.household.model.HouseholdRegister;
import org.norishiro.household.model.KeyPerson;
import org.norishiro.household.model.Membership;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking at a household (世帯): who belongs to it, how they are related, and where it is worked on. */
@Component
@Transactional
public class ShowHousehold {
    private final HouseholdRegister households;
    private final Persons persons;
    private final Kinship kinship;
    private final Codes codes;
    private final Reachers reachers;
    private final Sight sight;
    private final List<HouseholdPanel> panels;
    private final AuditTrail trail;
    private final Clock clock;

    ShowHousehold(
            HouseholdRegister households,
            Persons persons,
            Kinship kinship,
            Codes codes,
            Reachers reachers,
            Sight sight,
            List<HouseholdPanel> panels,
            AuditTrail trail,
            Clock clock) {
        this.households = households;
        this.persons = persons;
        this.kinship = kinship;
        this.codes = codes;
        this.reachers = reachers;
        this.sight = sight;
        this.panels = panels;
        this.trail = trail;
        this.clock = clock;
    }

    /** A member, of today or of another time. */
    public record MemberLine(Membership membership, PersonCard person) {}

    /**
     * What the page shows.
     *
     * @param keyPerson null: not named
     * @param whole whether one sees all there is
     * @param mayChange whether one may write over it: what is whole in an emergency (緊急閲覧) alone is for reading
     */
    public record HouseholdView(
            Household household,
            String dwelling,
            List<MemberLine> members,
            List<MemberLine> former,
            List<KinLine> relations,
            @Nullable PersonCard keyPerson,
            List<LinkList> links,
            List<Reacher> reachers,
            boolean whole,
            boolean mayChange) {}

    public Optional<HouseholdView> show(HouseholdId id) {
        return households.find(id).map(this::view);
    }

    private HouseholdView view(Household household) {
        var id = household.id();
        var reached = reachers.of("HOUSEHOLD", id.value());
        trail.viewed(Subject.of("household", id.value()), LinkList.groundOf(reached));
        var today = LocalDate.now(clock);
        var cards = cards(household);
        var dwelling = household.facts().dwelling();
        return new HouseholdView(
                household,
                dwelling.isEmpty() ? "" : codes.label(Codes.DWELLING, dwelling),
                lines(household, cards, each -> each.on(today)),
                lines(household, cards, each -> !each.on(today)),
                kinship.of(cards.keySet()),
                household.keyPerson() instanceof KeyPerson.Named(var person, var note)
                        ? persons.find(person).orElse(null)
                        : null,
                LinkList.of(panels, panel -> panel.of(id)),
                reached,
                sight.whole("HOUSEHOLD", id.value()),
                sight.wholeToGive("HOUSEHOLD", id.value()));
    }

    private Map<PersonId, PersonCard> cards(Household household) {
        var ids = household.memberships().stream().map(Membership::person).toList();
        return persons.all(ids).stream().collect(Collectors.toMap(PersonCard::id, Function.identity()));
    }

    private static List<MemberLine> lines(
            Household household, Map<PersonId, PersonCard> cards, Predicate<Membership> which) {
        return household.memberships().stream()
                .filter(which)
                .flatMap(each ->
                        Optional.ofNullable(cards.get(each.person())).stream().map(card -> new MemberLine(each, card)))
                .toList();
    }
}
