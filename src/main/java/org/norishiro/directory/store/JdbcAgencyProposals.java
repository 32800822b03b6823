package org.norishiro.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.directory.model.AgencyProposal;
import org.norishiro.directory.model.AgencyProposal.Change;
import org.norishiro.directory.model.AgencyProposal.Decided;
import org.norishiro.directory.model.AgencyProposals;
import org.norishiro.directory.model.EntryField;
import org.norishiro.directory.model.ProposalId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAgencyProposals implements AgencyProposals {
    private static final String PROPOSALS = """
            select p.id, p.agency_id, p.changes, p.reason, p.state, p.answer, p.proposed_by, s.name as proposed_by_name, d.name as decided_by_name,
              p.proposed_at at time zone 'Asia/Tokyo' as proposed_at, p.decided_at at time zone 'Asia/Tokyo' as decided_at
            from agency_proposal p
            join staff s on s.municipality_id = p.municipality_id and s.id = p.proposed_by
            left join staff d on d.municipality_id = p.municipality_id and d.id = p.decided_by
            """;

    private final JdbcClient sql;
    private final EntryJson json;

    JdbcAgencyProposals(JdbcClient sql, EntryJson json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void propose(ProposalId id, AgencyId agency, Map<EntryField, Change> changes, String reason) {
        sql.sql(
                        "insert into agency_proposal (id, agency_id, changes, reason) values (:id, :agency, :changes::jsonb, :reason)")
                .param("id", id.value())
                .param("agency", agency.value())
                .param("changes", json.of(changes))
                .param("reason", reason)
                .update();
    }

    @Override
    public Optional<AgencyProposal> find(ProposalId id) {
        return sql.sql(PROPOSALS + " where p.id = :id")
                .param("id", id.value())
                .query(this::toProposal)
                .optional();
    }

    @Override
    public List<AgencyProposal> openFor(AgencyId agency) {
        return sql.sql(PROPOSALS + " where p.agency_id = :agency and p.state = 'OPEN' order by p.proposed_at, p.id")
                .param("agency", agency.value())
                .query(this::toProposal)
                .list();
    }

    @Override
    public int openWithoutAccounts() {
        return sql.sql(
                        "select count(*) from agency_proposal p where p.state = 'OPEN' and not has_accounts(p.agency_id)")
                .query(Integer.class)
                .single();
    }

    @Override
    public List<AgencyProposal> untold() {
        return sql.sql(
                        PROPOSALS
                                + " where p.proposed_by = my_staff() and p.state <> 'OPEN' and p.told_at is null order by p.decided_at, p.id")
                .query(this::toProposal)
                .list();
    }

    @Override
    public boolean take(ProposalId id) {
        return decided(id, "TAKEN", "");
    }

    @Override
    public boolean decline(ProposalId id, String why) {
        return decided(id, "DECLINED", why);
    }

    private boolean decided(ProposalId id, String state, String answer) {
        return sql.sql("""
                        update agency_proposal set state = :state, answer = :answer, decided_by = my_staff(), decided_at = clock_timestamp()
                        where id = :id and state = 'OPEN'""")
                        .param("id", id.value())
                        .param("state", state)
                        .param("answer", answer)
                        .update()
                == 1;
    }

    @Override
    public void told(ProposalId id) {
        sql.sql("""
                        update agency_proposal set told_at = clock_timestamp()
                        where id = :id and proposed_by = my_staff() and state <> 'OPEN' and told_at is null""").param("id", id.value()).update();
    }

    private AgencyProposal toProposal(ResultSet rs, int n) throws SQLException {
        return new AgencyProposal(
                new ProposalId(rs.getObject("id", UUID.class)),
                new AgencyId(rs.getObject("agency_id", UUID.class)),
                json.fields(rs.getString("changes")),
                rs.getString("reason"),
                new StaffId(rs.getObject("proposed_by", UUID.class)),
                rs.getString("proposed_by_name"),
                rs.getObject("proposed_at", LocalDateTime.class),
                toDecided(rs));
    }

    private static @Nullable Decided toDecided(ResultSet rs) throws SQLException {
        var by = rs.getString("decided_by_name");
        return by == null
                ? null
                : new Decided(
                        rs.getString("state").equals("TAKEN"),
                        rs.getString("answer"),
                        by,
                        rs.getObject("decided_at", LocalDateTime.class));
    }
}
