package org.norishiro.gate.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.World;
import org.norishiro.gate.oracle.Facts.Post;
import org.norishiro.gate.oracle.Rules.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database answers whoever asks, beside what the rules say: by list, one by one and by count. */
final class Answers {
    /** One of so many is asked about there: it is the slowest way to ask. */
    private static final int AT_THE_DOOR = 10;

    private final World world;
    private final JdbcClient sql;
    final List<String> diverging = new ArrayList<>();
    long asked;
    long shown;
    /** Counting tells the least and takes as long as the others: every second time. */
    private int counts;

    Answers(World world, JdbcClient sql) {
        this.world = world;
        this.sql = sql;
    }

    /** Everybody about everything. */
    void compare(Town town, String when) {
        var askers = town.askers();
        for (var asker : askers) {
            var looking = town.rules.of(asker);
            var atTheDoor = askers.indexOf(asker) % AT_THE_DOOR == 0;
            world.together(asker.acting(), () -> {
                for (var kind : Kind.values()) {
                    var all = all(town.facts, kind);
                    if (all.isEmpty()) continue;
                    var expected = town.rules.seen(looking, kind);
                    var where = town.name + ", " + when + ": " + name(asker) + " " + kind;
                    differ(where + " by list", expected, listed(kind, all));
                    if (kind.table.contains(":all")) {
                        asked += all.size();
                    } else {
                        differ(where + " one by one", expected, oneByOne(kind, all));
                        asked += 2L * all.size();
                    }
                    if (atTheDoor && kind.door != null) {
                        differ(where + " at the door", expected, letIn(kind.door, all));
                        asked += all.size();
                    }
                    if (counts++ % 2 == 0) {
                        if (count(kind, all) != expected.size()) diverging.add(where + " by count");
                        asked++;
                    }
                    shown += expected.size();
                }
                return true;
            });
        }
    }

    /** @return in how many answers the lists differ from the rules, for the first to whom they do */
    int listsDiffering(Town town) {
        return differing(town, false);
    }

    /** @return for how many records the door opens otherwise than the rules say, to the first to whom it does */
    int doorsDiffering(Town town) {
        return differing(town, true);
    }

    private int differing(Town town, boolean atTheDoor) {
        return town.askers().stream()
                .mapToInt(asker -> world.together(asker.acting(), () -> differing(town, asker, atTheDoor)))
                .filter(here -> here > 0)
                .findFirst()
                .orElse(0);
    }

    private int differing(Town town, Post asker, boolean atTheDoor) {
        var looking = town.rules.of(asker);
        var here = 0;
        for (var kind : Kind.values()) {
            var all = all(town.facts, kind);
            if (all.isEmpty() || atTheDoor && kind.door == null) continue;
            var answered = atTheDoor ? letIn(kind.door, all) : listed(kind, all);
            here += differ(name(asker) + " " + kind, town.rules.seen(looking, kind), answered);
        }
        return here;
    }

    static String name(Post asker) {
        return asker.acting().staffName() + "・" + asker.acting().agencyName() + asker.id();
    }

    private Set<UUID> listed(Kind kind, List<UUID> all) {
        return ids("select t.id from " + kind.table + " t where t.id = any(:all)", all);
    }

    private Set<UUID> oneByOne(Kind kind, List<UUID> all) {
        return ids(
                "select o.id from unnest(:all) o (id) where exists (select from " + kind.table
                        + " t where t.id = o.id)",
                all);
    }

    /** As pages ask before they read a record by its id. */
    private Set<UUID> letIn(@Nullable String door, List<UUID> all) {
        return ids("select o.id from unnest(:all) o (id) where within_reach('" + door + "', o.id)", all);
    }

    private int count(Kind kind, List<UUID> all) {
        return sql.sql("select count(*) from " + kind.table + " t where t.id = any(:all)")
                .param("all", all.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private Set<UUID> ids(String query, List<UUID> all) {
        return new HashSet<>(sql.sql(query)
                .param("all", all.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private int differ(String where, Set<UUID> expected, Set<UUID> answered) {
        var tooMuch = new HashSet<>(answered);
        tooMuch.removeAll(expected);
        var tooLittle = new HashSet<>(expected);
        tooLittle.removeAll(answered);
        if (!tooMuch.isEmpty()) diverging.add(where + " shows what it must not: " + tooMuch);
        if (!tooLittle.isEmpty()) diverging.add(where + " hides what may be seen: " + tooLittle);
        return tooMuch.size() + tooLittle.size();
    }

    static List<UUID> all(Facts facts, Kind kind) {
        return switch (kind) {
            case PERSON, ADDRESS, ASKED_ANEW ->
                facts.persons.stream().map(Facts.Person::id).toList();
            case HOUSEHOLD, DWELLING ->
                facts.households.stream().map(Facts.Household::id).toList();
            case MEMBERSHIP ->
                facts.memberships.stream().map(Facts.Membership::id).toList();
            case CASE -> facts.cases.stream().map(Facts.Case::id).toList();
            case SEAT -> facts.seats.stream().map(Facts.Seat::id).toList();
            case DISCLOSURE ->
                facts.disclosures.stream().map(Facts.Disclosure::id).toList();
            case NOTE, ISSUE ->
                facts.items.stream()
                        .filter(each -> each.kind() == kind)
                        .map(Facts.Item::id)
                        .toList();
            case CONSENT -> facts.consents.stream().map(Facts.Consent::id).toList();
            case RECIPIENT -> facts.recipients.stream().map(Facts.Recipient::id).toList();
            case EXCLUSION -> facts.exclusions.stream().map(Facts.Exclusion::id).toList();
            case SEAL ->
                Stream.concat(
                                facts.seals.stream().map(Facts.Seal::id),
                                facts.personSeals.stream().map(Facts.PersonSeal::id))
                        .toList();
            case READER -> facts.readers.stream().map(Facts.Reader::id).toList();
            case ROLE -> facts.roles.stream().map(Facts.Role::id).toList();
            case SAMENESS -> facts.samenesses.stream().map(Facts.Sameness::id).toList();
            case REFERRAL -> facts.referrals.stream().map(Facts.Referral::id).toList();
            case ITEM -> facts.tabled.stream().map(Facts.Tabled::id).toList();
            case TRANSFER -> facts.transfers.stream().map(Facts.Transfer::id).toList();
            case SHOWN -> facts.shown.stream().map(Facts.ShownKind::id).toList();
            case PAPER -> facts.papers.stream().map(Facts.ShownKind::id).toList();
            case INVITATION ->
                facts.invitations.stream().map(Facts.Invitation::id).toList();
        };
    }
}
