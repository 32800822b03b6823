package org.norishiro.referral.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueId;
import org.norishiro.gate.Basis;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.Grounds;
import org.norishiro.gate.ShownItem;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Handover;
import org.norishiro.referral.model.Step;
import org.norishiro.referral.usecase.ReferralReadings;
import org.norishiro.referral.usecase.ReferralRow;
import org.norishiro.referral.usecase.Sheet;
import org.norishiro.shell.Listing;
import org.norishiro.shell.OneReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReferralReadings implements ReferralReadings {
    private static final String FOUND = """
            select f.*, (f.sent_at at time zone 'Asia/Tokyo')::date as sent_on, fa.name as from_name, ta.name as to_name,
              hs.name as holder_name, ha.name as holder_agency,
              (now() at time zone 'Asia/Tokyo')::date between hp.valid_from and coalesce(hp.valid_until, 'infinity') as holder_in_post,
              row_number() over (order by %s, f.id) as place
            from referral f
            join agency fa on fa.municipality_id = f.municipality_id and fa.id = f.from_agency_id
            join agency ta on ta.municipality_id = f.municipality_id and ta.id = f.to_agency_id
            join post hp on hp.municipality_id = f.municipality_id and hp.id = f.holder_post_id
            join staff hs on hs.municipality_id = hp.municipality_id and hs.id = hp.staff_id
            join agency ha on ha.municipality_id = hp.municipality_id and ha.id = hp.agency_id
            where %s
            """;

    // Whom it is about is looked up for the rows that are shown, by arrays of ids: a join would check the long list
    // of what one reaches again for every row.
    private static final String ROWS = """
            with page as materialized (%s),
            cases as materialized (select id, name from support_case where id = any(array(select case_id from page))),
            told as materialized (
              select referral_id, body from referral_shown where referral_id = any(array(select id from page)) and position = 0)
            select page.*, cases.name as case_name, coalesce(told.body, '') as told_whom
            from page
            left join cases on cases.id = page.case_id
            left join told on told.referral_id = page.id
            order by page.place
            """;
    private static final String COUNTS = """
            select count(*), count(*) filter (where f.next_due < :today)
            from referral f
            join agency fa on fa.municipality_id = f.municipality_id and fa.id = f.from_agency_id
            join agency ta on ta.municipality_id = f.municipality_id and ta.id = f.to_agency_id
            where %s
            """;
    private static final String BY_DUE = "f.next_due nulls last, f.sent_at desc";
    private static final String COURSE = """
            select t.referral_id, ta.name as to_name, t.act, t.at at time zone 'Asia/Tokyo' as at, s.name || '（' || a.name || '）' as by, t.words
            from referral_step t
            join referral f on f.municipality_id = t.municipality_id and f.id = t.referral_id
            join agency ta on ta.municipality_id = f.municipality_id and ta.id = f.to_agency_id
            join post p on p.municipality_id = t.municipality_id and p.id = t.by_post
            join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
            join agency a on a.municipality_id = p.municipality_id and a.id = p.agency_id
            """;
    private static final Map<Box, String> MINE = Map.of(
            Box.RECEIVED, "f.to_agency_id = (select my_agency())",
            Box.SENT, "f.from_agency_id = (select my_agency())");
    private static final String MATCHES = """
             and (:q = '' or f.request || ' ' || fa.name || ' ' || ta.name ilike '%' || :q || '%')
             and case :state
                   when 'all' then true
                   when 'waiting' then f.state in ('SENT', 'ASKED_BACK')
                   when 'overdue' then f.next_due < :today
                   when 'accepted' then f.state = 'ACCEPTED'
                   when 'declined' then f.state = 'DECLINED'
                   when 'reported' then f.state = 'OUTCOME_REPORTED'
                   when 'ended' then f.next_due is null
                   else f.next_due is not null end
             and (:mine = '' or f.holder_post_id = (select my_post()) or f.sent_by = (select my_post()))
            """;

    private final JdbcClient sql;

    JdbcReferralReadings(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Boxed box(Box box, Listing listing, LocalDate today) {
        var where = MINE.get(box) + MATCHES;
        var rows = filtered(rows(order(listing), where + " order by place limit :size offset :offset"), listing, today)
                .param("size", listing.size())
                .param("offset", listing.offset())
                .query(JdbcReferralReadings::toRow)
                .list();
        return filtered(COUNTS.formatted(where), listing, today)
                .query((rs, n) -> new Boxed(rows, rs.getInt(1), rs.getInt(2)))
                .single();
    }

    private JdbcClient.StatementSpec filtered(String query, Listing listing, LocalDate today) {
        return sql.sql(query)
                .param("q", listing.text("q").strip().replaceAll("([%_\\\\])", "\\\\$1"))
                .param("state", listing.text("state"))
                .param("mine", listing.text("mine"))
                .param("today", today);
    }

    private static String order(Listing listing) {
        var direction = listing.descending() ? " desc" : "";
        var by = switch (listing.sort()) {
            case "from" -> "fa.kana" + direction + ", fa.name";
            case "to" -> "ta.kana" + direction + ", ta.name";
            case "sent" -> "f.sent_at" + direction;
            case "state" -> "f.state" + direction;
            default -> "f.next_due" + direction + " nulls last";
        };
        return by + ", f.sent_at desc";
    }

    private static String rows(String order, String where) {
        return ROWS.formatted(FOUND.formatted(order, where));
    }

    @Override
    public Optional<ReferralRow> row(ReferralId id) {
        return sql.sql(rows(BY_DUE, "f.id = :id"))
                .param("id", id.value())
                .query(JdbcReferralReadings::toRow)
                .optional();
    }

    @Override
    public Optional<Sheet> sheet(ReferralId id) {
        var items = sql.sql(
                        "select field_class, heading, body from referral_shown where referral_id = :id order by position")
                .param("id", id.value())
                .query((rs, n) -> new ShownItem(FieldClass.valueOf(rs.getString(1)), rs.getString(2), rs.getString(3)))
                .list();
        return sql.sql("""
                        select f.*, fa.name || ' ' || p.title || ' ' || s.name as sender, ta.name as to_name,
                          (f.sent_at at time zone 'Asia/Tokyo')::date as sent_on
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
        return sql.sql("select request from referral where id = :id and case_id = :case")
                .param("id", id.value())
                .param("case", about.value())
                .query((rs, n) -> new Earlier(rs.getString(1), persons, issues))
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
                .query(JdbcReferralReadings::toStep)
                .list();
    }

    @Override
    public List<StepRow> courseIn(CaseId about) {
        return sql.sql(COURSE + " where t.case_id = :case order by t.at, t.id")
                .param("case", about.value())
                .query(JdbcReferralReadings::toStep)
                .list();
    }

    @Override
    public List<ReferralRow> of(CaseId about) {
        return OneReading.once(
                JdbcReferralReadings.class,
                about,
                () -> List.copyOf(sql.sql(rows(BY_DUE, "f.case_id = :case"))
                        .param("case", about.value())
                        .query(JdbcReferralReadings::toRow)
                        .list()));
    }

    @Override
    public List<ReferralRow> concerning(PostId post) {
        return sql.sql(rows("f.next_due, f.sent_at", """
                        f.next_due is not null and (
                          f.holder_post_id = :post or f.sent_by = :post
                          or (f.to_agency_id = (select my_agency()) and f.state = 'SENT')
                          or ((f.to_agency_id = (select my_agency()) or f.from_agency_id = (select my_agency()))
                              and hp.valid_until < (now() at time zone 'Asia/Tokyo')::date))"""))
                .param("post", post.value())
                .query(JdbcReferralReadings::toRow)
                .list();
    }

    @Override
    public int awaitingAnswer() {
        return sql.sql("select count(*) from referral where to_agency_id = (select my_agency()) and state = 'SENT'")
                .query(Integer.class)
                .single();
    }

    private static ReferralRow toRow(ResultSet rs, int n) throws SQLException {
        return new ReferralRow(
                new ReferralId(rs.getObject("id", UUID.class)),
                new CaseId(rs.getObject("case_id", UUID.class)),
                aboutWhom(rs.getString("case_name"), rs.getString("told_whom")),
                new ReferralRow.Party(
                        new AgencyId(rs.getObject("from_agency_id", UUID.class)), rs.getString("from_name")),
                new ReferralRow.Party(new AgencyId(rs.getObject("to_agency_id", UUID.class)), rs.getString("to_name")),
                new ReferralRow.Holder(
                        new PostId(rs.getObject("holder_post_id", UUID.class)),
                        rs.getString("holder_name"),
                        rs.getString("holder_agency"),
                        rs.getBoolean("holder_in_post")),
                new PostId(rs.getObject("sent_by", UUID.class)),
                rs.getString("request"),
                rs.getObject("sent_on", LocalDate.class),
                rs.getObject("opened_at") != null,
                StateRow.read(rs));
    }

    /** To whoever does not reach the case: the names that were told, without what was told beside them. */
    private static String aboutWhom(@Nullable String caseName, String told) {
        if (caseName != null) return caseName;
        return told.lines().map(line -> line.split("　", 2)[0]).collect(Collectors.joining("、"));
    }

    private static Sheet toSheet(ResultSet rs, List<ShownItem> items) throws SQLException {
        return new Sheet(
                rs.getString("sender"),
                rs.getString("to_name"),
                rs.getString("request"),
                toGrounds(rs),
                rs.getObject("sent_on", LocalDate.class),
                Handover.valueOf(rs.getString("handover")),
                rs.getObject("reply_due", LocalDate.class),
                items);
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
