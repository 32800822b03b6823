package org.norishiro.notice.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.calendar.JapaneseTime;
import org.norishiro.identity.MunicipalityId;
import org.norishiro.identity.StaffId;
import org.norishiro.mail.MailAddress;
import org.norishiro.notice.model.NoticeMails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNoticeMails implements NoticeMails {
    private final JdbcClient sql;

    JdbcNoticeMails(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Due> claim(Instant at, boolean businessDay) {
        return sql.sql("select municipality, staff, kind, day, about, mail from claim_notice(:at, :business)")
                .param("at", at.atZone(JapaneseTime.ZONE).toOffsetDateTime())
                .param("business", businessDay)
                .query((rs, n) -> new Due(
                        new MunicipalityId(rs.getObject("municipality", UUID.class)),
                        new StaffId(rs.getObject("staff", UUID.class)),
                        Kind.valueOf(rs.getString("kind")),
                        rs.getObject("day", LocalDate.class),
                        rs.getObject("about", UUID.class),
                        new MailAddress(rs.getString("mail"))))
                .optional();
    }

    @Override
    public void ended(Due due, Ending how) {
        sql.sql("""
                        update notice_mail set outcome = :how where staff_id = :staff and kind = :kind and day = :day and about = :about""")
                .param("how", how.name())
                .param("staff", due.staff().value())
                .param("kind", due.kind().name())
                .param("day", due.day())
                .param("about", due.about())
                .update();
    }

    @Override
    public Optional<Last> last() {
        return sql.sql("""
                        select day, kind, outcome from notice_mail where staff_id = my_staff() and outcome is not null
                        order by claimed_at desc, kind limit 1""")
                .query((rs, n) -> new Last(
                        rs.getObject("day", LocalDate.class),
                        Kind.valueOf(rs.getString("kind")),
                        Ending.valueOf(rs.getString("outcome"))))
                .optional();
    }
}
