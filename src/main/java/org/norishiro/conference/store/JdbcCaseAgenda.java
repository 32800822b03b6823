package org.norishiro.conference.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.norishiro.casework.CaseId;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.model.Conclusion;
import org.norishiro.conference.model.ItemState;
import org.norishiro.conference.model.SittingState;
import org.norishiro.conference.usecase.CaseAgenda;
import org.norishiro.shell.OneReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseAgenda implements CaseAgenda {
    private static final String NAME = """
            (select t.name from post p join staff t on t.municipality_id = p.municipality_id and t.id = p.staff_id where p.id = %s)""";

    private final JdbcClient sql;

    JdbcCaseAgenda(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Line> of(CaseId about) {
        return OneReading.once(JdbcCaseAgenda.class, about, () -> List.copyOf(lines(about)));
    }

    private List<Line> lines(CaseId about) {
        return sql.sql("""
                        select i.id, i.sitting_id, s.name, s.held_on, s.starts_at, s.state as sitting_state, i.title, i.state,
                          i.conclusion, i.next_date, i.ended_reason,
                          array(select d.words from decision d where d.item_id = i.id order by d.position) as decisions,
                          (select count(*) from agenda_invitation v where v.item_id = i.id) as agencies,
                          (select count(*) from decided_role r where r.item_id = i.id) as roles,
                          """ + NAME.formatted("s.convener_post_id") + " as convener, " + NAME.formatted("i.tabled_by")
                        + """
                           as tabled_name
                        from agenda_item i join sitting s on s.municipality_id = i.municipality_id and s.id = i.sitting_id
                        where i.case_id = :case and i.state <> 'WITHDRAWN'
                        order by s.held_on desc, s.starts_at desc, i.position""")
                .param("case", about.value())
                .query(JdbcCaseAgenda::toLine)
                .list();
    }

    private static Line toLine(ResultSet rs, int n) throws SQLException {
        var conclusion = rs.getString("conclusion");
        return new Line(
                new AgendaItemId(rs.getObject("id", UUID.class)),
                new SittingId(rs.getObject("sitting_id", UUID.class)),
                rs.getString("name"),
                rs.getObject("held_on", LocalDate.class),
                rs.getObject("starts_at", LocalTime.class),
                SittingState.valueOf(rs.getString("sitting_state")),
                rs.getString("title"),
                ItemState.valueOf(rs.getString("state")),
                conclusion == null ? null : Conclusion.valueOf(conclusion),
                rs.getObject("next_date", LocalDate.class),
                rs.getString("ended_reason"),
                Arrays.asList((String[]) rs.getArray("decisions").getArray()),
                rs.getInt("agencies"),
                rs.getInt("roles"),
                rs.getString("convener"),
                rs.getString("tabled_name"));
    }
}
