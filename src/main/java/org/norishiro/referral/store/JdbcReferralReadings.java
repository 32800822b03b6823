package org.norishiro.referral.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseTime;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Side;
import org.norishiro.referral.model.Urgency;
import org.norishiro.referral.usecase.ReferralReadings;
import org.norishiro.referral.usecase.ReferralRow;
import org.norishiro.referral.usecase.ReferralRow.Back;
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
            told as materialized (%s)
            select page.*, cases.name as case_name, coalesce(told.body, '') as told_whom
            from page
            left join cases on cases.id = page.case_id
            left join told on told.referral_id = page.id
            order by page.place
            """;
    private static final String TOLD =
            "select referral_id, body from referral_shown where referral_id = any(%s) and position = 0";
    private static final String ON_THE_PAGE = TOLD.formatted("array(select id from page)");
    private static final String NOT_YET = "select null::uuid as referral_id, '' as body where false";
    private static final String COUNTS = """
            select count(*), count(*) filter (where f.next_due < :today)
            from referral f
            join agency fa on fa.municipality_id = f.municipality_id and fa.id = f.from_agency_id
            join agency ta on ta.municipality_id = f.municipality_id and ta.id = f.to_agency_id
            where %s
            """;
    private static final String NO_LONGER_SHOWN = "（見られなくなりました）";
    private static final String BY_DUE = "f.next_due nulls last, f.sent_at desc";
    private static final Map<Box, String> MINE = Map.of(
            Box.RECEIVED, "f.to_agency_id = (select my_agency())",
            Box.SENT, "f.from_agency_id = (select my_agency())");
    private static final String MATCHES = """
             and (:q = '' or f.request || ' ' || fa.name || ' ' || ta.name || ' ' || f.to_window ilike '%' || :q || '%')
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
    private final ReturnedReferrals returned;
    private final Clock clock;

    JdbcReferralReadings(JdbcClient sql, ReturnedReferrals returned, Clock clock) {
        this.sql = sql;
        this.returned = returned;
        this.clock = clock;
    }

    @Override
    public Boxed box(Box box, Listing listing, LocalDate today) {
        var where = MINE.get(box) + MATCHES;
        var rows = withWhatCameBack(
                filtered(rows(order(listing), where + " order by place limit :size offset :offset"), listing, today)
                        .param("size", listing.size())
                        .param("offset", listing.offset())
                        .query(JdbcReferralReadings::toRow)
                        .list());
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
        return ROWS.formatted(FOUND.formatted(order, where), ON_THE_PAGE);
    }

    /** Named by their cases alone: what they were told is looked up for those that are shown. */
    private static String unnamed(String order, String where) {
        return ROWS.formatted(FOUND.formatted(order, where), NOT_YET);
    }

    @Override
    public Optional<ReferralRow> row(ReferralId id) {
        return withWhatCameBack(sql.sql(rows(BY_DUE, "f.id = :id"))
                        .param("id", id.value())
                        .query(JdbcReferralReadings::toRow)
                        .list())
                .stream()
                .findFirst();
    }

    @Override
    public List<ReferralRow> of(CaseId about) {
        return OneReading.once(
                JdbcReferralReadings.class,
                about,
                () -> withWhatCameBack(sql.sql(rows(BY_DUE, "f.case_id = :case"))
                        .param("case", about.value())
                        .query(JdbcReferralReadings::toRow)
                        .list()));
    }

    @Override
    public List<ReferralRow> concerning(PostId post) {
        return withWhatCameBack(sql.sql(unnamed("f.next_due, f.sent_at", """
                        f.next_due is not null and (
                          f.holder_post_id = :post or f.sent_by = :post
                          or (f.to_agency_id = (select my_agency()) and f.state = 'SENT')
                          or (f.next_due < (now() at time zone 'Asia/Tokyo')::date and f.state <> 'ACCEPTED' and f.case_id = any(array(
                              select case_id from case_role where post_id = :post and until is null
                              union all select id from support_case where holder_post_id = :post)))
                          or ((f.to_agency_id = (select my_agency()) or f.from_agency_id = (select my_agency()))
                              and hp.valid_until < (now() at time zone 'Asia/Tokyo')::date))"""))
                .param("post", post.value())
                .query((rs, n) -> toRow(rs, Objects.requireNonNullElse(rs.getString("case_name"), "")))
                .list());
    }

    @Override
    public Map<ReferralId, String> toldWhom(List<ReferralId> referrals) {
        if (referrals.isEmpty()) return Map.of();
        var told = new HashMap<ReferralId, String>();
        sql.sql(
                        "with asked as materialized (select id from referral where id = any(:ids)), told as materialized ("
                                + TOLD.formatted("array(select id from asked)")
                                + ") select asked.id, coalesce(told.body, '') as body from asked left join told on told.referral_id = asked.id")
                .param("ids", referrals.stream().map(ReferralId::value).toArray(UUID[]::new))
                .query(rs -> {
                    told.put(new ReferralId(rs.getObject("id", UUID.class)), aboutWhom(null, rs.getString("body")));
                });
        return Map.copyOf(told);
    }

    @Override
    public List<ReferralRow> unseenBySendingOf(PostId post) {
        return sql.sql(rows(BY_DUE, """
                        f.sent_by = :post and f.state = 'SENT' and not has_accounts(f.to_agency_id)
                        and not exists (select from reply_invitation i where i.referral_id = f.id)"""))
                .param("post", post.value())
                .query(JdbcReferralReadings::toRow)
                .list();
    }

    @Override
    public List<ReferralRow> lapsedOfSendingOf(PostId post) {
        return sql.sql(rows(BY_DUE, """
                        f.sent_by = :post and f.basis = 'CONSENT' and f.next_due is not null
                        and case when exists (
                          select from referral_told t
                          join consent c on c.person_id = t.person_id
                          cross join lateral (select case when c.valid_until < :today
                            then greatest(c.recorded_at, (c.valid_until + 1)::timestamp at time zone 'Asia/Tokyo') else c.recorded_at end as at) said
                          where t.referral_id = f.id and said.at > f.sent_at
                            -- another yes in words to the same takes nothing away
                            and c.state not in ('REQUESTED', 'NOT_ASKED')
                            and (c.state <> 'GIVEN' or c.classes is not null or c.valid_from > :today or c.valid_until < :today)
                            and not exists (select from referral_step s join post p on p.id = s.by_post
                                            where s.referral_id = f.id and p.agency_id = f.from_agency_id and s.at > said.at))
                        -- looked at for these alone: by itself it would be asked of each that was sent
                        then no_longer_shown(f.id) > 0 end"""))
                .param("post", post.value())
                .param("today", LocalDate.now(clock))
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
        return toRow(rs, aboutWhom(rs.getString("case_name"), rs.getString("told_whom")));
    }

    private static ReferralRow toRow(ResultSet rs, String aboutWhom) throws SQLException {
        return new ReferralRow(
                new ReferralId(rs.getObject("id", UUID.class)),
                new CaseId(rs.getObject("case_id", UUID.class)),
                aboutWhom,
                new ReferralRow.Party(
                        new AgencyId(rs.getObject("from_agency_id", UUID.class)), rs.getString("from_name")),
                new ReferralRow.Party(new AgencyId(rs.getObject("to_agency_id", UUID.class)), rs.getString("to_name")),
                rs.getString("to_window"),
                new ReferralRow.Holder(
                        new PostId(rs.getObject("holder_post_id", UUID.class)),
                        rs.getString("holder_name"),
                        rs.getString("holder_agency"),
                        rs.getBoolean("holder_in_post")),
                new PostId(rs.getObject("sent_by", UUID.class)),
                rs.getString("request"),
                rs.getObject("sent_on", LocalDate.class),
                new ReferralRow.Opening(
                        Urgency.valueOf(rs.getString("urgency")), moment(rs, "open_by"), moment(rs, "opened_at")),
                new ReferralRow.Handing(HandoverColumns.read(rs), rs.getObject("handed_over_on", LocalDate.class)),
                Back.NOT_YET,
                rs.getString("unread_by") == null ? null : Side.valueOf(rs.getString("unread_by")),
                StateRow.read(rs));
    }

    private static @Nullable LocalDateTime moment(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(JapaneseTime.ZONE).toLocalDateTime();
    }

    private List<ReferralRow> withWhatCameBack(List<ReferralRow> rows) {
        var today = LocalDate.now(clock);
        var back = returned.of(rows.stream()
                .filter(row -> row.heldBy(today).filter(Side.SENDER::equals).isPresent())
                .toList());
        return rows.stream()
                .map(row -> row.returned(back.getOrDefault(row.id(), row.back())))
                .toList();
    }

    /** To whoever does not reach the case: the names that were told, without what was told beside them. */
    private static String aboutWhom(@Nullable String caseName, String told) {
        if (caseName != null) return caseName;
        if (told.isBlank()) return NO_LONGER_SHOWN;
        return told.lines().map(line -> line.split("　", 2)[0]).collect(Collectors.joining("、"));
    }
}
