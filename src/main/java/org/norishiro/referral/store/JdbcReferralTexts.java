package org.norishiro.referral.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueId;
import org.norishiro.gate.Basis;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.Grounds;
import org.norishiro.gate.ShownItem;
import org.norishiro.household.PersonId;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Step;
import org.norishiro.referral.model.Urgency;
import org.norishiro.referral.usecase.ReferralTexts;
import org.norishiro.referral.usecase.Sheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReferralTexts implements ReferralTexts {
    private static final String COURSE = """
            select t.referral_id, ta.name as to_name, t.act, t.at at time zone 'Asia/Tokyo' as at, s.name || '（' || a.name || '）' as by, t.words
            from referral_step t
            join referral f on f.municipality_id = t.municipality_id and f.id = t.referral_id
            join agency ta on ta.municipality_id = f.municipality_id and ta.id = f.to_agency_id
            join post p on p.municipality_id = t.municipality_id and p.id = t.by_post
            join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
            join agency a on a.municipality_id = p.municipality_id and a.id = p.agency_id
            """;

    private final JdbcClient sql;

    JdbcReferralTexts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Sheet> sheet(ReferralId id) {
        return sheet(id, "");
    }

    @Override
    public Optional<Sheet> sheetForAsked(ReferralId id) {
        return sheet(id, " and field_class <> all((select lapsed_kinds(:id))::text[])");
    }

    private Optional<Sheet> sheet(ReferralId id, String shown) {
        var items = sql.sql("select field_class, heading, body from referral_shown where referral_id = :id" + shown
                        + " order by position")
                .param("id", id.value())
                .query((rs, n) -> new ShownItem(FieldClass.valueOf(rs.getString(1)), rs.getString(2), rs.getString(3)))
                .list();
        return sql.sql("""
                        select f.*, fa.name || ' ' || p.title || ' ' || s.name as sender, ta.name as to_name,
                          (f.sent_at at time zone 'Asia/Tokyo')::date as sent_on, no_longer_shown(f.id) as gone
                        from referral f
                        join agency fa on fa.municipality_id = f.municipality_id and fa.id = f.from_agency_id
                        join agency ta on ta.municipality_id = f.municipality_id and ta.id = f.to_agency_id
                        join post p on p.municipality_id = f.municipality_id and p.id = f.sent_by
                        join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
                        where f.id = :id""")
                .param("id", id.value())
                .query((rs, n) -> toSheet(rs, items))
                .optional();
    }

    @Override
    public Optional<Earlier> earlier(CaseId about, ReferralId id) {
        var persons = subjects("person_id", id).stream().map(PersonId::new).toList();
        var issues = subjects("issue_id", id).stream().map(IssueId::new).toList();
        return sql.sql("select request, suggested_agency_id from referral where id = :id and case_id = :case")
                .param("id", id.value())
                .param("case", about.value())
                .query((rs, n) ->
                        new Earlier(id, rs.getString(1), persons, issues, StateRow.agency(rs, "suggested_agency_id")))
                .optional();
    }

    private List<UUID> subjects(String column, ReferralId id) {
        return sql.sql("select " + column + " from referral_about where referral_id = :id and " + column
                        + " is not null order by position")
                .param("id", id.value())
                .query((rs, n) -> rs.getObject(1, UUID.class))
                .list();
    }

    @Override
    public List<StepRow> courseOf(ReferralId id) {
        return sql.sql(COURSE + " where t.referral_id = :id order by t.at, t.id")
                .param("id", id.value())
                .query(JdbcReferralTexts::toStep)
                .list();
    }

    @Override
    public List<StepRow> courseIn(CaseId about) {
        return sql.sql(COURSE + " where t.case_id = :case order by t.at, t.id")
                .param("case", about.value())
                .query(JdbcReferralTexts::toStep)
                .list();
    }

    private static Sheet toSheet(ResultSet rs, List<ShownItem> items) throws SQLException {
        return new Sheet(
                rs.getString("sender"),
                Sheet.addressed(rs.getString("to_name"), rs.getString("to_window")),
                rs.getString("request"),
                toGrounds(rs),
                rs.getObject("sent_on", LocalDate.class),
                Urgency.valueOf(rs.getString("urgency")),
                HandoverColumns.read(rs),
                rs.getObject("reply_due", LocalDate.class),
                items,
                rs.getInt("gone"));
    }

    /** What was sent before articles were chosen names none: there it stands in the words, if anywhere. */
    private static Grounds toGrounds(ResultSet rs) throws SQLException {
        return new Grounds(
                Basis.valueOf(rs.getString("basis")),
                Objects.requireNonNullElse(rs.getString("article"), ""),
                rs.getString("basis_note"));
    }

    private static StepRow toStep(ResultSet rs, int n) throws SQLException {
        return new StepRow(
                new ReferralId(rs.getObject("referral_id", UUID.class)),
                rs.getString("to_name"),
                Step.valueOf(rs.getString("act")),
                rs.getObject("at", LocalDateTime.class),
                rs.getString("by"),
                rs.getString("words"));
    }
}
