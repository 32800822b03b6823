package org.norishiro.referral.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.casework.CaseId;
import org.norishiro.gate.ScanKind;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Referral;
import org.norishiro.referral.usecase.ReferralPapers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReferralPapers implements ReferralPapers {
    private final JdbcClient sql;

    JdbcReferralPapers(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<PaperRow> of(ReferralId referral) {
        return sql.sql("""
                        select k.id, k.title, k.kind, octet_length(k.content) as bytes, s.name || '（' || a.name || '）' as by,
                          k.recorded_at at time zone 'Asia/Tokyo' as at, k.taken_back_at at time zone 'Asia/Tokyo' as taken_back,
                          k.agency_id = mine.agency_id as ours
                        from referral_paper k
                        join post p on p.municipality_id = k.municipality_id and p.id = k.recorded_by
                        join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
                        join agency a on a.municipality_id = k.municipality_id and a.id = k.agency_id
                        join post mine on mine.municipality_id = k.municipality_id and mine.id = my_post()
                        where k.referral_id = :id order by k.recorded_at, k.id""")
                .param("id", referral.value())
                .query(JdbcReferralPapers::toRow)
                .list();
    }

    @Override
    public boolean taken(ReferralId referral) {
        return sql.sql("select takes_papers(:id)")
                .param("id", referral.value())
                .query(Boolean.class)
                .single();
    }

    /** Of whom it tells: of whoever the referral is about. */
    @Override
    public void add(Referral referral, String title, ScanKind kind, byte[] content) {
        sql.sql("""
                        insert into referral_told (referral_id, case_id, person_id, field_class)
                        select referral_id, case_id, person_id, 'DOCUMENT' from referral_about where referral_id = :id and person_id is not null
                        on conflict do nothing""").param("id", referral.id().value()).update();
        sql.sql("""
                        insert into referral_paper (id, referral_id, case_id, title, kind, content)
                        values (:paper, :id, :case, :title, :kind, :content)""")
                .param("paper", UUID.randomUUID())
                .param("id", referral.id().value())
                .param("case", referral.about().value())
                .param("title", title)
                .param("kind", kind.name())
                .param("content", content)
                .update();
    }

    @Override
    public Optional<Paper> find(ReferralId referral, UUID paper) {
        return sql.sql(
                        "select case_id, title, kind, content from referral_paper where id = :paper and referral_id = :id")
                .param("paper", paper)
                .param("id", referral.value())
                .query((row, n) -> new Paper(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("title"),
                        ScanKind.valueOf(row.getString("kind")),
                        Objects.requireNonNull(row.getBytes("content"))))
                .optional();
    }

    @Override
    public boolean takeBack(ReferralId referral, UUID paper) {
        return sql.sql("""
                        update referral_paper set taken_back_by = my_post()
                        where id = :paper and referral_id = :id and taken_back_by is null
                          and agency_id = (select agency_id from post where id = my_post())""").param("paper", paper).param("id", referral.value()).update() == 1;
    }

    private static PaperRow toRow(ResultSet row, int n) throws SQLException {
        return new PaperRow(
                row.getObject("id", UUID.class),
                row.getString("title"),
                ScanKind.valueOf(row.getString("kind")),
                row.getLong("bytes"),
                row.getString("by"),
                row.getObject("at", LocalDateTime.class),
                row.getBoolean("ours"),
                row.getObject("taken_back", LocalDateTime.class));
    }
}
