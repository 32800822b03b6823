package org.norishiro.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.directory.model.LineChange;
import org.norishiro.directory.model.LineChange.Standing;
import org.norishiro.directory.model.OpenDataImport;
import org.norishiro.directory.model.OpenDataImport.Source;
import org.norishiro.directory.model.OpenDataImport.State;
import org.norishiro.directory.model.OpenDataImports;
import org.norishiro.directory.model.OpenDataSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOpenDataImports implements OpenDataImports {
    private static final String LINES = """
            open_data_change c join open_data_import i on i.id = c.import_id
            cross join lateral jsonb_populate_record(null::social_resource, c.said) s where c.import_id = :id""";

    private static final String WORDING = "folded(concat_ws(' ', s.name, s.kana, s.kind, s.services, s.address))";

    private final JdbcClient sql;
    private final ResourceJson json;

    JdbcOpenDataImports(JdbcClient sql, ResourceJson json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(OpenDataImport begun) {
        var source = begun.source();
        sql.sql("""
                        insert into open_data_import (id, dataset, kind, open_data_set, file_name, content, lines)
                        values (:id, :dataset, :kind, :set, :file, :content, :lines)""")
                .param("id", begun.id())
                .param("dataset", source.dataset())
                .param("kind", source.kind())
                .param("set", source.set().name())
                .param("file", source.fileName())
                .param("content", begun.content())
                .param("lines", begun.lines())
                .update();
    }

    @Override
    public Optional<OpenDataImport> find(UUID id) {
        return sql.sql("select * from open_data_import where id = :id")
                .param("id", id)
                .query(JdbcOpenDataImports::toImport)
                .optional();
    }

    @Override
    public boolean update(OpenDataImport moved) {
        return sql.sql("""
                        update open_data_import set state = :state, lines_read = :read, content = :content, version = version + 1,
                          settled_at = case when :settled then clock_timestamp() end, settled_by = case when :settled then my_staff() end
                        where id = :id and version = :version""")
                        .param("id", moved.id())
                        .param("version", moved.version())
                        .param("state", moved.state().name())
                        .param("read", moved.linesRead())
                        .param("content", moved.content())
                        .param("settled", moved.settled())
                        .update()
                == 1;
    }

    @Override
    public Map<String, Standing> standing(String dataset, Collection<String> keys) {
        var found = new HashMap<String, Standing>();
        sql.sql("select * from social_resource where dataset = :dataset and source_key = any(:keys)")
                .param("dataset", dataset)
                .param("keys", keys.toArray(String[]::new))
                .query(rs -> {
                    found.put(rs.getString("source_key"), new Standing(rs.getObject("id", UUID.class), json.facts(rs)));
                });
        return found;
    }

    @Override
    public List<String> keysSoFar(UUID id, Collection<String> keys) {
        return sql.sql("select source_key from open_data_change where import_id = :id and source_key = any(:keys)")
                .param("id", id)
                .param("keys", keys.toArray(String[]::new))
                .query((rs, n) -> rs.getString(1))
                .list();
    }

    @Override
    public void keep(UUID id, List<LineChange> changes) {
        sql.sql("""
                        insert into open_data_change (import_id, line, outcome, name, source_key, remarks, differs, resource_id, said)
                        select :id, c.* from jsonb_to_recordset(cast(:changes as jsonb)) as c (
                          line int, outcome text, name text, source_key text, remarks jsonb, differs jsonb, resource_id uuid, said jsonb)""").param("id", id).param("changes", json.changes(changes)).update();
    }

    @Override
    public boolean overtaken(OpenDataImport each) {
        return others(each, "o.settled_at > i.begun_at and o.state in ('TAKEN_IN', 'UNDONE')");
    }

    @Override
    public boolean builtUpon(OpenDataImport each) {
        return others(each, "o.settled_at > i.settled_at and o.state = 'TAKEN_IN'");
    }

    /** One at a time for each data set, to the end of the transaction. */
    private boolean others(OpenDataImport each, String which) {
        sql.sql(
                        "select pg_advisory_xact_lock(hashtextextended('social_resource ' || my_municipality() || :dataset, 0))")
                .param("dataset", each.source().dataset())
                .query(rs -> {});
        return sql.sql("""
                        select exists (select from open_data_import i join open_data_import o on o.dataset = i.dataset and o.id <> i.id
                                       where i.id = :id and %s)""".formatted(which))
                .param("id", each.id())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void write(OpenDataImport each) {
        on(each, """
                update open_data_change c set before = to_jsonb(r) from social_resource r
                where c.import_id = :id and c.outcome = 'CHANGED' and r.id = c.resource_id""");
        on(each, """
                insert into social_resource (id, dataset, source_key, %s, wording, taken_in_by)
                select c.resource_id, i.dataset, c.source_key, %s, %s, i.id from %s and c.outcome = 'NEW'""".formatted(ResourceJson.COLUMNS, ResourceJson.columnsOf("s"), WORDING, LINES));
        on(each, """
                update social_resource r set (%s, wording, taken_in_by, version) = (
                  select %s, %s, i.id, r.version + 1 from %s and c.resource_id = r.id)
                where r.id in (select resource_id from open_data_change where import_id = :id and outcome = 'CHANGED')""".formatted(ResourceJson.COLUMNS, ResourceJson.columnsOf("s"), WORDING, LINES));
    }

    @Override
    public void takeBack(OpenDataImport each) {
        on(each, """
                delete from social_resource where id in (
                  select resource_id from open_data_change where import_id = :id and outcome = 'NEW')""");
        on(each, """
                update social_resource r set (%s, wording, taken_in_by, version) = (
                  select %s, s.wording, s.taken_in_by, r.version + 1
                  from open_data_change c cross join lateral jsonb_populate_record(null::social_resource, c.before) s
                  where c.import_id = :id and c.resource_id = r.id)
                where r.id in (select resource_id from open_data_change where import_id = :id and outcome = 'CHANGED')""".formatted(ResourceJson.COLUMNS, ResourceJson.columnsOf("s")));
    }

    private void on(OpenDataImport each, String statement) {
        sql.sql(statement).param("id", each.id()).update();
    }

    private static OpenDataImport toImport(ResultSet rs, int n) throws SQLException {
        return OpenDataImport.asStored(
                rs.getObject("id", UUID.class),
                new Source(
                        rs.getString("dataset"),
                        rs.getString("kind"),
                        OpenDataSet.valueOf(rs.getString("open_data_set")),
                        rs.getString("file_name")),
                rs.getString("content"),
                rs.getInt("lines"),
                rs.getInt("lines_read"),
                State.valueOf(rs.getString("state")),
                rs.getLong("version"));
    }
}
