package org.norishiro.gate.oracle;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.norishiro.demo.DemoIds;
import org.norishiro.gate.oracle.Facts.Emergency;
import org.norishiro.gate.oracle.Facts.Membership;
import org.norishiro.gate.oracle.Facts.Post;
import org.norishiro.gate.oracle.Facts.Term;
import org.norishiro.identity.Acting;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.Role;

/** Cases are opened in an emergency, people change their posts, and days pass. */
final class TimeActs {
    private static final List<Role> ROLES =
            List.of(Role.CONSULTANT, Role.CASEWORKER, Role.SUPERVISOR, Role.COORDINATOR, Role.PARTNER);
    /** Some days later is the same as everything some days earlier: the clock of the database stays as it is. */
    private static final String EARLIER = """
            select c.relname, string_agg(format('%1$I = %1$I - interval ''%2$s days''', a.attname, ?::int), ', ')
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'norishiro'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
              and a.attgenerated = '' and a.atttypid in ('date'::regtype, 'timestamptz'::regtype)
              and c.relname in ('membership', 'team_member', 'case_role', 'disclosure', 'shown_class', 'reach', 'consent', 'post', 'emergency_opening',
                'emergency_try', 'emergency_lock')
            group by c.relname""";

    private final Town town;
    private final Facts facts;

    TimeActs(Town town) {
        this.town = town;
        this.facts = town.facts;
    }

    /** For half an hour: until it is ended, or a day has passed. */
    void opensInEmergency() {
        var about = town.any(facts.cases);
        var who = town.any(town.workers());
        var opened = town.together(
                "open in an emergency",
                who.acting(),
                () -> "OPENED"
                        .equals(town.sql()
                                .sql(
                                        "select outcome from open_in_emergency(?, '', null, 'LIFE', '倒れていると近所の人から電話があった', 30, 3)")
                                .param(about.number())
                                .query(String.class)
                                .single()));
        if (!opened) return;
        if (town.rules.of(who).isHidden(about)) town.breaches.add(who + " opened what is hidden from them: " + about);
        facts.emergencies.add(new Emergency(
                about.id(),
                who.staff(),
                about.household(),
                facts.livingIn(about.household()).map(Membership::person).collect(Collectors.toSet()),
                new Term(facts.today)));
    }

    void endsEmergency() {
        town.anyOf(facts.emergencies, each -> each.term().holds(facts.today))
                .ifPresent(emergency -> town.anyOf(
                                town.workers(), each -> each.staff().equals(emergency.staff()))
                        .ifPresent(who -> {
                            var ended = town.together(
                                    "end an emergency",
                                    who.acting(),
                                    () -> Objects.equals(
                                            town.sql()
                                                    .sql(
                                                            "select bool_and(end_emergency(o.source_id)) from (select distinct source_id from reach where kind = 'CASE' and ground = 'EMERGENCY' and object_id = ?) o")
                                                    .param(emergency.about())
                                                    .query(Boolean.class)
                                                    .single(),
                                            true));
                            if (ended) emergency.term().lastsUntil(facts.today - 1);
                        }));
    }

    /** After three times somebody has to be let again. */
    void releases() {
        town.anyOf(town.workers(), Post::leads)
                .ifPresent(who -> town.together(
                        "release",
                        who.acting(),
                        () -> !town.sql()
                                .sql("select release_emergency_lock(l.id, '話した') from emergency_locks_in_sight() l")
                                .query(Boolean.class)
                                .list()
                                .isEmpty()));
    }

    /** Somebody is given a post besides theirs, or moves to it from today. */
    void takesUpAPost() {
        var before = town.any(town.workers());
        var agency = town.any(List.copyOf(Posts.OFFICES.stream().sorted().toList()));
        var post = new PostId(town.id());
        var acting = new Acting(
                DemoIds.municipality(),
                before.acting().staff(),
                post,
                new AgencyId(agency),
                town.any(ROLES),
                before.acting().staffName(),
                "係",
                "所属");
        if (!town.does(
                "take up a post",
                town.administrator(),
                "insert into post (id, staff_id, agency_id, title, role, is_concurrent, valid_from) values (?, ?, ?, '係', ?, true, ?)",
                post.value(),
                before.staff(),
                agency,
                acting.role().name(),
                town.day(facts.today))) return;
        facts.posts.add(Posts.post(acting, facts.today));
        // the people of 架空市 keep the posts that other tests know them by
        if (before.first() >= 0 && town.perhaps(2)) givesUp(before, facts.today - 1);
    }

    /** So that the next town begins with the posts there were. */
    void closes() {
        facts.posts.stream()
                .filter(each -> each.first() >= 0 && each.term().last() == Facts.FOR_GOOD)
                .forEach(each -> givesUp(each, facts.today));
        passes(1);
    }

    void givesUpAPost() {
        town.anyOf(facts.posts, each -> each.first() >= 0 && each.term().last() == Facts.FOR_GOOD)
                .ifPresent(post -> givesUp(post, facts.today + town.random.nextInt(4)));
    }

    private void givesUp(Post post, long last) {
        if (town.does(
                "give up a post",
                town.administrator(),
                "update post set valid_until = ? where id = ? and valid_until is null and valid_from <= ?",
                town.day(last),
                post.id(),
                town.day(last))) post.term().lastsUntil(last);
    }

    void passes() {
        passes(1 + town.random.nextInt(3));
    }

    private void passes(int days) {
        town.owner.run(sql -> {
            var earlier = sql.sql(EARLIER)
                    .param(days)
                    .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                    .list();
            for (var table : earlier) {
                sql.sql("alter table " + table.get(0) + " disable trigger user").update();
                sql.sql("alter table " + table.get(0) + " no force row level security")
                        .update();
                sql.sql("update " + table.get(0) + " set " + table.get(1)).update();
                sql.sql("alter table " + table.get(0) + " force row level security")
                        .update();
                sql.sql("alter table " + table.get(0) + " enable trigger user").update();
            }
        });
        facts.today += days;
        town.happened.merge("days pass", 1, Integer::sum);
    }
}
