package org.norishiro.gate.oracle;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.gate.oracle.Facts.Answering;
import org.norishiro.gate.oracle.Facts.Case;
import org.norishiro.gate.oracle.Facts.Consent;
import org.norishiro.gate.oracle.Facts.Disclosure;
import org.norishiro.gate.oracle.Facts.Emergency;
import org.norishiro.gate.oracle.Facts.Household;
import org.norishiro.gate.oracle.Facts.Item;
import org.norishiro.gate.oracle.Facts.Membership;
import org.norishiro.gate.oracle.Facts.Person;
import org.norishiro.gate.oracle.Facts.Post;
import org.norishiro.gate.oracle.Facts.Recipient;
import org.norishiro.gate.oracle.Facts.Referral;
import org.norishiro.gate.oracle.Facts.Role;
import org.norishiro.gate.oracle.Facts.Sameness;
import org.norishiro.gate.oracle.Facts.ShownKind;
import org.norishiro.gate.oracle.Facts.Sight;
import org.norishiro.gate.oracle.Facts.Tabled;
import org.norishiro.gate.oracle.Facts.Transfer;

/** Somebody looks, in one of their posts, today. First who is kept out, then what the seal closes, then what they may see. */
final class Looking {
    private final Facts facts;
    private final Post asker;
    private final boolean inEmergencies;
    private final boolean nothing;
    private final Set<UUID> shielded = new HashSet<>();
    private final Set<UUID> closed = new HashSet<>();
    private final Set<UUID> absent = new HashSet<>();

    Looking(Facts facts, Post asker, boolean inEmergencies) {
        this(facts, asker, inEmergencies, !asker.works() || !asker.isHeldOn(facts.today));
        hide();
    }

    private Looking(Facts facts, Post asker, boolean inEmergencies, boolean nothing) {
        this.facts = facts;
        this.asker = asker;
        this.inEmergencies = inEmergencies;
        this.nothing = nothing;
    }

    /** What their agency has, whoever of it is kept out or no reader of a seal. */
    static Looking asTheirAgency(Facts facts, Post asker) {
        return new Looking(facts, asker, false, false);
    }

    private void hide() {
        facts.exclusions.stream()
                .filter(each -> each.term().holds(facts.today))
                .filter(each -> asker.staff().equals(each.staff()) || worksFor(each.agency()))
                .forEach(each -> shielded.addAll(facts.recordsOf(each.person())));
        facts.seals.stream()
                .filter(each -> each.term().holds(facts.today))
                .filter(each -> !reads(each.id()))
                .forEach(each -> closed.add(each.about()));
        facts.personSeals.stream()
                .filter(each -> each.term().holds(facts.today))
                .filter(each -> !reads(each.id()))
                .forEach(each -> absent.addAll(facts.recordsOf(each.person())));
    }

    private boolean reads(UUID seal) {
        return facts.readers.stream()
                .anyMatch(reader -> reader.seal().equals(seal)
                        && reader.staff().equals(asker.staff())
                        && reader.term().holds(facts.today));
    }

    /** Sealed before them: not there, in whatever is about others too. */
    boolean isAbsent(@Nullable UUID person) {
        return person != null && absent.contains(person);
    }

    /** Nobody ever lived there but who is sealed before them. */
    private boolean isClosed(UUID household) {
        var members = facts.membersOf(household);
        return !members.isEmpty() && absent.containsAll(members);
    }

    /** It is about nobody who is there for them, or has a seal of its own. */
    boolean isSealed(Case about) {
        return closed.contains(about.id()) || isClosed(about.household());
    }

    /** In whichever post. */
    private boolean worksFor(@Nullable UUID agency) {
        return facts.posts.stream()
                .anyMatch(each -> each.staff().equals(asker.staff())
                        && each.agency().equals(agency)
                        && each.isHeldOn(facts.today));
    }

    boolean sees(Person person) {
        return of(person) != Sight.NONE;
    }

    boolean sees(Household household) {
        return of(household) != Sight.NONE;
    }

    boolean sees(Case about) {
        return of(about) != Sight.NONE;
    }

