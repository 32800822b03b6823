package org.norishiro.gate.oracle;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.norishiro.World;
import org.norishiro.demo.DemoIds;
import org.norishiro.gate.oracle.Facts.Post;
import org.norishiro.gate.oracle.Facts.Term;
import org.norishiro.identity.Acting;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.Role;
import org.norishiro.identity.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody of the invented town in every post they have, in an order that has nothing to do with where they work. */
final class Posts {
    /** Where people do things in random towns; the others look on. */
    static final Set<UUID> OFFICES = Stream.of("fukushi", "takikan", "okomari", "hokubu", "kikan", "shakyo")
            .map(key -> DemoIds.agency(key).value())
            .collect(Collectors.toSet());

    private Posts() {}

    static List<Post> of(World world, JdbcClient sql) {
        return world.together(
                "admin",
                () -> sql.sql("""
                                select s.id as staff, s.name, p.id, p.agency_id, p.role, p.title, a.name as agency
                                from post p join staff s on s.id = p.staff_id join agency a on a.id = p.agency_id
                                where p.valid_until is null order by md5(p.id::text)""")
                        .query((row, n) -> {
                            var acting = new Acting(
                                    DemoIds.municipality(),
                                    new StaffId(row.getObject("staff", UUID.class)),
                                    new PostId(row.getObject("id", UUID.class)),
                                    new AgencyId(row.getObject("agency_id", UUID.class)),
                                    Role.valueOf(row.getString("role")),
                                    row.getString("name"),
                                    row.getString("title"),
                                    row.getString("agency"));
                            return post(acting, Long.MIN_VALUE);
                        })
                        .list());
    }

    static Post post(Acting acting, long first) {
        var works = !Set.of(Role.PLANNER, Role.ADMINISTRATOR).contains(acting.role());
        return new Post(acting, works, first, Term.forGood());
    }
}
