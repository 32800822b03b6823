package org.norishiro.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueId;
import org.norishiro.casework.model.IssueState;
import org.norishiro.casework.usecase.IssueViews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcIssueViews implements IssueViews {
    private final JdbcClient sql;

    JdbcIssueViews(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<IssueRow> of(CaseId id) {
        return sql.sql("""
                        select i.*, s.name as changed_by_name,
                          case when i.person_id is null then '世帯'
                               else coalesce(p.given_name, p.family_name, nullif(p.called_by, ''), '世帯員') end as about_whom
                        from issue i
                        join staff s on s.id = i.changed_by
                        left join person p on p.id = i.person_id
                        where i.case_id = :case
                        order by i.priority, i.id""")
                .param("case", id.value())
                .query(JdbcIssueViews::toRow)
                .list();
    }

    private static IssueRow toRow(ResultSet rs, int n) throws SQLException {
        return new IssueRow(
                new IssueId(CaseRows.known(rs, "id")),
                rs.getInt("priority"),
                rs.getString("code"),
                rs.getString("words"),
                CaseRows.personOf(rs, "person_id"),
                rs.getString("about_whom"),
                IssueState.valueOf(rs.getString("state")),
                rs.getString("note"),
                rs.getInt("version"),
                rs.getString("changed_by_name"),
                CaseRows.tokyo(rs, "changed_at"));
    }
}
