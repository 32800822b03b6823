package org.norishiro.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.directory.Room;
import org.norishiro.directory.model.AgencyEntry;
import org.norishiro.directory.model.AgencyFacts;
import org.norishiro.directory.model.AgencyProfile;
import org.norishiro.directory.model.AgencyProfile.Access;
import org.norishiro.directory.model.AgencyProfile.Work;
import org.norishiro.directory.model.AgencyRegister;
import org.norishiro.directory.model.EntryField;
import org.norishiro.directory.model.Standing;
import org.norishiro.identity.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAgencyRegister implements AgencyRegister {
    private final JdbcClient sql;
    private final EntryJson json;

    JdbcAgencyRegister(JdbcClient sql, EntryJson json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Optional<AgencyEntry> find(AgencyId id) {
        return sql.sql("select * from agency where id = :id")
                .param("id", id.value())
                .query(JdbcAgencyRegister::toEntry)
                .optional();
    }

    @Override
    public List<AgencyEntry> all() {
        return sql.sql("""
                        select * from agency a
                        where (now() at time zone 'Asia/Tokyo')::date between a.valid_from and coalesce(a.valid_until, 'infinity')
                        order by a.kana, a.name, a.id""").query(JdbcAgencyRegister::toEntry).list();
    }

    @Override
    public String municipality() {
        return sql.sql("select name from municipality").query(String.class).single();
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
        profiled("""
                        insert into agency (id, name, kana, kind, standing, field, does, does_not, reaches_beyond, serves, area, cost, languages,
                          how_to_ask, phone, hours, hours_note, address, place, valid_from, confirmed_on, changed_at, changed_by)
                        values (:id, :name, :kana, :kind, :standing, :field, :does, :doesNot, :beyond, :serves, :area, :cost, :languages,
                          :howToAsk, :phone, :hours, :hoursNote, :address, :place, (now() at time zone 'Asia/Tokyo')::date,
                          (now() at time zone 'Asia/Tokyo')::date, now(), my_staff())""", profile)
                .param("id", id.value())
                .param("name", facts.name())
                .param("kana", facts.kana())
                .param("kind", facts.kind())
                .param("standing", facts.standing().name())
                .param("field", facts.field())
                .update();
    }

    @Override
    public boolean update(AgencyId id, AgencyProfile profile, long version) {
        return profiled("""
                        update agency set does = :does, does_not = :doesNot, reaches_beyond = :beyond, serves = :serves, area = :area,
                          cost = :cost, languages = :languages, how_to_ask = :howToAsk, phone = :phone, hours = :hours,
                          hours_note = :hoursNote, address = :address, place = :place,
                          confirmed_on = (now() at time zone 'Asia/Tokyo')::date,
                          version = version + 1, changed_at = now(), changed_by = my_staff()
                        where id = :id and version = :version""", profile)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec profiled(String statement, AgencyProfile profile) {
        var spec = sql.sql(statement);
        for (var field : EntryField.values()) spec = spec.param(field.field(), field.of(profile));
        return spec;
    }

    @Override
    public boolean reorganise(AgencyId id, AgencyFacts facts, @Nullable LocalDate validUntil, long version) {
        return sql.sql("""
                        update agency set name = :name, kana = :kana, kind = :kind, standing = :standing, field = :field,
                          valid_until = :until, version = version + 1, changed_at = now(), changed_by = my_staff()
                        where id = :id and version = :version""")
                        .param("id", id.value())
                        .param("version", version)
                        .param("name", facts.name())
                        .param("kana", facts.kana())
                        .param("kind", facts.kind())
                        .param("standing", facts.standing().name())
                        .param("field", facts.field())
                        .param("until", validUntil)
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

    @Override
    public List<PastChange> history(AgencyId id) {
        return sql.sql("""
                        select s.name, c.changed_at at time zone 'Asia/Tokyo' as at, c.changes
                        from agency_change c join staff s on s.municipality_id = c.municipality_id and s.id = c.changed_by
                        where c.agency_id = :id order by c.changed_at desc, c.id""")
                .param("id", id.value())
                .query((rs, n) -> new PastChange(
                        rs.getString("name"),
                        rs.getObject("at", LocalDateTime.class),
                        json.columns(rs.getString("changes"))))
                .list();
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
                        new Work(
                                rs.getString("does"),
                                rs.getString("does_not"),
                                rs.getString("reaches_beyond"),
                                rs.getString("serves"),
                                rs.getString("area"),
                                rs.getString("cost"),
                                rs.getString("languages")),
                        new Access(
                                rs.getString("how_to_ask"),
                                rs.getString("phone"),
                                rs.getString("hours"),
                                rs.getString("hours_note"),
                                rs.getString("address"),
                                rs.getString("place"))),
                RoomColumns.read(rs),
                rs.getObject("valid_until", LocalDate.class),
                rs.getObject("confirmed_on", LocalDate.class),
                rs.getLong("version"));
    }
}
