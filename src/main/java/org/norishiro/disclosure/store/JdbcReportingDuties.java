package org.norishiro.disclosure.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.norishiro.disclosure.model.ReportingDuties;
import org.norishiro.disclosure.model.ReportingDuty;
import org.norishiro.disclosure.model.ReportingDuty.Strength;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReportingDuties implements ReportingDuties {
    private final JdbcClient sql;

    JdbcReportingDuties(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<ReportingDuty> on(LocalDate day) {
        return sql.sql("""
                        select distinct on (d.code) d.* from reporting_duty d
                        where d.valid_until is null or d.valid_until >= :day
                        order by d.code, (d.valid_from > :day),
                          case when d.valid_from <= :day then d.valid_from end desc nulls last, d.valid_from""").param("day", day).query(JdbcReportingDuties::toDuty).list();
    }

    @Override
    public void add(ReportingDuty duty) {
        sql.sql("""
                        insert into reporting_duty (code, what, article, strength, to_whom, secrecy, is_verified, valid_from, valid_until)
                        values (:code, :what, :article, :strength, :toWhom, :secrecy, :verified, :from, :until)
                        on conflict do nothing""")
                .param("code", duty.code())
                .param("what", duty.what())
                .param("article", duty.article())
                .param("strength", duty.strength().name())
                .param("toWhom", duty.toWhom())
                .param("secrecy", duty.secrecy())
                .param("verified", duty.verified())
                .param("from", duty.validFrom())
                .param("until", duty.validUntil())
                .update();
    }

    private static ReportingDuty toDuty(ResultSet row, int n) throws SQLException {
        return new ReportingDuty(
                row.getString("code"),
                row.getString("what"),
                row.getString("article"),
                Strength.valueOf(row.getString("strength")),
                row.getString("to_whom"),
                row.getString("secrecy"),
                row.getBoolean("is_verified"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }
}
