package org.norishiro.conference.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.norishiro.conference.model.LegalBases;
import org.norishiro.conference.model.LegalBasis;
import org.norishiro.conference.model.LegalBasis.Obligation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLegalBases implements LegalBases {
    private final JdbcClient sql;

    JdbcLegalBases(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<LegalBasis> on(LocalDate day) {
        return sql.sql("""
                        select distinct on (b.code) b.* from legal_basis b
                        where b.valid_until is null or b.valid_until >= :day
                        order by b.code, (b.valid_from > :day),
                          case when b.valid_from <= :day then b.valid_from end desc nulls last, b.valid_from""").param("day", day).query(JdbcLegalBases::toBasis).list();
    }

    @Override
    public void add(LegalBasis b) {
        sql.sql("""
                        insert into legal_basis (code, name, article, obligation, convener, target, consent_needed, confidentiality,
                          penalty, frequency, verification, is_verified, notes, valid_from, valid_until)
                        values (:code, :name, :article, :obligation, :convener, :target, :consent, :confidentiality,
                          :penalty, :frequency, :verification, :verified, :notes, :from, :until)
                        on conflict do nothing""")
                .param("code", b.code())
                .param("name", b.name())
                .param("article", b.article())
                .param("obligation", b.obligation().name())
                .param("convener", b.convener())
                .param("target", b.target())
                .param("consent", b.consentNeeded())
                .param("confidentiality", b.confidentiality())
                .param("penalty", b.penalty())
                .param("frequency", b.frequency())
                .param("verification", b.verification())
                .param("verified", b.verified())
                .param("notes", b.notes())
                .param("from", b.validFrom())
                .param("until", b.validUntil())
                .update();
    }

    private static LegalBasis toBasis(ResultSet rs, int n) throws SQLException {
        return new LegalBasis(
                rs.getString("code"),
                rs.getString("name"),
                rs.getString("article"),
                Obligation.valueOf(rs.getString("obligation")),
                rs.getString("convener"),
                rs.getString("target"),
                rs.getObject("consent_needed", Boolean.class),
                rs.getString("confidentiality"),
                rs.getString("penalty"),
                rs.getString("frequency"),
                rs.getString("verification"),
                rs.getBoolean("is_verified"),
                rs.getString("notes"),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_until", LocalDate.class));
    }
}
