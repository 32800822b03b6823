package org.norishiro.gate;

import static org.norishiro.gate.CanaryJourneys.encoded;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.norishiro.World;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The records of the canary town as ids to ask for: which there are, who reaches which, and questions that name them. */
final class CanaryReach {
    private final World world;
    private final JdbcClient sql;
    private final Map<String, UUID> names;

    CanaryReach(World world, JdbcClient sql, Map<String, UUID> names) {
        this.world = world;
        this.sql = sql;
        this.names = names;
    }

    /** Of each kind those of the canary town, each with the id of what it belongs to. */
    Map<Kind, Map<String, String>> ids() {
        var ids = new EnumMap<Kind, Map<String, String>>(Kind.class);
        var ours = names.values().stream().map(Objects::toString).collect(Collectors.toSet());
        for (var agency : List.of("okomari", "nanbu", "kikan", "sanka"))
            ours.add(world.agency(agency).toString());
        for (var kind : Kind.values()) {
            var of = new TreeMap<String, String>();
            for (var login : List.of("mizuno", "saeki", "nishi", "goto"))
                rows(login, kind).forEach(row -> of.put(row.substring(0, 36), row.substring(37)));
            of.keySet().retainAll(kind == Kind.EMERGENCY ? Set.of(opening()) : ours);
            ids.put(kind, of);
        }
        return ids;
    }

    private List<String> rows(String login, Kind kind) {
        return world.together(
                login, () -> sql.sql(kind.query()).query(String.class).list());
    }

    Map<String, Set<String>> of(List<String> logins) {
        var reach = new TreeMap<String, Set<String>>();
        for (var login : logins)
            if (!login.equals(CanaryJourneys.STRANGER))
                for (var kind : Kind.values())
                    rows(login, kind)
                            .forEach(row -> reach.computeIfAbsent(login, each -> new TreeSet<>())
                                    .add(row.substring(0, 36)));
        return reach;
    }

    private String opening() {
        return world.together(
                "goto",
                () -> sql.sql("select id::text from emergency_openings_in_sight() where words like '%zq%'")
                        .query(String.class)
                        .single());
    }

    /** Questions by address: lists, searches, suggestions, forms filled in beforehand with ids in reach or not, and what nobody would ask. */
    List<String> questions(String wrong) {
        var lists = new ArrayList<>(List.of(
                "/cases?whose=AGENCY",
                "/cases?whose=ALL",
                "/cases?whose=ALL&q=zq",
                "/consultations?q=zq",
                "/households?q=zq",
                "/persons/search?q=zq",
                "/search?q=zq",
                "/search?q=zq&page=2",
                "/search?q=zq&page=3",
                "/search?q=zq&page=4",
                "/referrals?box=sent&state=all",
                "/referrals?state=all",
                "/today/overdue",
                "/today/waiting",
                "/today/drafts",
                "/cases/not-an-id",
                "/cases?page=-1",
                "/cases?sort=zq",
                "/search?q=z",
                "/search?q=zq&from=" + encoded(wrong),
                "/households?q=" + encoded(wrong)));
        for (var name : List.of(
                "home",
                "taro",
                "hanako",
                "shiro",
                "hut",
                "first_call",
                "matter",
                "sealed",
                "tabled",
                "asked",
                "intended",
                "jiro",
                "taro_again")) {
            var id = names.get(name);
            lists.add("/cases/new?household=" + id + "&person=" + id + "&consultation=" + id);
            lists.add("/consultations/new?household=" + id + "&person=" + id + "&again=" + id + "&caseId=" + id);
            lists.add("/notes/new?case=" + id + "&caseId=" + id + "&person=" + id);
        }
        for (var part :
                List.of("/referrals/new?copy=", "/referrals/new?again=", "/plans/new?again=", "/plans/new?item="))
            for (var name : List.of("asked", "intended", "tabled"))
                lists.add("/cases/" + names.get("matter") + part + names.get(name));
        return lists;
    }
}