    Sight of(Person person) {
        if (nothing || shielded.contains(person.id()) || isAbsent(person.id())) return Sight.NONE;
        var agency = asker.agency();
        if (person.registeredBy().equals(agency)
                || emergencies(it -> it.persons().contains(person.id()))) return Sight.WHOLE;
        var most = disclosed().anyMatch(it -> person.id().equals(it.person())) ? Sight.PART : Sight.NONE;
        for (var home : facts.memberships) {
            if (!home.person().equals(person.id())) continue;
            if (facts.householdOf(home.household()).registeredBy().equals(agency)) most = more(most, joined(home));
        }
        for (var answers : (Iterable<Answering>) answering()::iterator) {
            most = more(most, answers.ofPersons().getOrDefault(person.id(), Sight.NONE));
            var household = facts.caseOf(answers.about()).household();
            for (var home : facts.memberships) {
                if (home.person().equals(person.id())
                        && home.household().equals(household)
                        && home.order() > answers.order()
                        && answers.ofHousehold() == Sight.WHOLE) most = more(most, joined(home));
            }
        }
        return most;
    }

    private static Sight joined(Membership home) {
        return home.whole() ? Sight.WHOLE : Sight.PART;
    }

    private static Sight more(Sight one, Sight other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    Sight of(Household household) {
        if (nothing
                || isClosed(household.id())
                || shielded.stream().anyMatch(person -> facts.livesIn(person, household.id()))) return Sight.NONE;
        if (household.registeredBy().equals(asker.agency())
                || emergencies(it -> it.household().equals(household.id()))) return Sight.WHOLE;
        var most = facts.casesAbout(household.id()).anyMatch(this::sits) ? Sight.PART : Sight.NONE;
        for (var answers : (Iterable<Answering>) answering()::iterator) {
            if (facts.caseOf(answers.about()).household().equals(household.id()))
                most = more(most, answers.ofHousehold());
        }
        return most;
    }

    Sight of(Case about) {
        if (nothing || isHidden(about)) return Sight.NONE;
        if (emergencies(it -> it.about().equals(about.id()))) return Sight.WHOLE;
        var most = sits(about) ? Sight.PART : Sight.NONE;
        for (var answers : (Iterable<Answering>) answering()::iterator) {
            if (answers.about().equals(about.id())) most = more(most, answers.ofCase());
        }
        return most;
    }

    /** It tells of somebody they are kept out of, or it is sealed. */
    boolean isHidden(Case about) {
        return isSealed(about) || isKeptOutOf(about);
    }

    boolean isKeptOutOf(Case about) {
        return shielded.stream().anyMatch(person -> tellsOf(about, person));
    }

    private boolean tellsOf(Case about, UUID person) {
        return facts.livesIn(person, about.household())
                || facts.items.stream()
                        .anyMatch(each -> each.kind() == Rules.Kind.ISSUE
                                && each.about().equals(about.id())
                                && person.equals(each.person()));
    }

    boolean sees(Membership membership) {
        if (isAbsent(membership.person())) return false;
        return switch (of(facts.householdOf(membership.household()))) {
            case NONE -> false;
            case PART -> sees(facts.personOf(membership.person()));
            case WHOLE -> true;
        };
    }

    boolean sees(Disclosure disclosure) {
        if (isAbsent(disclosure.person())) return false;
        return switch (of(facts.caseOf(disclosure.about()))) {
            case NONE -> false;
            case PART -> disclosure.agency().equals(asker.agency());
            case WHOLE -> true;
        };
    }

    boolean sees(Item item) {
        if (isAbsent(item.person())) return false;
        return switch (of(facts.caseOf(item.about()))) {
            case NONE -> false;
            case PART ->
                item.writtenIn().equals(asker.agency())
                        || disclosed()
                                .anyMatch(each -> each.about().equals(item.about())
                                        && Objects.equals(each.person(), item.person())
                                        && each.kinds().contains(item.fact()));
            case WHOLE -> true;
        };
    }

    /** Without any emergency: by it one would know for good who is who. */
    boolean sees(Sameness same) {
        var lasting = new Looking(facts, asker, false);
        return lasting.of(facts.personOf(same.one())) == Sight.WHOLE
                && lasting.of(facts.personOf(same.other())) == Sight.WHOLE;
    }

    boolean sees(Recipient recipient, Consent consent) {
        return switch (of(facts.personOf(consent.person()))) {
            case NONE -> false;
            case PART ->
                recipient.agency().equals(asker.agency())
                        || consent.recordedIn().equals(asker.agency());
            case WHOLE -> true;
        };
    }

    boolean sees(Referral referral) {
        var about = facts.caseOf(referral.about());
        if (nothing || isHidden(about)) return false;
        return of(about) == Sight.WHOLE
                || referral.askers().contains(asker.agency())
                || referral.to().equals(asker.agency());
    }

    /** Offered in confidence: to those of whom it is told, and to who sees the whole case. */
    boolean sees(Transfer offered) {
        return switch (of(facts.caseOf(offered.about()))) {
            case NONE -> false;
            case PART -> offered.to().agency().equals(asker.agency());
            case WHOLE -> true;
        };
    }

    /** A plan is the case's; of the others each agency knows what is asked of it. */
    boolean sees(Role role) {
        var about = facts.caseOf(role.about());
        return sees(about)
                || !nothing
                        && !isHidden(about)
                        && facts.askings.stream()
                                .anyMatch(each -> each.role().equals(role.id())
                                        && each.agency().equals(asker.agency())
                                        && each.term().holds(facts.today));
    }

    boolean sees(Tabled item) {
        var about = facts.caseOf(item.about());
        if (nothing || isHidden(about)) return false;
        return of(about) == Sight.WHOLE
                || item.desk().contains(asker.agency())
                || facts.invitations.stream()
                        .anyMatch(each -> each.item().equals(item.id())
                                && each.agency().equals(asker.agency())
                                && each.term().holds(facts.today));
    }

    /** What was sent is seen by who sees the whole case; by the agency asked as long as it was agreed to. */
    boolean sees(ShownKind row) {
        var referral = facts.referrals.stream()
                .filter(each -> each.id().equals(row.thing()))
                .findFirst()
                .orElseThrow();
        return sees(referral) && seesAsAgreed(row, referral.about(), referral.to());
    }

    boolean seesPaper(ShownKind row) {
        var item = facts.tabled.stream()
                .filter(each -> each.id().equals(row.thing()))
                .findFirst()
                .orElseThrow();
        return sees(item) && seesAsAgreed(row, item.about(), asker.agency());
    }

    private boolean seesAsAgreed(ShownKind row, UUID about, UUID agency) {
        var said = new Said(facts);
        return of(facts.caseOf(about)) == Sight.WHOLE
                || facts.told.stream()
                        .filter(each ->
                                each.thing().equals(row.thing()) && each.kind().equals(row.kind()))
                        .allMatch(each -> said.agreesTo(each.person(), agency, each.kind()));
    }

    boolean seesAddressOf(Person person) {
        return switch (of(person)) {
            case NONE -> false;
            case PART ->
                disclosed()
                                .anyMatch(each -> person.id().equals(each.person())
                                        && each.kinds().contains("DWELLING"))
                        && mayKnow(person.id());
            case WHOLE -> mayKnow(person.id());
        };
    }

    boolean seesDwellingOf(Household household) {
        return switch (of(household)) {
            case NONE -> false;
            case PART ->
                disclosed()
                                .anyMatch(each -> each.person() == null
                                        && facts.caseOf(each.about())
                                                .household()
                                                .equals(household.id())
                                        && each.kinds().contains("DWELLING"))
                        && mayKnow(household.id());
            case WHOLE -> mayKnow(household.id());
        };
    }

    /** Of every protection there is of it. */
    private boolean mayKnow(UUID object) {
        return facts.protections.stream()
                .filter(each -> each.term().holds(facts.today) && each.covers(object))
                .allMatch(each -> facts.knowers.stream()
                        .anyMatch(knower -> knower.protection().equals(each.id())
                                && knower.staff().equals(asker.staff())
                                && knower.term().holds(facts.today)));
    }

    private Stream<Disclosure> disclosed() {
        return facts.disclosures.stream()
                .filter(each ->
                        each.agency().equals(asker.agency()) && each.term().holds(facts.today));
    }

    private Stream<Answering> answering() {
        return facts.answering.stream()
                .filter(each ->
                        each.agency().equals(asker.agency()) && each.term().holds(facts.today));
    }

    private boolean emergencies(Predicate<Emergency> which) {
        return inEmergencies
                && facts.emergencies.stream()
                        .anyMatch(each -> each.staff().equals(asker.staff())
                                && each.term().holds(facts.today)
                                && which.test(each));
    }

    private boolean sits(Case about) {
        return facts.seats.stream()
                .anyMatch(each -> each.about().equals(about.id())
                        && each.agency().equals(asker.agency())
                        && !about.owner().equals(asker.agency())
                        && each.term().holds(facts.today));
    }
}
