package org.norishiro.conference.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.conference.BodyId;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.model.Sitting;
import org.norishiro.conference.model.SittingPlan;
import org.norishiro.conference.model.SittingState;
import org.norishiro.conference.model.Sittings;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSittings implements Sittings {
    private final JdbcClient sql;

    JdbcSittings(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(Sitting sitting) {
        columns(sql.sql("""
                        insert into sitting (id, body_id, agency_id, name, held_on, starts_at, ends_at, place, online, chair_post_id,
                          convener_post_id, state, minutes_by, minutes_adopted_at)
                        values (:id, :body, :agency, :name, :on, :from, :until, :place, :online, :chair,
                          :convener, :state, :minutesBy, :adopted)"""), sitting).update();
    }

    @Override
    public boolean update(Sitting sitting) {
        return columns(sql.sql("""
                        update sitting set body_id = :body, agency_id = :agency, name = :name, held_on = :on, starts_at = :from,
                          ends_at = :until, place = :place, online = :online, chair_post_id = :chair, convener_post_id = :convener,
                          state = :state, minutes_by = :minutesBy, minutes_adopted_at = :adopted,
                          version = version + 1, changed_at = now(), changed_by = my_staff()
                        where id = :id and version = :version"""), sitting)
                        .param("version", sitting.version())
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec columns(JdbcClient.StatementSpec spec, Sitting sitting) {
        var plan = sitting.plan();
        var minutesBy = sitting.minutesBy();
        var adopted = sitting.minutesAdoptedAt();
        return spec.param("id", sitting.id().value())
                .param("body", plan.body().value())
                .param("agency", plan.secretariat().value())
                .param("name", plan.name())
                .param("on", plan.on())
                .param("from", plan.from())
                .param("until", plan.until())
                .param("place", plan.place())
                .param("online", plan.online())
                .param("chair", plan.chair().value())
                .param("convener", plan.convener().value())
                .param("state", sitting.state().name())
                .param("minutesBy", minutesBy == null ? null : minutesBy.value())
                .param("adopted", adopted == null ? null : adopted.atOffset(ZoneOffset.UTC));
    }

    @Override
    public Optional<Sitting> find(SittingId id) {
        return sql.sql("select * from sitting where id = :id")
                .param("id", id.value())
                .query(JdbcSittings::toSitting)
                .optional();
    }

    static Sitting toSitting(ResultSet rs, int n) throws SQLException {
        var minutesBy = rs.getObject("minutes_by", UUID.class);
        var adopted = rs.getObject("minutes_adopted_at", OffsetDateTime.class);
        return Sitting.restore(
                new SittingId(rs.getObject("id", UUID.class)),
                new SittingPlan(
                        new BodyId(rs.getObject("body_id", UUID.class)),
                        rs.getString("name"),
                        rs.getObject("held_on", LocalDate.class),
                        rs.getObject("starts_at", LocalTime.class),
                        rs.getObject("ends_at", LocalTime.class),
                        rs.getString("place"),
                        rs.getString("online"),
                        new PostId(rs.getObject("chair_post_id", UUID.class)),
                        new PostId(rs.getObject("convener_post_id", UUID.class)),
                        new AgencyId(rs.getObject("agency_id", UUID.class))),
                SittingState.valueOf(rs.getString("state")),
                minutesBy == null ? null : new PostId(minutesBy),
                adopted == null ? null : adopted.toInstant(),
                rs.getLong("version"));
    }
}
