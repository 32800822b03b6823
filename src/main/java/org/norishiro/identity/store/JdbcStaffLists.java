package org.norishiro.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.Role;
import org.norishiro.identity.StaffId;
import org.norishiro.identity.model.StaffLists;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStaffLists implements StaffLists {
    private static final String TODAY = "(now() at time zone 'Asia/Tokyo')::date";
    private static final String HOLDS = TODAY + " between p.valid_from and coalesce(p.valid_until, 'infinity')";

    private final JdbcClient sql;

    JdbcStaffLists(JdbcClient sql) {
        this.sql = sql;
    }

    private record Row(
            StaffId id,
            String login,
            String name,
            String kana,
            @org.jspecify.annotations.Nullable LocalDate until,
            int total) {}

    @Override
    public Found staff(Wanted wanted) {
        var rows = sql.sql("""
                        select s.id, s.login, s.name, s.kana, s.valid_until, count(*) over ()
                        from staff s
                        left join lateral (
                          select a.kana as agency from post p
                          join agency a on a.municipality_id = p.municipality_id and a.id = p.agency_id
                          where p.municipality_id = s.municipality_id and p.staff_id = s.id and %1$s
                          order by p.is_concurrent, p.valid_from limit 1) main on true
                        where not s.is_guest and (:words = '' or s.name ilike :like or s.kana ilike :like or s.login ilike :like)
                          and (cast(:agency as uuid) is null and cast(:role as text) is null or exists (
                            select 1 from post p where p.municipality_id = s.municipality_id and p.staff_id = s.id and %1$s
                              and (cast(:agency as uuid) is null or p.agency_id = :agency)
                              and (cast(:role as text) is null or p.role = :role)))
                          and %2$s
                        order by %3$s %4$s nulls last, s.login
                        limit :size offset :offset""".formatted(
                                HOLDS,
                                standing(wanted.standing()),
                                column(wanted.order()),
                                wanted.descending() ? "desc" : "asc"))
                .param("words", wanted.words())
                .param("like", "%" + wanted.words().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param(
                        "agency",
                        wanted.agency() == null ? null : wanted.agency().value())
                .param("role", wanted.role() == null ? null : wanted.role().name())
                .param("size", wanted.size())
                .param("offset", wanted.offset())
                .query((rs, n) -> new Row(
                        new StaffId(rs.getObject(1, UUID.class)),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getObject(5, LocalDate.class),
                        rs.getInt(6)))
                .list();
        var posts = currentPosts(rows.stream().map(row -> row.id().value()).toList());
        return new Found(
                rows.stream()
                        .map(row -> new StaffLine(
                                row.id(),
                                row.login(),
                                row.name(),
                                row.kana(),
                                row.until(),
                                posts.getOrDefault(row.id().value(), List.of())))
                        .toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    private static String standing(Standing standing) {
        var working = TODAY + " between s.valid_from and coalesce(s.valid_until, 'infinity')";
        return switch (standing) {
            case WORKING -> working;
            case WITHOUT_POST ->
                working + " and not exists (select 1 from post p"
                        + " where p.municipality_id = s.municipality_id and p.staff_id = s.id and " + HOLDS + ")";
            case LEFT -> "s.valid_until < " + TODAY;
            case ALL -> "true";
        };
    }

    private static String column(Order order) {
        return switch (order) {
            case NAME -> "s.kana";
            case LOGIN -> "s.login";
            case AGENCY -> "main.agency";
        };
    }

    private Map<UUID, List<PostLine>> currentPosts(List<UUID> staff) {
        if (staff.isEmpty()) return Map.of();
        return sql
                .sql(POSTS + " where p.staff_id in (:staff) and " + HOLDS + " order by p.is_concurrent, p.valid_from")
                .param("staff", staff)
                .query((rs, n) -> Map.entry(rs.getObject(1, UUID.class), toLine(rs, n)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static final String POSTS = """
            select p.staff_id, p.id, a.name, p.title, p.role, p.is_concurrent, p.valid_from, p.valid_until, p.is_privacy_officer
            from post p join agency a on a.municipality_id = p.municipality_id and a.id = p.agency_id""";

    @Override
    public List<PostLine> postsOf(StaffId staff) {
        return sql.sql(POSTS
                        + " where p.staff_id = :staff order by coalesce(p.valid_until, 'infinity') desc, p.is_concurrent,"
                        + " p.valid_from desc")
                .param("staff", staff.value())
                .query(JdbcStaffLists::toLine)
                .list();
    }

    private static PostLine toLine(ResultSet rs, int n) throws SQLException {
        return new PostLine(
                new PostId(rs.getObject(2, UUID.class)),
                rs.getString(3),
                rs.getString(4),
                Role.valueOf(rs.getString(5)),
                rs.getBoolean(6),
                rs.getObject(7, LocalDate.class),
                rs.getObject(8, LocalDate.class),
                rs.getBoolean(9));
    }

    @Override
    public List<Workplace> workplaces() {
        return sql.sql("select id, name from agency where " + TODAY
                        + " between valid_from and coalesce(valid_until, 'infinity') order by kana, name")
                .query((rs, n) -> new Workplace(new AgencyId(rs.getObject(1, UUID.class)), rs.getString(2)))
                .list();
    }
}
