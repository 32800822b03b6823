package org.norishiro.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueId;
import org.norishiro.casework.model.Issue;
import org.norishiro.casework.model.IssueOrder;
import org.norishiro.casework.model.IssueRegister;
import org.norishiro.casework.model.IssueState;
import org.norishiro.casework.model.Turn;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcIssueRegister implements IssueRegister {
    private final JdbcClient sql;
    private final CaseTurns turns;

    JdbcIssueRegister(JdbcClient sql, CaseTurns turns) {
        this.sql = sql;
        this.turns = turns;
    }

    @Override
    public void add(Issue issue) {
        said(sql.sql("""
                        insert into issue (id, case_id, person_id, code, words, priority, state, note)
                        values (:id, :case, :person, :code, :words, :priority, :state, :note)"""), issue)
                .param("case", issue.of().value())
                .param("priority", issue.priority())
                .update();
        turns.keep(issue.of(), issue.turn());
    }

    @Override
    public Optional<Issue> find(IssueId id) {
        return sql.sql("select * from issue where id = :id for update")
                .param("id", id.value())
                .query(JdbcIssueRegister::toIssue)
                .optional();
    }

    @Override
    public void update(Issue issue) {
        var rows = said(sql.sql("""
                        update issue set person_id = :person, code = :code, words = :words, state = :state, note = :note,
                          version = version + 1, changed_at = now(), changed_by = my_staff()
                        where id = :id and version = :version"""), issue).param("version", issue.version()).update();
        if (rows == 0) throw new OptimisticLockingFailureException("issue " + issue.id());
        turns.keep(issue.of(), issue.turn());
    }

    @Override
    public IssueOrder orderOf(CaseId id) {
        return new IssueOrder(sql.sql("select id from issue where case_id = :case order by priority, id for update")
                .param("case", id.value())
                .query((rs, n) -> new IssueId(CaseRows.known(rs, "id")))
                .list());
    }

    // The order is not part of what an issue says, so it does not touch the version: moving is no conflict with
    // wording.
    @Override
    public void arrange(CaseId of, IssueOrder order) {
        var moved = sql.sql("""
                        update issue i set priority = wished.place
                        from unnest(:ids::uuid[]) with ordinality as wished (id, place)
                        where i.id = wished.id and i.priority <> wished.place""")
                .param("ids", order.ids().stream().map(IssueId::value).toArray(UUID[]::new))
                .update();
        if (moved == 0) return;
        var words = sql.sql(
                        "select string_agg(priority || ' ' || words, '　' order by priority) from issue where case_id = :case")
                .param("case", of.value())
                .query(String.class)
                .single();
        turns.keep(of, Turn.arranged(words));
    }

    private static StatementSpec said(StatementSpec statement, Issue issue) {
        var said = issue.said();
        var about = said.about();
        return statement
                .param("id", issue.id().value())
                .param("person", about == null ? null : about.value())
                .param("code", said.code())
                .param("words", said.words())
                .param("state", said.state().name())
                .param("note", said.note());
    }

    private static Issue toIssue(ResultSet rs, int n) throws SQLException {
        var said = new Issue.Said(
                CaseRows.personOf(rs, "person_id"),
                rs.getString("code"),
                rs.getString("words"),
                IssueState.valueOf(rs.getString("state")),
                rs.getString("note"));
        return Issue.restore(
                new IssueId(CaseRows.known(rs, "id")),
                new CaseId(CaseRows.known(rs, "case_id")),
                said,
                rs.getInt("priority"),
                rs.getInt("version"));
    }
}
