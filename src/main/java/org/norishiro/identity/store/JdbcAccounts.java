package org.norishiro.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.identity.Acting;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.MunicipalityId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.Role;
import org.norishiro.identity.StaffId;
import org.norishiro.identity.model.Accounts;
import org.norishiro.identity.model.SignInThrottle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccounts implements Accounts {
    private final JdbcClient sql;

    JdbcAccounts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Account> find(String login) {
        return sql.sql("select municipality_id, staff_id, password_hash from sign_in_lookup(:login)")
                .param("login", login)
                .query((rs, n) -> new Account(
                        new MunicipalityId(rs.getObject(1, UUID.class)),
                        new StaffId(rs.getObject(2, UUID.class)),
                        rs.getString(3)))
                .optional();
    }

    @Override
    public SignInThrottle throttle(String login, String device, String address) {
        return sql.sql(
                        "select by_device, by_address from sign_in_failures(:login, :device, :address, now() - make_interval(secs => :window))")
                .param("login", login)
                .param("device", device)
                .param("address", address)
                .param("window", SignInThrottle.WINDOW.toSeconds())
                .query((rs, n) -> new SignInThrottle(rs.getLong(1), rs.getLong(2)))
                .single();
    }

    @Override
    public void note(String login, String device, String address, boolean succeeded) {
        sql.sql("select sign_in_note(:login, :device, :address, :ok)")
                .param("login", login)
                .param("device", device)
                .param("address", address)
                .param("ok", succeeded)
                .query((rs, n) -> true)
                .list();
    }

    @Override
    public List<Acting> postsOf(StaffId staff) {
        return sql.sql("""
                        select p.municipality_id, p.staff_id, p.id, p.agency_id, p.role, s.name, p.title, a.name
                        from post p
                        join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
                        join agency a on a.municipality_id = p.municipality_id and a.id = p.agency_id
                        where p.staff_id = :staff
                          and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity')
                        order by p.is_concurrent, p.valid_from, p.id""")
                .param("staff", staff.value())
                .query(JdbcAccounts::toActing)
                .list();
    }

    private static Acting toActing(ResultSet rs, int n) throws SQLException {
        return new Acting(
                new MunicipalityId(rs.getObject(1, UUID.class)),
                new StaffId(rs.getObject(2, UUID.class)),
                new PostId(rs.getObject(3, UUID.class)),
                new AgencyId(rs.getObject(4, UUID.class)),
                Role.valueOf(rs.getString(5)),
                rs.getString(6),
                rs.getString(7),
                rs.getString(8));
    }

    @Override
    public Standing standing() {
        return sql.sql("""
                        select my_post() is not null, my_password_is_given(), my_password_since(),
                          pg_current_snapshot()::text, now()""")
                .query((rs, n) -> {
                    var since = rs.getObject(3, OffsetDateTime.class);
                    return new Standing(
                            rs.getBoolean(1),
                            rs.getBoolean(2),
                            since == null ? null : since.toInstant(),
                            rs.getString(4),
                            rs.getObject(5, OffsetDateTime.class).toInstant());
                })
                .single();
    }

    @Override
    public String municipalityName() {
        return sql.sql("select name from municipality")
                .query(String.class)
                .optional()
                .orElse("");
    }

    @Override
    public List<DemoPerson> demoPeople() {
        return sql.sql("select login, name, title, agency, role, good_for from demo_people()")
                .query((rs, n) -> new DemoPerson(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        Role.valueOf(rs.getString(5)).label(),
                        rs.getString(6)))
                .list();
    }

    @Override
    public boolean isDemo() {
        return sql.sql("select is_demo()").query(Boolean.class).single();
    }
}
