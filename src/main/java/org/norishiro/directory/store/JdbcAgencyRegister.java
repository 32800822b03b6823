package org.norishiro.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.directory.Room;
import org.norishiro.directory.model.AgencyEntry;
import org.norishiro.directory.model.AgencyFacts;
import org.norishiro.directory.model.AgencyProfile;
import org.norishiro.directory.model.AgencyRegister;
import org.norishiro.directory.model.Standing;
import org.norishiro.identity.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAgencyRegister implements AgencyRegister {
    private final JdbcClient sql;

    JdbcAgencyRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<AgencyEntry> find(AgencyId id) {
        return sql.sql("select * from agency where id = :id")
                .param("id", id.value())
                .query(JdbcAgencyRegister::toEntry)
                .optional();
    }

    @Override
    public Optional<AgencyId> named(String name) {
        return sql.sql("select id from agency where name = :name")
                .param("name", name)
                .query((rs, n) -> new AgencyId(rs.getObject("id", UUID.class)))
                .optional();
    }

    @Override
    public void add(AgencyId id, AgencyFacts facts, AgencyProfile profile) {
        sql.sql("""
                        insert into agency (id, name, kana, kind, standing, field, does, does_not, reaches_beyond, area, hours, phone,
                          address, how_to_ask, valid_from, confirmed_on, changed_at, changed_by)
                        values (:id, :name, :kana, :kind, :standing, :field, :does, :doesNot, :beyond, :area, :hours, :phone,
                          :address, :howToAsk, (now() at time zone 'Asia/Tokyo')::date, (now() at time zone 'Asia/Tokyo')::date, now(), my_staff())""")
                .param("id", id.value())
                .param("name", facts.name())
                .param("kana", facts.kana())
                .param("kind", facts.kind())
                .param("standing", facts.standing().name())
                .param("field", facts.field())
                .param("does", profile.does())
                .param("doesNot", profile.doesNot())
                .param("beyond", profile.beyond())
                .param("area", profile.area())
                .param("hours", profile.hours())
                .param("phone", profile.phone())
                .param("address", profile.address())
                .param("howToAsk", profile.howToAsk())
                .update();
    }

    @Override
    public boolean update(AgencyId id, AgencyProfile profile, long version) {
        return sql.sql("""
                        update agency set does = :does, does_not = :doesNot, reaches_beyond = :beyond, area = :area, hours = :hours,
                          phone = :phone, address = :address, how_to_ask = :howToAsk,
                          confirmed_on = (now() at time zone 'Asia/Tokyo')::date,
                          version = version + 1, changed_at = now(), changed_by = my_staff()
                        where id = :id and version = :version""")
                        .param("id", id.value())
                        .param("version", version)
                        .param("does", profile.does())
                        .param("doesNot", profile.doesNot())
                        .param("beyond", profile.beyond())
                        .param("area", profile.area())
                        .param("hours", profile.hours())
                        .param("phone", profile.phone())
                        .param("address", profile.address())
                        .param("howToAsk", profile.howToAsk())
                        .update()
                == 1;
    }

    @Override
    public void sayRoom(AgencyId id, Room.Said said) {
        sql.sql("update agency set room = :room, room_on = :on where id = :id")
                .param("id", id.value())
                .param("room", said.room().name())
                .param("on", said.on())
                .update();
    }

    @Override
    public boolean confirm(AgencyId id, LocalDate on, long version) {
        return sql.sql("update agency set confirmed_on = :on where id = :id and version = :version")
                        .param("id", id.value())
                        .param("on", on)
                        .param("version", version)
                        .update()
                == 1;
    }

    @Override
    public Optional<Change> lastChange(AgencyId id) {
        return sql.sql("""
                        select s.name, a.changed_at at time zone 'Asia/Tokyo' as at
                        from agency a join staff s on s.municipality_id = a.municipality_id and s.id = a.changed_by
                        where a.id = :id""")
                .param("id", id.value())
                .query((rs, n) -> new Change(rs.getString("name"), rs.getObject("at", LocalDateTime.class)))
                .optional();
    }

    private static AgencyEntry toEntry(ResultSet rs, int n) throws SQLException {
        return new AgencyEntry(
                new AgencyId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getString("kana"),
                rs.getString("kind"),
                Standing.valueOf(rs.getString("standing")),
                rs.getString("field"),
                new AgencyProfile(
                        rs.getString("does"),
                        rs.getString("does_not"),
                        rs.getString("reaches_beyond"),
                        rs.getString("area"),
                        rs.getString("hours"),
                        rs.getString("phone"),
                        rs.getString("address"),
                        rs.getString("how_to_ask")),
                RoomColumns.read(rs),
                rs.getObject("confirmed_on", LocalDate.class),
                rs.getLong("version"));
    }
}
