package org.norishiro.guest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.guest.Invitation;
import org.norishiro.guest.Invitation.Came;
import org.norishiro.guest.ReplyInvitations.Asked;
import org.norishiro.guest.SlipCode;
import org.norishiro.guest.Way;
import org.norishiro.guest.usecase.Invitations;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.mail.MailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInvitations implements Invitations {
    private static final String INVITATIONS = """
            select i.id, i.referral_id, i.way, i.address, i.slip_code, i.issued_at at time zone 'Asia/Tokyo' as issued_at, s.name as issued_by,
              i.until at time zone 'Asia/Tokyo' as until, i.ended_at is null and i.until > now() as holds
            from reply_invitation i
            join post p on p.municipality_id = i.municipality_id and p.id = i.issued_by
            join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
            """;

    private final JdbcClient sql;

    JdbcInvitations(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean hasAccounts(AgencyId agency) {
        return sql.sql("select has_accounts(:agency)")
                .param("agency", agency.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Invitation> of(UUID about) {
        return sql.sql(INVITATIONS + "where i.referral_id = :about order by i.issued_at desc, i.id")
                .param("about", about)
                .query((rs, n) -> toInvitation(rs))
                .list();
    }

    @Override
    public Optional<Invitation> slip(SlipCode code) {
        return sql.sql(INVITATIONS + "where i.slip_code = :code and i.ended_at is null and i.until > now()")
                .param("code", code.text())
                .query((rs, n) -> toInvitation(rs))
                .optional();
    }

    private List<Came> came(UUID invitation) {
        return sql.sql("""
                        select name, came_at at time zone 'Asia/Tokyo' as at from guest
                        where invitation_id = :invitation order by came_at, id""")
                .param("invitation", invitation)
                .query((rs, n) -> new Came(rs.getString("name"), rs.getObject("at", LocalDateTime.class)))
                .list();
    }

    @Override
    public void addLink(Asked asked, MailAddress to, byte[] secretHash) {
        add(asked, Way.LINK)
                .param("address", to.text())
                .param("secret", secretHash)
                .param("code", null)
                .update();
    }

    @Override
    public void addSlip(Asked asked, SlipCode code) {
        add(asked, Way.SLIP)
                .param("address", "")
                .param("secret", null)
                .param("code", code.text())
                .update();
    }

    private StatementSpec add(Asked asked, Way way) {
        return sql.sql("""
                        insert into reply_invitation (id, referral_id, case_id, agency_id, way, address, secret_hash, slip_code, until)
                        values (:id, :about, :case, :agency, :way, :address, cast(:secret as bytea), :code, now() + make_interval(days => :days))""")
                .param("id", UUID.randomUUID())
                .param("about", asked.about())
                .param("case", asked.caseId())
                .param("agency", asked.agency().value())
                .param("way", way.name())
                .param("days", way.days());
    }

    @Override
    public void endOf(UUID about, Way way) {
        sql.sql("""
                        update reply_invitation set ended_by = my_post()
                        where referral_id = :about and way = :way and ended_at is null""").param("about", about).param("way", way.name()).update();
    }

    @Override
    public boolean end(UUID about, UUID invitation) {
        return sql.sql("""
                        update reply_invitation set ended_by = my_post()
                        where referral_id = :about and id = :id and ended_at is null and until > now()""").param("about", about).param("id", invitation).update() == 1;
    }

    @Override
    public PostId record(UUID slip, String name) {
        return new PostId(sql.sql("select record_slip(:slip, :name)")
                .param("slip", slip)
                .param("name", name)
                .query(UUID.class)
                .single());
    }

    private Invitation toInvitation(ResultSet rs) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        var code = rs.getString("slip_code");
        return new Invitation(
                id,
                rs.getObject("referral_id", UUID.class),
                Way.valueOf(rs.getString("way")),
                rs.getString("address"),
                code == null ? null : new SlipCode(code),
                rs.getObject("issued_at", LocalDateTime.class),
                rs.getString("issued_by"),
                rs.getObject("until", LocalDateTime.class),
                rs.getBoolean("holds"),
                came(id));
    }
}
