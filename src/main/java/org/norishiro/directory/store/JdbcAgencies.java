package org.norishiro.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.norishiro.directory.Agencies;
import org.norishiro.directory.OpeningHours;
import org.norishiro.directory.model.Standing;
import org.norishiro.directory.usecase.AgencyReadings;
import org.norishiro.identity.AgencyId;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAgencies implements Agencies, AgencyReadings {
    private static final String TODAY =
            "(now() at time zone 'Asia/Tokyo')::date between a.valid_from and coalesce(a.valid_until, 'infinity')";
    private static final String MATCHES = TODAY + """
             and (:q = '' or a.name || ' ' || a.kana || ' ' || a.kind || ' ' || a.does || ' ' || a.reaches_beyond || ' ' || a.serves || ' ' || a.area || ' ' || a.languages || ' ' || a.phone
                  ilike '%' || :q || '%')
             and (:field = '' or a.field = :field)
             and (:standing = '' or a.standing = :standing)
             and (:room = '' or a.room = :room)
             and (not :some or a.id = any(:among))
             and (:proposed = '' or exists (
               select from agency_proposal p where p.municipality_id = a.municipality_id and p.agency_id = a.id and p.state = 'OPEN'))
             and (:stale = '' or a.confirmed_on is null or a.confirmed_on <= :staleSince)
            """;

    private static final String PEOPLE = """
            (select count(*) from post p where p.municipality_id = a.municipality_id and p.agency_id = a.id and p.role <> 'GUEST'
               and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity')) as people
            """;

    private final JdbcClient sql;

    JdbcAgencies(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<AgencyCard> find(AgencyId id) {
        return sql.sql("select * from agency where id = :id")
                .param("id", id.value())
                .query(JdbcAgencies::toCard)
                .optional();
    }

    @Override
    public List<AgencyCard> all() {
        return sql.sql("select * from agency a where " + TODAY + " order by a.field, a.kana, a.name")
                .query(JdbcAgencies::toCard)
                .list();
    }

    @Override
    public List<Window> windows() {
        return sql.sql(
                        "select id, agency_id, topic, name from agency_window where ended_on is null order by topic, name, id")
                .query((rs, n) -> new Window(
                        rs.getObject("id", UUID.class),
                        new AgencyId(rs.getObject("agency_id", UUID.class)),
                        rs.getString("topic"),
                        rs.getString("name")))
                .list();
    }

    @Override
    public Counted<AgencyRow> search(Listing listing, LocalDate staleSince, @Nullable Set<AgencyId> among) {
        var rows = filtered(
                        "select a.*, " + PEOPLE + " from agency a where " + MATCHES + order(listing),
                        listing,
                        staleSince,
                        among)
                .param("size", listing.size())
                .param("offset", listing.offset())
                .query((rs, n) -> toRow(rs, staleSince))
                .list();
        var total = filtered("select count(*) from agency a where " + MATCHES, listing, staleSince, among)
                .query(Integer.class)
                .single();
        return new Counted<>(rows, total);
    }

    @Override
    public int staleWithoutAccounts(LocalDate staleSince) {
        return sql.sql("select count(*) from agency a where " + TODAY
                        + " and (a.confirmed_on is null or a.confirmed_on <= :staleSince) and not has_accounts(a.id)")
                .param("staleSince", staleSince)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<String> fields() {
        return sql.sql("select distinct a.field from agency a where " + TODAY + " and a.field <> '' order by a.field")
                .query((rs, n) -> rs.getString(1))
                .list();
    }

    private JdbcClient.StatementSpec filtered(
            String query, Listing listing, LocalDate staleSince, @Nullable Set<AgencyId> among) {
        return sql.sql(query)
                .param("q", listing.text("q").strip().replaceAll("([%_\\\\])", "\\\\$1"))
                .param("field", listing.text("field"))
                .param("standing", listing.text("standing"))
                .param("room", listing.text("room"))
                .param("some", among != null)
                .param("among", ids(among))
                .param("proposed", listing.text("proposed"))
                .param("stale", listing.text("stale"))
                .param("staleSince", staleSince);
    }

    private static UUID[] ids(@Nullable Set<AgencyId> among) {
        return among == null ? new UUID[0] : among.stream().map(AgencyId::value).toArray(UUID[]::new);
    }

    @Override
    public Map<AgencyId, OpeningHours> opening() {
        return sql
                .sql("select a.id, a.hours from agency a where " + TODAY)
                .query((rs, n) -> Map.entry(
                        new AgencyId(rs.getObject("id", UUID.class)), OpeningHours.kept(rs.getString("hours"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String order(Listing listing) {
        var direction = listing.descending() ? " desc" : "";
        var by = switch (listing.sort()) {
            case "field" -> "a.field";
            case "standing" -> "a.standing";
            case "people" -> "people";
            default -> "a.kana";
        };
        return " order by " + by + direction + ", a.kana, a.name, a.id limit :size offset :offset";
    }

    private static AgencyRow toRow(ResultSet rs, LocalDate staleSince) throws SQLException {
        var confirmed = rs.getObject("confirmed_on", LocalDate.class);
        return new AgencyRow(
                new AgencyId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getString("kind"),
                rs.getString("field"),
                Standing.valueOf(rs.getString("standing")),
                rs.getString("does"),
                rs.getString("phone"),
                rs.getInt("people"),
                RoomColumns.read(rs),
                OpeningHours.kept(rs.getString("hours")),
                rs.getString("area"),
                rs.getString("place"),
                confirmed == null || !confirmed.isAfter(staleSince));
    }

    private static AgencyCard toCard(ResultSet rs, int n) throws SQLException {
        return new AgencyCard(
                new AgencyId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getString("kind"),
                rs.getString("field"),
                rs.getString("does"),
                rs.getString("does_not"),
                rs.getString("reaches_beyond"),
                rs.getString("area"),
                rs.getString("hours"),
                rs.getString("phone"),
                rs.getString("how_to_ask"),
                RoomColumns.read(rs));
    }
}
