package org.norishiro.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.directory.model.LineChange;
import org.norishiro.directory.model.OpenDataImport.State;
import org.norishiro.directory.model.OpenDataSet;
import org.norishiro.directory.model.SocialResource;
import org.norishiro.directory.usecase.ResourceReadings;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcResources implements ResourceReadings {
    /** What is looked for is folded once, not for every row. */
    private static final String MATCHES = """
            (:q = '' or (select folded(:q)) <> '' and strpos(r.wording, (select folded(:q))) > 0 or strpos(r.phone, :q) > 0)
            and (:kind = '' or r.kind = :kind) and (:dataset = '' or r.dataset = :dataset)""";

    private static final String IMPORTS = """
            select i.id, i.dataset, i.open_data_set, i.file_name, i.state, i.lines, i.lines_read,
              i.begun_at at time zone 'Asia/Tokyo' as begun_at, b.name as begun_by,
              i.settled_at at time zone 'Asia/Tokyo' as settled_at, s.name as settled_by
            from open_data_import i join staff b on b.id = i.begun_by left join staff s on s.id = i.settled_by""";

    private final JdbcClient sql;
    private final ResourceJson json;

    JdbcResources(JdbcClient sql, ResourceJson json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Counted<ResourceRow> search(Listing listing) {
        var rows = filtered("select r.* from social_resource r where " + MATCHES + order(listing), listing)
                .param("size", listing.size())
                .param("offset", listing.offset())
                .query((rs, n) -> new ResourceRow(
                        rs.getObject("id", UUID.class),
                        rs.getString("name"),
                        rs.getString("kind"),
                        rs.getString("services"),
                        rs.getString("address"),
                        rs.getString("phone")))
                .list();
        var total = filtered("select count(*) from social_resource r where " + MATCHES, listing)
                .query(Integer.class)
                .single();
        return new Counted<>(rows, total);
    }

    private JdbcClient.StatementSpec filtered(String query, Listing listing) {
        return sql.sql(query)
                .param("q", listing.text("q").strip())
                .param("kind", listing.text("kind"))
                .param("dataset", listing.text("dataset"));
    }

    private static String order(Listing listing) {
        var direction = listing.descending() ? " desc" : "";
        var by = switch (listing.sort()) {
            case "kind" -> "r.kind";
            case "address" -> "r.address";
            default -> "coalesce(nullif(r.kana, ''), r.name)";
        };
        return " order by " + by + direction + ", r.name, r.id limit :size offset :offset";
    }

    @Override
    public List<String> kinds() {
        return distinct("kind");
    }

    @Override
    public List<String> datasets() {
        return distinct("dataset");
    }

    private List<String> distinct(String column) {
        return sql.sql("select distinct " + column + " from social_resource order by 1")
                .query((rs, n) -> rs.getString(1))
                .list();
    }

    @Override
    public Optional<Card> find(UUID id) {
        return sql.sql("""
                        select r.*, coalesce(i.file_name, '') as file_name, i.settled_at at time zone 'Asia/Tokyo' as taken_in
                        from social_resource r left join open_data_import i on i.id = r.taken_in_by where r.id = :id""")
                .param("id", id)
                .query((rs, n) -> new Card(
                        new SocialResource(rs.getObject("id", UUID.class), rs.getString("dataset"), json.facts(rs)),
                        rs.getString("file_name"),
                        rs.getObject("taken_in", LocalDateTime.class)))
                .optional();
    }

    @Override
    public Counted<ImportRow> imports(Listing listing) {
        var rows = sql.sql(IMPORTS + " order by i.begun_at desc, i.id limit :size offset :offset")
                .param("size", listing.size())
                .param("offset", listing.offset())
                .query(JdbcResources::toImportRow)
                .list();
        var total = sql.sql("select count(*) from open_data_import")
                .query(Integer.class)
                .single();
        return new Counted<>(rows, total);
    }

    @Override
    public Optional<ImportRow> importRow(UUID id) {
        return sql.sql(IMPORTS + " where i.id = :id")
                .param("id", id)
                .query(JdbcResources::toImportRow)
                .optional();
    }

    @Override
    public Map<LineChange.Effect, Integer> effects(UUID id) {
        var counts = new EnumMap<LineChange.Effect, Integer>(LineChange.Effect.class);
        sql.sql("select outcome, count(*) from open_data_change where import_id = :id group by outcome")
                .param("id", id)
                .query(rs -> {
                    counts.put(LineChange.Effect.valueOf(rs.getString(1)), rs.getInt(2));
                });
        return counts;
    }

    @Override
    public int remarked(UUID id) {
        return sql.sql("""
                        select count(*) from open_data_change
                        where import_id = :id and outcome <> 'REJECTED' and remarks <> '[]'""").param("id", id).query(Integer.class).single();
    }

    @Override
    public Counted<LineChange> changes(UUID id, Listing listing) {
        var which = """
                from open_data_change c where c.import_id = :id
                  and (:outcome = '' or c.outcome = :outcome or :outcome = 'REMARKED' and c.outcome <> 'REJECTED' and c.remarks <> '[]')""";
        var rows = sql.sql("select c.* " + which + " order by c.line limit :size offset :offset")
                .param("id", id)
                .param("outcome", listing.text("outcome"))
                .param("size", listing.size())
                .param("offset", listing.offset())
                .query(this::toChange)
                .list();
        var total = sql.sql("select count(*) " + which)
                .param("id", id)
                .param("outcome", listing.text("outcome"))
                .query(Integer.class)
                .single();
        return new Counted<>(rows, total);
    }

    private LineChange toChange(ResultSet rs, int n) throws SQLException {
        return new LineChange(
                rs.getInt("line"),
                LineChange.Effect.valueOf(rs.getString("outcome")),
                rs.getString("name"),
                json.words(rs.getString("remarks")),
                json.differences(rs.getString("differs")),
                rs.getString("source_key"),
                rs.getObject("resource_id", UUID.class),
                null);
    }

    private static ImportRow toImportRow(ResultSet rs, int n) throws SQLException {
        return new ImportRow(
                rs.getObject("id", UUID.class),
                rs.getString("dataset"),
                OpenDataSet.valueOf(rs.getString("open_data_set")).label(),
                rs.getString("file_name"),
                State.valueOf(rs.getString("state")),
                rs.getInt("lines"),
                rs.getInt("lines_read"),
                rs.getObject("begun_at", LocalDateTime.class),
                rs.getString("begun_by"),
                rs.getObject("settled_at", LocalDateTime.class),
                rs.getString("settled_by"));
    }
}
