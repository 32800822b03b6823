package org.norishiro.gate.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.norishiro.World;
import org.norishiro.gate.oracle.Rules.Asker;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody of the invented town, in an order that has nothing to do with where they work. */
final class Askers {
    private Askers() {}

    static List<Asker> of(World world, JdbcClient sql) {
        return world.together(
                "admin",
                () -> sql
                        .sql("""
                                select s.login, s.id as staff, p.agency_id, p.role,
                                  array(select q.agency_id from post q where q.staff_id = s.id) as agencies
                                from staff s join post p on p.staff_id = s.id and not p.is_concurrent
                                order by md5(s.login)""")
                        .query((row, n) -> new Asker(
                                row.getString("login"),
                                row.getObject("staff", UUID.class),
                                row.getObject("agency_id", UUID.class),
                                new HashSet<>(List.of(
                                        (UUID[]) row.getArray("agencies").getArray())),
                                !List.of("PLANNER", "ADMINISTRATOR").contains(row.getString("role"))))
                        .list()
                        .stream()
                        .filter(each -> signsIn(world, each.login()))
                        .toList());
    }

    /** Other tests on the same database add staff of their own. */
    private static boolean signsIn(World world, String login) {
        try {
            return !world.person(login).staffName().isEmpty();
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
