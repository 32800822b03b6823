package org.norishiro.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.directory.model.AgencyWindow;
import org.norishiro.directory.model.AgencyWindows;
import org.norishiro.identity.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAgencyWindows implements AgencyWindows {
    private static final String IN_USE = "select * from agency_window w where w.ended_on is null";

    private final JdbcClient sql;

    JdbcAgencyWindows(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<AgencyWindow> of(AgencyId agency) {
        return sql.sql(IN_USE + " and w.agency_id = :agency order by w.topic, w.name, w.id")
                .param("agency", agency.value())
                .query(JdbcAgencyWindows::toWindow)
                .list();
    }

    @Override
    public Optional<AgencyWindow> find(AgencyWindow.Id id) {
        return sql.sql(IN_USE + " and w.id = :id")
                .param("id", id.value())
                .query(JdbcAgencyWindows::toWindow)
                .optional();
    }

    @Override
    public void add(AgencyWindow window) {
        said("""
                insert into agency_window (id, agency_id, topic, name, phone, note) values (:id, :agency, :topic, :name, :phone, :note)""", window).param("agency", window.agency().value()).update();
    }

    @Override
    public void change(AgencyWindow window) {
        said("""
                update agency_window set topic = :topic, name = :name, phone = :phone, note = :note where id = :id and ended_on is null""", window).update();
    }

    private JdbcClient.StatementSpec said(String statement, AgencyWindow window) {
        return sql.sql(statement)
                .param("id", window.id().value())
                .param("topic", window.topic())
                .param("name", window.name())
                .param("phone", window.phone())
                .param("note", window.note());
    }

    @Override
    public void end(AgencyWindow.Id id) {
        sql.sql(
                        "update agency_window set ended_on = (now() at time zone 'Asia/Tokyo')::date where id = :id and ended_on is null")
                .param("id", id.value())
                .update();
    }

    private static AgencyWindow toWindow(ResultSet rs, int n) throws SQLException {
        return new AgencyWindow(
                new AgencyWindow.Id(rs.getObject("id", UUID.class)),
                new AgencyId(rs.getObject("agency_id", UUID.class)),
                rs.getString("topic"),
                rs.getString("name"),
                rs.getString("phone"),
                rs.getString("note"));
    }
}
