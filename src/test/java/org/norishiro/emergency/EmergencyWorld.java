package org.norishiro.emergency;

import java.time.LocalDate;
import java.util.UUID;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.database.OwnerWork;
import org.norishiro.emergency.model.EmergencyGround;
import org.norishiro.emergency.model.Length;
import org.norishiro.emergency.model.Reason;
import org.norishiro.emergency.model.Wanted;
import org.norishiro.emergency.usecase.OpenInEmergency;
import org.norishiro.emergency.usecase.OpenInEmergency.Outcome;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Emergency openings as the people of 架空市 would make them. */
@TestComponent
public class EmergencyWorld {
    public static final String WORDS = "倒れていると近所の人から電話があった";

    private final World world;
    private final OpenInEmergency openInEmergency;
    private final OwnerWork owner;
    private final JdbcClient sql;

    EmergencyWorld(World world, OpenInEmergency openInEmergency, OwnerWork owner, JdbcClient sql) {
        this.world = world;
        this.openInEmergency = openInEmergency;
        this.owner = owner;
        this.sql = sql;
    }

    public String number(String login, CaseId about) {
        return world.together(
                login,
                () -> sql.sql("select number from support_case where id = ?")
                        .param(about.value())
                        .query(String.class)
                        .single());
    }

    public Outcome open(String login, Wanted wanted) {
        return open(login, wanted, "norishiro");
    }

    public Outcome open(String login, Wanted wanted, String password) {
        var reason = new Reason(EmergencyGround.LIFE, WORDS);
        return world.as(
                login,
                () -> openInEmergency.open(
                        new OpenInEmergency.Command(wanted, reason, Length.HALF, password, "192.0.2.7")));
    }

    public UUID opened(String login, CaseId about) {
        var outcome = open(login, new Wanted.ByNumber(number("yamada", about)));
        if (!(outcome instanceof Outcome.Opened)) throw new IllegalStateException(outcome.toString());
        return openingOf(login, about);
    }

    public UUID openingOf(String login, CaseId about) {
        return world.together(
                login,
                () -> sql.sql(
                                "select source_id from reach where kind = 'CASE' and object_id = ? and ground = 'EMERGENCY'")
                        .param(about.value())
                        .query(UUID.class)
                        .single());
    }

    /** As the owner of the tables, with the claim of one of the people, in one transaction: its now() stands still. */
    public void asOwner(String login, java.util.function.Consumer<JdbcClient> work) {
        var claim = world.claim(login);
        owner.run(sql -> {
            sql.sql("select act_as(?)").param(claim).query(String.class).single();
            work.accept(sql);
        });
    }

    /** The one lock that whoever asks may release. */
    public UUID lock() {
        return sql.sql("select id from emergency_locks_in_sight()")
                .query(UUID.class)
                .single();
    }

    /** The state of the database a page would be made at; asked within somebody's transaction. */
    public String state() {
        return sql.sql("select pg_current_snapshot()::text").query(String.class).single();
    }

    /** So that nobody is stopped by what another test did. */
    public void forget() {
        owner.run(sql -> {
            for (var table : new String[] {"emergency_review", "emergency_opening", "emergency_try", "emergency_lock"})
                sql.sql("delete from " + table).update();
        });
    }

    public void born(String login, UUID person, LocalDate day) {
        world.together(
                login,
                () -> sql.sql(
                                "update person set born = ?::date::text, born_earliest = ?::date, born_latest = ?::date where id = ?")
                        .params(day, day, day, person)
                        .update());
    }
}
