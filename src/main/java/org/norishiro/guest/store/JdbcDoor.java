package org.norishiro.guest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.calendar.JapaneseTime;
import org.norishiro.guest.Guest;
import org.norishiro.guest.usecase.Door;
import org.norishiro.guest.usecase.OneTimeCode;
import org.norishiro.guest.usecase.Secret;
import org.norishiro.identity.Acting;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.MunicipalityId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.Role;
import org.norishiro.identity.StaffId;
import org.norishiro.mail.MailAddress;
import org.norishiro.shell.PageMoment;
import org.norishiro.shell.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks the functions at the door (V0306): nobody acts there, so no table answers. */
@Repository
class JdbcDoor implements Door {
    private final JdbcClient sql;

    JdbcDoor(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Plate> at(Secret secret) {
        return sql.sql("select * from reply_link_at(:secret)")
                .param("secret", secret.hash())
                .query((rs, n) -> new Plate(
                        rs.getString("municipality"),
                        rs.getString("agency"),
                        rs.getString("asking"),
                        new MailAddress(rs.getString("address")),
                        time(rs, "until"),
                        rs.getObject("code_at") == null ? null : time(rs, "code_at")))
                .optional();
    }

    @Override
    public Optional<MailAddress> newCode(Secret secret, OneTimeCode code) {
        return sql.sql("select address from new_reply_code(:secret, :code) made (address) where address is not null")
                .param("secret", secret.hash())
                .param("code", code.hash(secret))
                .query(String.class)
                .optional()
                .map(MailAddress::new);
    }

    @Override
    public Tried tryCode(Secret secret, OneTimeCode code, String name) {
        return sql.sql("select * from come_in_by_link(:secret, :code, :name, :request)")
                .param("secret", secret.hash())
                .param("code", code.hash(secret))
                .param("name", name)
                .param("request", RequestId.current())
                .query((rs, n) -> new Tried(rs.getObject("who", UUID.class), rs.getInt("left_tries")))
                .single();
    }

    @Override
    public Optional<Guest> now(UUID guest) {
        return sql.sql("select *, pg_current_snapshot()::text as state, now() as at from guest_now(:guest)")
                .param("guest", guest)
                .query((rs, n) -> new Guest(
                        new Acting(
                                new MunicipalityId(rs.getObject("municipality", UUID.class)),
                                new StaffId(rs.getObject("staff", UUID.class)),
                                new PostId(rs.getObject("post", UUID.class)),
                                new AgencyId(rs.getObject("agency", UUID.class)),
                                Role.GUEST,
                                rs.getString("name"),
                                rs.getString("title"),
                                rs.getString("agency_name")),
                        rs.getObject("referral", UUID.class),
                        new PageMoment(
                                rs.getString("state"),
                                rs.getObject("at", OffsetDateTime.class).toInstant())))
                .optional();
    }

    private static LocalDateTime time(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(JapaneseTime.ZONE)
                .toLocalDateTime();
    }
}
