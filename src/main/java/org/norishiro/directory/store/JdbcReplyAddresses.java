package org.norishiro.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.directory.usecase.ReplyAddressBook;
import org.norishiro.identity.AgencyId;
import org.norishiro.mail.MailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReplyAddresses implements ReplyAddressBook {
    private static final String LINES = """
            select a.id, a.name, n.mail, n.fax, n.said_at at time zone 'Asia/Tokyo' as said_at, s.name as said_by,
              (select count(*) from post p where p.municipality_id = a.municipality_id and p.agency_id = a.id and p.role <> 'GUEST'
                 and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity')) as people
            from agency a
            left join lateral (
              select r.* from reply_address r where r.municipality_id = a.municipality_id and r.agency_id = a.id
              order by r.said_at desc, r.id limit 1) n on true
            left join staff s on s.municipality_id = n.municipality_id and s.id = n.said_by
            where (now() at time zone 'Asia/Tokyo')::date between a.valid_from and coalesce(a.valid_until, 'infinity')
            """;

    private final JdbcClient sql;

    JdbcReplyAddresses(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Known> of(AgencyId agency) {
        return sql.sql(
                        "select mail, fax from reply_address where agency_id = :agency order by said_at desc, id limit 1")
                .param("agency", agency.value())
                .query((rs, n) -> new Known(MailAddress.read(rs.getString("mail")), rs.getString("fax")))
                .optional();
    }

    @Override
    public List<Line> lines() {
        return sql.sql("select * from (" + LINES + ") l order by people > 0, name")
                .query((rs, n) -> toLine(rs))
                .list();
    }

    @Override
    public Optional<Line> line(AgencyId agency) {
        return sql.sql(LINES + " and a.id = :agency")
                .param("agency", agency.value())
                .query((rs, n) -> toLine(rs))
                .optional();
    }

    @Override
    public void say(UUID id, AgencyId agency, String mail, String fax) {
        sql.sql("insert into reply_address (id, agency_id, mail, fax) values (:id, :agency, :mail, :fax)")
                .param("id", id)
                .param("agency", agency.value())
                .param("mail", mail)
                .param("fax", fax)
                .update();
    }

    private static Line toLine(ResultSet rs) throws SQLException {
        var by = rs.getString("said_by");
        return new Line(
                new AgencyId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getInt("people"),
                by == null ? "" : rs.getString("mail"),
                by == null ? "" : rs.getString("fax"),
                by == null ? null : new Said(rs.getObject("said_at", LocalDateTime.class), by));
    }
}
