package org.norishiro.gate.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.Acting;

/** What happened in a town: who did what, until when. Nothing that follows from it. Days are counted from the day the town was founded. */
final class Facts {
    static final long FOR_GOOD = Long.MAX_VALUE;

    long today;
    private int order;

    /** Until the end of a day, if any. */
    static final class Term {
        private long last;

        Term(long last) {
            this.last = last;
        }

        static Term forGood() {
            return new Term(FOR_GOOD);
        }

        boolean holds(long day) {
            return day <= last;
        }

        long last() {
            return last;
        }

        void lastsUntil(long day) {
            last = Math.min(last, day);
        }
    }

    /** One post of one member of staff, who may have others (併任). */
    record Post(Acting acting, boolean works, long first, Term term) {
        UUID id() {
            return acting.post().value();
        }

        UUID staff() {
            return acting.staff().value();
        }

        UUID agency() {
            return acting.agency().value();
        }

        boolean leads() {
            return Set.of("SUPERVISOR", "COORDINATOR").contains(acting.role().name());
        }

        boolean isHeldOn(long day) {
            return day >= first && term.holds(day);
        }
    }

    record Person(UUID id, UUID registeredBy) {}

    record Household(UUID id, UUID registeredBy) {}

    /** @param whole whether whoever wrote it down saw all there is about the person */
    record Membership(UUID id, int order, UUID household, UUID person, boolean whole, Term livesThere) {}

    record Case(UUID id, String number, UUID household, UUID owner) {}

    record Seat(UUID id, UUID about, UUID agency, Term term) {}

    enum Sight {
        NONE,
        PART,
        WHOLE
    }

    /**
     * An agency answers for a case: it opened it, holds the next step or leads. It has what whoever gave it had themselves, of the case, the
     * household and each member, and no more.
     *
     * @param role the role by which, or null: as owner or holder
     */
    record Answering(
            int order,
            UUID about,
            UUID agency,
            @Nullable UUID role,
            Sight ofCase,
            Sight ofHousehold,
            Map<UUID, Sight> ofPersons,
            Term term) {}

    /** @param on the consents it rests on */
    record Disclosure(
            UUID id, UUID about, UUID agency, @Nullable UUID person, Set<String> kinds, Set<UUID> on, Term term) {}

    /** A note or an issue. */
    record Item(
            Rules.Kind kind, UUID id, UUID about, @Nullable UUID person, String fact, UUID writtenIn) {}

    record Exclusion(
            UUID id,
            UUID person,
            @Nullable UUID staff,
            @Nullable UUID agency,
            Term term) {}

    record Seal(UUID id, UUID about, Term term) {}

    record PersonSeal(UUID id, UUID person, Term term) {}

    /** Of a case or of a person. */
    record Reader(UUID id, UUID seal, UUID staff, Term term) {}

    /** A consent that was given. */
    record Consent(
            UUID id,
            int order,
            UUID person,
            Set<String> kinds,
            long first,
            long last,
            UUID recordedIn,
            @Nullable UUID renews) {}

    record Recipient(UUID id, UUID consent, UUID agency) {}

    /** Withdrawn from that day on. */
    record Withdrawal(int order, UUID consent, long from) {}

    /** A no in words, to everything and everybody. */
    record Refusal(int order, UUID person) {}

    /** 名寄せ: the two records are of one human being, until that is undone. */
    record Sameness(UUID id, UUID one, UUID other, UUID saidBy, Term term) {}

    record Emergency(UUID about, UUID staff, UUID household, Set<UUID> persons, Term term) {}

    /** @param askers the agency that asked, and those that took the case over since */
    record Referral(UUID id, UUID about, Set<UUID> askers, UUID to) {}

    /** All that one post answers for in a case is offered to another (引き継ぎ). */
    record Transfer(UUID id, UUID about, Post from, Post to) {}

    /** What a referral or an item of an agenda tells on consent: a fact of this kind of this person. */
    record Told(UUID thing, UUID person, String kind) {}

    /** One row of what is shown in it. */
    record ShownKind(UUID id, UUID thing, String kind) {}

    /** What a plan asks of somebody. */
    record Role(UUID id, UUID about) {}

    record Asking(UUID role, UUID agency, Term term) {}

    /** @param desk the agencies of secretariat, chair and convener */
    record Tabled(UUID id, UUID about, Set<UUID> desk) {}

