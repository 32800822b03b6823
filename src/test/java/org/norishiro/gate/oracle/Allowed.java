package org.norishiro.gate.oracle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.World;
import org.norishiro.database.OwnerWork;
import org.norishiro.demo.DemoIds;
import org.norishiro.identity.Acting;
import org.norishiro.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One household of 社会福祉課 for each two and three {@link Allow}s, and each of them given to two: hara of お困りごと相談室 and takeda of
 * 北部包括. Then both are kept out of everybody: hara by name, takeda with their whole agency.
 */
final class Allowed {
    /** @param person the one who is shielded */
    record Combination(Set<Allow> allows, UUID person, UUID household, UUID about, String number, List<UUID> others) {
        boolean has(Allow allow) {
            return allows.contains(allow);
        }

        List<String> idsAndNumber() {
            return Stream.concat(
                            Stream.of(person, household, about).map(UUID::toString),
                            Stream.concat(others.stream().map(UUID::toString), Stream.of(number)))
                    .toList();
        }

        @Override
        public String toString() {
            return allows.stream().map(Enum::name).collect(Collectors.joining(" + "));
        }
    }

    static final String WORD = "除外表";
    static final List<String> KEPT_OUT = List.of("hara", "takeda");
    private static final UUID NEUTRAL = UUID.randomUUID();
    private static final UUID THEIRS = UUID.randomUUID();

    final List<Combination> combinations = twosAndThrees();
    private final World world;
    private final OwnerWork owner;
    private final JdbcClient sql;

    Allowed(World world, OwnerWork owner, JdbcClient sql) {
        this.world = world;
        this.owner = owner;
        this.sql = sql;
    }

    static List<Combination> twosAndThrees() {
        var all = new ArrayList<Set<Allow>>();
        for (var one : Allow.values())
            for (var other : Allow.values()) {
                if (one.compareTo(other) >= 0) continue;
                all.add(EnumSet.of(one, other));
                for (var third : Allow.values()) {
                    if (other.compareTo(third) < 0) all.add(EnumSet.of(one, other, third));
                }
            }
        return all.stream()
                .map(allows -> new Combination(
                        allows,
                        id(),
                        id(),
                        id(),
                        WORD + "-" + id(),
                        Stream.generate(Allowed::id).limit(4).toList()))
                .toList();
    }

    private static UUID id() {
        return UUID.randomUUID();
    }

    /** Every post of theirs, the ones for administrators and privacy officers too. */
    List<Acting> postsOf(String login, Combination of) {
        var main = world.person(login);
        var posts = new ArrayList<>(List.of(main));
        if (of.has(Allow.ADMINISTRATOR)) posts.add(further(main, "joho", Role.ADMINISTRATOR));
        if (of.has(Allow.PRIVACY_OFFICER)) posts.add(further(main, "kenko", Role.SUPERVISOR));
        return posts;
    }

    private static Acting further(Acting main, String agency, Role role) {
        var post = DemoIds.post(main.staff().value().toString(), agency);
        return new Acting(
                main.municipality(), main.staff(), post, DemoIds.agency(agency), role, main.staffName(), "兼務", agency);
    }

    void areGiven() {
        for (var login : KEPT_OUT) takesFurtherPosts(login);
        world.together("yamada", this::opens);
        for (var login : KEPT_OUT) world.together("yamada", () -> gives(login));
        world.together("yamada", this::protectsAddresses);
        world.together("kobayashi", this::seals);
        world.together("yamada", this::namesReaders);
        world.together("kobayashi", this::agreesToReaders);
        for (var login : KEPT_OUT) opensInEmergency(login);
    }

    /** All at once: whether somebody kept out holds something is asked of every exclusion for each that is added, and is not in question here. */
    void areKeptOut() {
        owner.run(asOwner -> asOwner.sql("alter table exclusion disable trigger nobody_kept_out_holds_it")
                .update());
        keepsOut(world.person("hara").staff().value(), null);
        keepsOut(null, world.agency("hokubu").value());
        owner.run(asOwner -> asOwner.sql("alter table exclusion enable trigger nobody_kept_out_holds_it")
                .update());
    }

    private void keepsOut(@Nullable UUID staff, @Nullable UUID agency) {
        world.together(
                "yamada",
                () -> sql.sql(
                                "insert into exclusion (id, person_id, staff_id, agency_id, ground, words) select gen_random_uuid(), p, ?, ?, 'KIN', '元の夫の弟' from unnest(?) p")
                        .param(staff)
                        .param(agency)
                        .param(persons(combinations))
                        .update());
    }

