package org.norishiro.gate.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.norishiro.World;
import org.norishiro.gate.oracle.Facts.Post;
import org.norishiro.gate.oracle.Rules.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database answers whoever asks, beside what the rules say: by list, one by one and by count. */
final class Answers {
    private final World world;
    private final JdbcClient sql;
    final List<String> diverging = new ArrayList<>();
    long asked;
    long shown;

    Answers(World world, JdbcClient sql) {
        this.world = world;
        this.sql = sql;
    }

    /** Everybody about everything. */
    void compare(Town town, String when) {
        for (var asker : town.askers()) {
            var looking = town.rules.of(asker);
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
                    if (count(kind, all) != expected.size()) diverging.add(where + " by count");
                    asked++;
                    shown += expected.size();
                }
                return true;
            });
        }
    }

    /** @return in how many answers the lists differ from the rules */
    int listsDiffering(Town town) {
        var differing = 0;
        for (var asker : town.askers()) {
            var looking = town.rules.of(asker);
            differing += world.together(asker.acting(), () -> {
                var here = 0;
                for (var kind : Kind.values()) {
                    var all = all(town.facts, kind);
                    if (!all.isEmpty()) here += differ("", town.rules.seen(looking, kind), listed(kind, all));
                }
                return here;
            });
        }
        return differing;
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
            case PERSON, ADDRESS -> facts.persons.stream().map(Facts.Person::id).toList();
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
            case SEAL -> facts.seals.stream().map(Facts.Seal::id).toList();
            case READER -> facts.readers.stream().map(Facts.Reader::id).toList();
            case REFERRAL -> facts.referrals.stream().map(Facts.Referral::id).toList();
            case ITEM -> facts.tabled.stream().map(Facts.Tabled::id).toList();
            case INVITATION ->
                facts.invitations.stream().map(Facts.Invitation::id).toList();
        };
    }
}