    record Invitation(UUID id, UUID item, UUID agency, Term term) {}

    /** @param places the person, those who live with them and where; who moved out stays among them */
    record Protection(UUID id, UUID person, Set<Place> places, Term term) {
        boolean covers(UUID object) {
            return places.stream().anyMatch(each -> each.object().equals(object));
        }
    }

    /** A person or a household, and the record that says so: of the protected person, or of somebody who lives with them. */
    record Place(UUID object, UUID through) {}

    record Knower(UUID id, UUID protection, UUID staff, Term term) {}

    final List<Post> posts = new ArrayList<>();
    final List<Person> persons = new ArrayList<>();
    final List<Household> households = new ArrayList<>();
    final List<Membership> memberships = new ArrayList<>();
    final List<Case> cases = new ArrayList<>();
    /** Of each case, whose next step it is. */
    final Map<UUID, UUID> holders = new HashMap<>();

    final List<Seat> seats = new ArrayList<>();
    final List<Answering> answering = new ArrayList<>();
    final List<Disclosure> disclosures = new ArrayList<>();
    final List<Item> items = new ArrayList<>();
    final List<Exclusion> exclusions = new ArrayList<>();
    final List<Seal> seals = new ArrayList<>();
    final List<PersonSeal> personSeals = new ArrayList<>();
    final List<Reader> readers = new ArrayList<>();
    final List<Consent> consents = new ArrayList<>();
    final List<Recipient> recipients = new ArrayList<>();
    final List<Withdrawal> withdrawals = new ArrayList<>();
    final List<Refusal> refusals = new ArrayList<>();
    final List<Sameness> samenesses = new ArrayList<>();
    final List<Emergency> emergencies = new ArrayList<>();
    final List<Referral> referrals = new ArrayList<>();
    final List<Transfer> transfers = new ArrayList<>();
    final List<Told> told = new ArrayList<>();
    /** Of referrals. */
    final List<ShownKind> shown = new ArrayList<>();
    /** Of items of agendas. */
    final List<ShownKind> papers = new ArrayList<>();

    final List<Role> roles = new ArrayList<>();
    final List<Asking> askings = new ArrayList<>();
    final List<Tabled> tabled = new ArrayList<>();
    final List<Invitation> invitations = new ArrayList<>();
    final List<Protection> protections = new ArrayList<>();
    final List<Knower> knowers = new ArrayList<>();

    /** Another agency holds the next step: those that held it before hold it no more. */
    void heldNoMoreByOthersThan(UUID agency, Case about) {
        answering.stream()
                .filter(each -> each.about().equals(about.id())
                        && each.role() == null
                        && !each.agency().equals(about.owner())
                        && !each.agency().equals(agency))
                .forEach(each -> each.term().lastsUntil(today - 1));
    }

    int next() {
        return ++order;
    }

    boolean livesIn(UUID person, UUID household) {
        return livingIn(household).anyMatch(each -> each.person().equals(person));
    }

    Stream<Membership> livingIn(UUID household) {
        return memberships.stream()
                .filter(each ->
                        each.household().equals(household) && each.livesThere().holds(today));
    }

    /** Everybody who ever lived there. */
    Set<UUID> membersOf(UUID household) {
        var members = new HashSet<UUID>();
        for (var each : memberships) if (each.household().equals(household)) members.add(each.person());
        return members;
    }

    /** This one and all others of the same human being, by however many judgements. */
    Set<UUID> recordsOf(UUID person) {
        var records = new HashSet<>(Set.of(person));
        for (var grown = true; grown; ) {
            grown = false;
            for (var each : samenesses) {
                if (!each.term().holds(today) || records.contains(each.one()) == records.contains(each.other()))
                    continue;
                records.addAll(List.of(each.one(), each.other()));
                grown = true;
            }
        }
        return records;
    }

    Set<UUID> otherRecordsOf(UUID person) {
        var others = recordsOf(person);
        others.remove(person);
        return others;
    }

    Stream<Case> casesAbout(UUID household) {
        return cases.stream().filter(each -> each.household().equals(household));
    }

    Household householdOf(UUID id) {
        return households.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Person personOf(UUID id) {
        return persons.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    Post postOf(UUID id) {
        return posts.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    Case caseOf(UUID id) {
        return cases.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }
}
