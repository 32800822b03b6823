package org.norishiro.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostHolder;
import org.norishiro.identity.PostId;
import org.norishiro.identity.Role;
import org.norishiro.identity.StaffDirectory;
import org.norishiro.identity.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStaffDirectory implements StaffDirectory {
    private static final String HOLDERS = """
            select p.id, p.staff_id, s.name, p.agency_id, a.name, p.title, p.role
            from post p
            join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
            join agency a on a.municipality_id = p.municipality_id and a.id = p.agency_id
            """;
    private static final String TODAY = """
            p.role <> 'GUEST' and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity')
            and (now() at time zone 'Asia/Tokyo')::date between s.valid_from and coalesce(s.valid_until, 'infinity')
            """;

    private final JdbcClient sql;

    JdbcStaffDirectory(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<PostHolder> post(PostId id) {
        return sql.sql(HOLDERS + "where p.id = :id")
                .param("id", id.value())
                .query(JdbcStaffDirectory::toHolder)
                .optional();
    }

    @Override
    public List<PostHolder> activePosts() {
        return sql.sql(HOLDERS + "where " + TODAY + " order by a.name, s.kana, s.name")
                .query(JdbcStaffDirectory::toHolder)
                .list();
    }

    @Override
    public List<PostHolder> activePostsOf(AgencyId agency) {
        return sql.sql(HOLDERS + "where p.agency_id = :agency and " + TODAY + " order by s.kana, s.name")
                .param("agency", agency.value())
                .query(JdbcStaffDirectory::toHolder)
                .list();
    }

    private static PostHolder toHolder(ResultSet rs, int n) throws SQLException {
        return new PostHolder(
                new PostId(rs.getObject(1, UUID.class)),
                new StaffId(rs.getObject(2, UUID.class)),
                rs.getString(3),
                new AgencyId(rs.getObject(4, UUID.class)),
                rs.getString(5),
                rs.getString(6),
                Role.valueOf(rs.getString(7)));
    }
}
