package org.norishiro.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.directory.model.AgencyRegister.Change;
import org.norishiro.directory.model.AgencyWindow;
import org.norishiro.directory.model.AgencyWindow.Words;
import org.norishiro.directory.model.AgencyWindows;
import org.norishiro.identity.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAgencyWindows implements AgencyWindows {
    private final JdbcClient sql;

    JdbcAgencyWindows(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<AgencyWindow> of(AgencyId agency) {
        return sql.sql("""
                        select * from agency_window w where w.agency_id = :agency and w.ended_on is null order by w.topic, w.name, w.id""")
                .param("agency", agency.value())
                .query(JdbcAgencyWindows::toWindow)
                .list();
    }

    @Override
    public Optional<AgencyWindow> find(AgencyWindow.Id id) {
        return sql.sql("select * from agency_window w where w.id = :id")
                .param("id", id.value())
                .query(JdbcAgencyWindows::toWindow)
                .optional();
    }

    @Override
    public Optional<Change> lastChange(AgencyWindow.Id id) {
        return sql.sql("""
                        select s.name, w.changed_at at time zone 'Asia/Tokyo' as at
                        from agency_window w join staff s on s.municipality_id = w.municipality_id and s.id = w.changed_by
                        where w.id = :id""")
                .param("id", id.value())
                .query((rs, n) -> new Change(rs.getString("name"), rs.getObject("at", LocalDateTime.class)))
                .optional();
    }

    @Override
    public void add(AgencyWindow.Id id, AgencyId agency, Words words) {
        said("""
                        insert into agency_window (id, agency_id, topic, name, phone, note)
                        values (:id, :agency, :topic, :name, :phone, :note)""", id, words).param("agency", agency.value()).update();
    }

    @Override
    public boolean change(AgencyWindow.Id id, Words words, long version) {
        return said("""
                        update agency_window set topic = :topic, name = :name, phone = :phone, note = :note,
                          version = version + 1, changed_at = clock_timestamp(), changed_by = my_staff()
                        where id = :id and version = :version and ended_on is null""", id, words).param("version", version).update() == 1;
    }

    private JdbcClient.StatementSpec said(String statement, AgencyWindow.Id id, Words words) {
        return sql.sql(statement)
                .param("id", id.value())
                .param("topic", words.topic())
                .param("name", words.name())
                .param("phone", words.phone())
                .param("note", words.note());
    }

    @Override
    public void end(AgencyWindow.Id id) {
        sql.sql("""
                        update agency_window set ended_on = (now() at time zone 'Asia/Tokyo')::date,
                          version = version + 1, changed_at = clock_timestamp(), changed_by = my_staff()
                        where id = :id and ended_on is null""").param("id", id.value()).update();
    }

    private static AgencyWindow toWindow(ResultSet rs, int n) throws SQLException {
        return new AgencyWindow(
                new AgencyWindow.Id(rs.getObject("id", UUID.class)),
                new AgencyId(rs.getObject("agency_id", UUID.class)),
                new Words(rs.getString("topic"), rs.getString("name"), rs.getString("phone"), rs.getString("note")),
                rs.getLong("version"),
                rs.getObject("ended_on") == null);
    }
}
