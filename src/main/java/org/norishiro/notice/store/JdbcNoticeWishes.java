package org.norishiro.notice.store;

import java.util.Optional;
import org.norishiro.mail.MailAddress;
import org.norishiro.notice.model.NoticeWish;
import org.norishiro.notice.model.NoticeWishes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNoticeWishes implements NoticeWishes {
    private final JdbcClient sql;

    JdbcNoticeWishes(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Kept> mine() {
        return sql.sql("select mail, digest, at_hour, urgent, version from notice_wish")
                .query((rs, n) -> new Kept(
                        new NoticeWish(
                                new MailAddress(rs.getString("mail")),
                                rs.getBoolean("digest"),
                                rs.getInt("at_hour"),
                                rs.getBoolean("urgent")),
                        rs.getLong("version")))
                .optional();
    }

    @Override
    public boolean set(NoticeWish wish, long version) {
        return sql.sql("""
                        insert into notice_wish as w (mail, digest, at_hour, urgent) values (:mail, :digest, :hour, :urgent)
                        on conflict (municipality_id, staff_id) do update
                        set mail = excluded.mail, digest = excluded.digest, at_hour = excluded.at_hour, urgent = excluded.urgent,
                          version = w.version + 1, changed_at = clock_timestamp()
                        where w.version = :version""")
                        .param("mail", wish.to().text())
                        .param("digest", wish.digest())
                        .param("hour", wish.hour())
                        .param("urgent", wish.urgent())
                        .param("version", version)
                        .update()
                == 1;
    }
}
