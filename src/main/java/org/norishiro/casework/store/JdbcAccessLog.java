package org.norishiro.casework.store;

import org.norishiro.casework.CaseId;
import org.norishiro.casework.usecase.AccessLog;
import org.norishiro.shell.Counted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccessLog implements AccessLog {
    private final JdbcClient sql;

    JdbcAccessLog(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Counted<Access> of(CaseId id, int offset, int size) {
        var rows = sql.sql("""
                        select e.at, s.name as staff, coalesce(a.name, '') as agency, coalesce(p.title, '') as title, e.kind, e.object_kind, e.why
                        from audit_entry e
                        join staff s on s.id = e.staff_id
                        left join post p on p.id = e.post_id
                        left join agency a on a.id = p.agency_id
                        where e.case_id = :case
                        order by e.at desc limit :size offset :offset""")
                .param("case", id.value())
                .param("size", size)
                .param("offset", offset)
                .query((rs, n) -> new Access(
                        CaseRows.tokyo(rs, "at"),
                        rs.getString("staff"),
                        rs.getString("agency"),
                        rs.getString("title"),
                        rs.getString("kind"),
                        rs.getString("object_kind"),
                        rs.getString("why")))
                .list();
        var total = sql.sql("select count(*) from audit_entry where case_id = :case")
                .param("case", id.value())
                .query(Integer.class)
                .single();
        return new Counted<>(rows, total);
    }
}