    private void takesFurtherPosts(String login) {
        var main = world.person(login);
        for (var post : List.of(further(main, "joho", Role.ADMINISTRATOR), further(main, "kenko", Role.SUPERVISOR))) {
            world.together(
                    "admin",
                    () -> sql.sql(
                                    "insert into post (id, staff_id, agency_id, title, role, is_concurrent, is_privacy_officer, valid_from) values (?, ?, ?, '兼務', ?, true, ?, current_date - 9)")
                            .params(
                                    post.post().value(),
                                    post.staff().value(),
                                    post.agency().value(),
                                    post.role().name(),
                                    post.role() == Role.SUPERVISOR)
                            .update());
        }
    }

    private boolean opens() {
        sql.sql("insert into conference_body (id, name, agency_id, valid_from) values (?, ?, ?, current_date - 9)")
                .params(NEUTRAL, WORD + "会議", world.agency("takikan").value())
                .update();
        sql.sql("insert into conference_body_basis (body_id, basis_code) values (?, 'SWA_106_6')")
                .params(NEUTRAL)
                .update();
        sitting(NEUTRAL, "takikan", "saeki");
        sitting(THEIRS, "okomari", "takeda");
        for (var each : combinations) {
            sql.sql("insert into household (id, name) values (?, ?)")
                    .params(each.household(), WORD)
                    .update();
            sql.sql(
                            "insert into person (id, called_by, sex, address_state, phone_state) values (?, ?, 'UNKNOWN', 'NOT_ASKED', 'NOT_ASKED')")
                    .params(each.person(), WORD)
                    .update();
            sql.sql("insert into membership (id, household_id, person_id) values (?, ?, ?)")
                    .params(id(), each.household(), each.person())
                    .update();
            sql.sql("""
                            insert into support_case (id, number, fiscal_year, household_id, name, state, phase, opened_on, holder_post_id, next_date)
                            values (?, ?, 2026, ?, ?, 'OPEN', 'SUPPORT', current_date, my_post(), current_date + 7)""")
                    .params(each.about(), each.number(), each.household(), WORD)
                    .update();
            sql.sql(
                            "insert into progress_note (id, case_id, person_id, field_class, happened_on, method, body) values (?, ?, ?, 'PROGRESS', current_date, '04', ?)")
                    .params(id(), each.about(), each.person(), WORD)
                    .update();
            sql.sql(
                            "insert into issue (id, case_id, person_id, code, words, priority, state) values (?, ?, ?, '16', ?, 1, 'OPEN')")
                    .params(id(), each.about(), each.person(), WORD)
                    .update();
        }
        return true;
    }

    private void sitting(UUID id, String secretariat, String chair) {
        sql.sql("""
                        insert into sitting (id, body_id, agency_id, name, held_on, starts_at, ends_at, place, chair_post_id, convener_post_id, state)
                        values (?, ?, ?, '会議', current_date + 9, '10:00', '12:00', '庁舎', ?, ?, 'PLANNED')""")
                .params(
                        id,
                        NEUTRAL,
                        world.agency(secretariat).value(),
                        world.post(chair).value(),
                        world.post("saeki").value())
                .update();
    }

    private boolean gives(String login) {
        var agency = world.person(login).agency().value();
        var first = login.equals(KEPT_OUT.getFirst());
        for (var each : combinations) {
            if (each.has(Allow.ANSWERS)) {
                sql.sql(
                                "insert into case_role (id, case_id, kind, phase, post_id, since) values (?, ?, ?, ?, ?, current_date - 9)")
                        .param(id())
                        .param(each.about())
                        .param(first ? "COORDINATOR" : "LEAD")
                        .param(first ? null : "SUPPORT")
                        .param(world.post(login).value())
                        .update();
            }
            if (each.has(Allow.TEAM)) isShown(each, agency);
            if (each.has(Allow.REFERRAL)) {
                var referral = first ? each.others().get(0) : each.others().get(1);
                sql.sql("""
                                insert into referral (id, case_id, to_agency_id, request, basis, basis_note, handover, reply_due, state, next_due, holder_post_id)
                                values (?, ?, ?, ?, 'INTERNAL_USE', '要る', 'PHONE', current_date + 7, 'SENT', current_date + 7, my_post())""").params(referral, each.about(), agency, WORD).update();
                // what is sealed is in nobody else's hands
                if (!each.has(Allow.SEAL_READER)) continue;
                sql.sql(
                                "update referral set state = 'TAKEN_BACK', next_due = null, taken_back_words = '封印する' where id = ?")
                        .param(referral)
                        .update();
            }
        }
        if (first) tables();
        combinations.stream()
                .filter(each -> each.has(Allow.INVITED))
                .forEach(each -> sql.sql(
                                "insert into agenda_invitation (id, item_id, case_id, agency_id, purpose) values (?, ?, ?, ?, '意見')")
                        .params(id(), each.others().get(2), each.about(), agency)
                        .update());
        return true;
    }

    private void tables() {
        for (var each : combinations) {
            if (each.has(Allow.INVITED)) table(each, each.others().get(2), NEUTRAL);
            if (each.has(Allow.DESK)) table(each, each.others().get(3), THEIRS);
        }
    }

