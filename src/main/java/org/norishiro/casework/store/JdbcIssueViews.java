package org.norishiro.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueId;
import org.norishiro.casework.model.IssueState;
import org.norishiro.casework.usecase.IssueViews;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcIssueViews implements IssueViews {
    private final JdbcClient sql;
    private final ShortNames shortNames;

    JdbcIssueViews(JdbcClient sql, ShortNames shortNames) {
        this.sql = sql;
        this.shortNames = shortNames;
    }

    @Override
    public List<IssueRow> of(CaseId id, Map<PersonId, String> known) {
        var rows = sql.sql("""
                        select i.*, s.name as changed_by_name
                        from issue i join staff s on s.id = i.changed_by
                        where i.case_id = :case
                        order by i.priority, i.id""")
                .param("case", id.value())
                .query(JdbcIssueViews::toRow)
                .list();
        var names = shortNames.of(
                rows.stream().map(IssueRow::about).filter(Objects::nonNull).toList(), known);
        return rows.stream()
                .map(row -> row.named(ShortNames.of(row.about(), names)))
                .toList();
    }

    /** Its place among those one sees: a number left out would tell that there is one more. */
    private static IssueRow toRow(ResultSet rs, int n) throws SQLException {
        return new IssueRow(
                new IssueId(CaseRows.known(rs, "id")),
                n + 1,
                rs.getString("code"),
                FieldClass.valueOf(rs.getString("field_class")),
                rs.getString("words"),
                CaseRows.personOf(rs, "person_id"),
                "",
                IssueState.valueOf(rs.getString("state")),
                rs.getString("note"),
                rs.getInt("version"),
                rs.getString("changed_by_name"),
                CaseRows.tokyo(rs, "changed_at"));
    }
}
