package org.norishiro.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.Role;
import org.norishiro.identity.StaffId;
import org.norishiro.identity.model.Post;
import org.norishiro.identity.model.StaffMember;
import org.norishiro.identity.model.StaffRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStaffRegister implements StaffRegister {
    private final JdbcClient sql;

    JdbcStaffRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<StaffMember> find(StaffId id) {
        return sql.sql("select id, login, name, kana, valid_until, version from staff where id = :id and not is_guest")
                .param("id", id.value())
                .query((rs, n) -> StaffMember.of(
                        new StaffId(rs.getObject(1, UUID.class)),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getObject(5, LocalDate.class),
                        posts(id),
                        rs.getLong(6)))
                .optional();
    }

    private List<Post> posts(StaffId staff) {
        return sql.sql("""
                        select id, agency_id, title, role, is_concurrent, valid_from, valid_until
                        from post where staff_id = :staff order by valid_from, id""")
                .param("staff", staff.value())
                .query(JdbcStaffRegister::toPost)
                .list();
    }

    private static Post toPost(ResultSet rs, int n) throws SQLException {
        return new Post(
                new PostId(rs.getObject(1, UUID.class)),
                new AgencyId(rs.getObject(2, UUID.class)),
                rs.getString(3),
                Role.valueOf(rs.getString(4)),
                rs.getBoolean(5),
                rs.getObject(6, LocalDate.class),
                rs.getObject(7, LocalDate.class));
    }

    @Override
    public boolean loginTaken(String login) {
        return sql.sql("select exists (select 1 from staff where login = :login)")
                .param("login", login)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(StaffMember joining) {
        sql.sql("""
                        insert into staff (id, login, name, kana, changed_by)
                        values (:id, :login, :name, :kana, my_staff())""")
                .param("id", joining.id().value())
                .param("login", joining.login())
                .param("name", joining.name())
                .param("kana", joining.kana())
                .update();
        joining.posts().forEach(post -> keep(joining.id(), post));
    }

    @Override
    public boolean save(StaffMember changed) {
        var rows = sql.sql("""
                        update staff set name = :name, kana = :kana, valid_until = :until,
                          version = version + 1, changed_at = now(), changed_by = my_staff()
                        where id = :id and version = :version""")
                .param("name", changed.name())
                .param("kana", changed.kana())
                .param("until", changed.until())
                .param("id", changed.id().value())
                .param("version", changed.version())
                .update();
        if (rows == 0) return false;
        changed.posts().forEach(post -> keep(changed.id(), post));
        return true;
    }

    private void keep(StaffId staff, Post post) {
        sql.sql("""
                        insert into post (id, staff_id, agency_id, title, role, is_concurrent, valid_from, valid_until)
                        values (:id, :staff, :agency, :title, :role, :concurrent, :from, :until)
                        on conflict (municipality_id, id) do update
                          set valid_until = excluded.valid_until, version = post.version + 1
                          where post.valid_until is distinct from excluded.valid_until""")
                .param("id", post.id().value())
                .param("staff", staff.value())
                .param("agency", post.agency().value())
                .param("title", post.title())
                .param("role", post.role().name())
                .param("concurrent", post.concurrent())
                .param("from", post.from())
                .param("until", post.until())
                .update();
    }

    @Override
    public void namePrivacyOfficer(PostId post, boolean named) {
        sql.sql("update post set is_privacy_officer = :named, version = version + 1 where id = :id")
                .param("named", named)
                .param("id", post.value())
                .update();
    }

    @Override
    public Change lastChange(StaffId id) {
        return sql.sql("""
                        select coalesce(editor.name, 'システム'), s.changed_at at time zone 'Asia/Tokyo', s.version
                        from staff s
                        left join staff editor on editor.municipality_id = s.municipality_id and editor.id = s.changed_by
                        where s.id = :id""")
                .param("id", id.value())
                .query((rs, n) -> new Change(rs.getString(1), rs.getObject(2, LocalDateTime.class), rs.getLong(3)))
                .single();
    }

    @Override
    public boolean anotherAdministersAfter(LocalDate day, StaffId but) {
        return sql.sql("""
                        select exists (
                          select 1 from post p join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
                          where p.role = 'ADMINISTRATOR' and s.id <> :but
                            and p.valid_from <= cast(:day as date) + 1
                            and coalesce(p.valid_until, 'infinity') > :day and coalesce(s.valid_until, 'infinity') > :day)""")
                .param("day", day)
                .param("but", but.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean setPassword(StaffId staff, String hash) {
        return sql.sql("select set_password(:staff, :hash)")
                .param("staff", staff.value())
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }
}