    private void table(Combination each, UUID item, UUID sitting) {
        sql.sql("""
                        insert into agenda_item (id, sitting_id, case_id, position, title, reason, basis, basis_code, article, basis_note, minutes_planned, state)
                        values (?, ?, ?, 1, ?, '決めたい', 'STATUTORY_CONFERENCE', 'SWA_106_6', '社会福祉法106条の6（支援会議）', '要る', 30, ?)""")
                .params(item, sitting, each.about(), WORD, each.has(Allow.SEAL_READER) ? "WITHDRAWN" : "TABLED")
                .update();
    }

    private void isShown(Combination each, UUID agency) {
        sql.sql("insert into team_member (id, case_id, agency_id, since) values (?, ?, ?, current_date - 9)")
                .params(id(), each.about(), agency)
                .update();
        for (var of : new UUID[][] {{each.person()}, {null}}) {
            sql.sql("""
                            insert into disclosure (id, case_id, agency_id, person_id, classes, basis, reason, purpose, valid_until, ends_at)
                            values (?, ?, ?, ?, cast(? as field_class[]), 'INTERNAL_USE', '要る', '支援', current_date + 30, 'infinity')""")
                    .param(id())
                    .param(each.about())
                    .param(agency)
                    .param(of[0])
                    .param(CaseActs.FACTS.toArray(String[]::new))
                    .update();
        }
    }

    private boolean protectsAddresses() {
        for (var each : combinations) {
            if (!each.has(Allow.ADDRESS_KNOWER)) continue;
            var protection = id();
            sql.sql("insert into address_protection (id, person_id) values (?, ?)")
                    .params(protection, each.person())
                    .update();
            sql.sql(
                            "insert into address_measure (id, protection_id, person_id, kind, applied_on, since, against) values (?, ?, ?, 'PROVISIONAL', current_date - 9, current_date - 9, '元の夫')")
                    .params(id(), protection, each.person())
                    .update();
            for (var login : KEPT_OUT) {
                sql.sql("""
                                insert into address_knower (id, protection_id, person_id, staff_id, reason, is_first, agreed_by, agreed_at)
                                values (?, ?, ?, ?, '担当', true, my_staff(), now())""")
                        .params(
                                id(),
                                protection,
                                each.person(),
                                world.person(login).staff().value())
                        .update();
            }
        }
        return true;
    }

    private List<UUID> sealed() {
        return combinations.stream()
                .filter(each -> each.has(Allow.SEAL_READER))
                .map(Combination::about)
                .toList();
    }

    private boolean seals() {
        var readers = Stream.of("yamada", "kobayashi")
                .map(login -> world.person(login).staff().value())
                .toArray(UUID[]::new);
        for (var about : sealed()) {
            sql.sql("select 1 from (select seal_case(gen_random_uuid(), ?, '加害者の親族がいる', ?)) sealed")
                    .params(about, readers)
                    .query(Integer.class)
                    .single();
        }
        return true;
    }

    private int namesReaders() {
        var named = 0;
        for (var login : KEPT_OUT) {
            named += sql.sql("""
                            insert into seal_reader (id, seal_id, case_id, staff_id, reason)
                            select gen_random_uuid(), s.id, s.case_id, ?, '担当' from case_seal s where s.case_id = any(?)""")
                    .params(world.person(login).staff().value(), sealed().toArray(UUID[]::new))
                    .update();
        }
        return named;
    }

    private int agreesToReaders() {
        return sql.sql(
                        "update seal_reader set agreed_by = my_staff(), agreed_at = now() where agreed_at is null and case_id = any(?)")
                .param(sealed().toArray(UUID[]::new))
                .update();
    }

    /** More often than anybody could within a day, and so written by the owner of the tables, as the opening itself would be. */
    private void opensInEmergency(String login) {
        var who = world.person(login);
        var claim = world.claim(login);
        owner.run(asOwner -> {
            asOwner.sql("select act_as(?)").param(claim).query(String.class).single();
            for (var each : combinations) {
                if (!each.has(Allow.BREAK_GLASS)) continue;
                asOwner.sql("""
                                insert into emergency_opening (municipality_id, id, case_id, opened_by, opened_in, ground, words, named_by, valid_until, review_due)
                                values (?, ?, ?, ?, ?, 'LIFE', '倒れていると近所の人から電話があった', 'NUMBER', now() + interval '60 minutes', current_date + 3)""")
                        .params(
                                who.municipality().value(),
                                id(),
                                each.about(),
                                who.staff().value(),
                                who.post().value())
                        .update();
            }
        });
    }

    private static UUID[] persons(List<Combination> of) {
        return of.stream().map(Combination::person).toArray(UUID[]::new);
    }
}
