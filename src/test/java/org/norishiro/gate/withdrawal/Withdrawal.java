package org.norishiro.gate.withdrawal;

import java.util.List;
import java.util.UUID;
import org.norishiro.World;
import org.norishiro.database.Machinery;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What takes sight away: who does it and how, from whom, by which doors they saw it, and how it is given again for the next time. */
enum Withdrawal {
    CONSENT(
            "yamada",
            "mori",
            List.of(Door.ONE, Door.LISTED, Door.COUNTED, Door.FOUND, Door.PAGE, Door.PAPER, Door.OPEN_PAGE)) {
        @Override
        void take(JdbcClient sql, World world, Shown shown) {
            sql.sql("""
                            insert into consent (id, person_id, case_id, state, given_by, on_date, answers, takes_effect_on)
                            select ?, c.person_id, c.case_id, 'WITHDRAWN', '本人', %1$s, c.id, %1$s from consent c
                            where c.case_id = ? and c.state = 'GIVEN' order by c.recorded_at desc limit 1""".formatted(TODAY))
                    .params(UUID.randomUUID(), shown.matter())
                    .update();
        }

        @Override
        void give(World world, JdbcClient sql, Machinery machinery, Shown shown) {
            var consent = UUID.randomUUID();
            world.together("yamada", () -> {
                sql.sql("""
                                insert into consent (id, person_id, case_id, state, given_by, means, scope, on_date, purpose, valid_from, classes)
                                values (?, ?, ?, 'GIVEN', '本人', '書面', '受診の同行', %1$s, '受診の同行', %1$s, '{BASIC,HEALTH}')""".formatted(TODAY))
                        .params(consent, shown.person(), shown.matter())
                        .update();
                sql.sql("insert into consent_recipient (consent_id, person_id, agency_id) values (?, ?, ?)")
                        .params(consent, shown.person(), world.agency("hokubu").value())
                        .update();
                return disclose(world, sql, shown, "CONSENT");
            });
        }
    },
    DISCLOSURE(
            "yamada",
            "mori",
            List.of(Door.ONE, Door.LISTED, Door.COUNTED, Door.FOUND, Door.PAGE, Door.PAPER, Door.OPEN_PAGE)) {
        @Override
        void take(JdbcClient sql, World world, Shown shown) {
            sql.sql(
                            "update disclosure set ended_by = my_post(), ended_reason = '終わった' where case_id = ? and ended_by is null")
                    .param(shown.matter())
                    .update();
        }

        @Override
        void give(World world, JdbcClient sql, Machinery machinery, Shown shown) {
            world.together("yamada", () -> disclose(world, sql, shown, "INTERNAL_USE"));
        }
    },
    EXCLUSION(
            "yamada",
            "sato",
            List.of(
                    Door.ONE,
                    Door.LISTED,
                    Door.COUNTED,
                    Door.FOUND,
                    Door.PAGE,
                    Door.PAPER,
                    Door.ATTACHMENT,
                    Door.OPEN_PAGE)) {
        @Override
        void take(JdbcClient sql, World world, Shown shown) {
            sql.sql("insert into exclusion (id, person_id, staff_id, ground, words) values (?, ?, ?, 'KIN', '元の夫の弟')")
                    .params(
                            UUID.randomUUID(),
                            shown.person(),
                            world.person("sato").staff().value())
                    .update();
        }

        @Override
        void give(World world, JdbcClient sql, Machinery machinery, Shown shown) {
            machinery.pastTriggers(past -> past.sql("delete from exclusion where person_id = ?")
                    .param(shown.person())
                    .update());
        }
    },
    SEAL(
            "kobayashi",
            "sato",
            List.of(
                    Door.ONE,
                    Door.LISTED,
                    Door.COUNTED,
                    Door.FOUND,
                    Door.PAGE,
                    Door.PAPER,
                    Door.ATTACHMENT,
                    Door.OPEN_PAGE)) {
        @Override
        void take(JdbcClient sql, World world, Shown shown) {
            sql.sql("select seal_case(?, ?, '親族が課にいる', array[?, ?]::uuid[])")
                    .params(
                            UUID.randomUUID(),
                            shown.matter(),
                            world.person("yamada").staff().value(),
                            world.person("kobayashi").staff().value())
                    .query()
                    .listOfRows();
        }

        @Override
        void give(World world, JdbcClient sql, Machinery machinery, Shown shown) {
            machinery.pastTriggers(past -> {
                for (var table : List.of("seal_reader", "case_seal"))
                    past.sql("delete from " + table + " where case_id = ?")
                            .param(shown.matter())
                            .update();
            });
        }
    },
    ADDRESS_PROTECTION("yamada", "sato", List.of(Door.ADDRESS, Door.ADDRESS_PAGE)) {
        @Override
        void take(JdbcClient sql, World world, Shown shown) {
            var protection = UUID.randomUUID();
            sql.sql("insert into address_protection (id, person_id) values (?, ?)")
                    .params(protection, shown.person())
                    .update();
            sql.sql("""
                            insert into address_knower (id, protection_id, person_id, staff_id, reason, is_first, agreed_by, agreed_at)
                            values (?, ?, ?, my_staff(), '支援に要る', true, my_staff(), now())""").params(UUID.randomUUID(), protection, shown.person()).update();
            sql.sql("""
                            insert into address_measure (id, protection_id, person_id, kind, applied_on, since, against)
                            values (?, ?, ?, 'PROVISIONAL', %1$s, %1$s, '元の夫')""".formatted(TODAY))
                    .params(UUID.randomUUID(), protection, shown.person())
                    .update();
        }

        @Override
        void give(World world, JdbcClient sql, Machinery machinery, Shown shown) {
            machinery.pastTriggers(past -> {
                past.sql(
                                "delete from protected_address where protection_id in (select id from address_protection where person_id = ?)")
                        .param(shown.person())
                        .update();
                for (var table : List.of("address_knower", "address_measure", "address_protection"))
                    past.sql("delete from " + table + " where person_id = ?")
                            .param(shown.person())
                            .update();
            });
        }
    };

    static final String TODAY = "(now() at time zone 'Asia/Tokyo')::date";

    final String by;
    final String from;
    final List<Door> doors;

    Withdrawal(String by, String from, List<Door> doors) {
        this.by = by;
        this.from = from;
        this.doors = doors;
    }

    /** Within a transaction of whoever takes it away. */
    abstract void take(JdbcClient sql, World world, Shown shown);

    /** By deleting what no program deletes, where giving it again would take two people and a reason. */
    abstract void give(World world, JdbcClient sql, Machinery machinery, Shown shown);

    private static int disclose(World world, JdbcClient sql, Shown shown, String basis) {
        return sql.sql("""
                        insert into disclosure (id, case_id, agency_id, person_id, classes, basis, reason, purpose, valid_until, ends_at)
                        values (?, ?, ?, ?, '{HEALTH}', ?, '支援に要る', '受診の同行', %s + 30, 'infinity')""".formatted(TODAY))
                .params(
                        UUID.randomUUID(),
                        shown.matter(),
                        world.agency("hokubu").value(),
                        shown.person(),
                        basis)
                .update();
    }
}
