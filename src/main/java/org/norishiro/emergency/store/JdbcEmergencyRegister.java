package org.norishiro.emergency.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseTime;
import org.norishiro.emergency.model.EmergencyGround;
import org.norishiro.emergency.model.EmergencyRegister;
import org.norishiro.emergency.model.Length;
import org.norishiro.emergency.model.Lock;
import org.norishiro.emergency.model.Opening;
import org.norishiro.emergency.model.Reason;
import org.norishiro.emergency.model.Verdict;
import org.norishiro.emergency.model.Wanted;
import org.norishiro.emergency.usecase.OpeningViews;
import org.norishiro.shell.Counted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEmergencyRegister implements EmergencyRegister, OpeningViews {
    private static final String OPENINGS =
            "select *, ended_at is null and valid_until > now() as is_open from emergency_openings_in_sight()";
    private static final String WAITING = "(not :waiting or (verdict is null and concerns = 'REVIEW'))";

    private final JdbcClient sql;

    JdbcEmergencyRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Attempt open(Wanted wanted, Reason reason, Length length, int dueIn) {
        var byNumber = wanted instanceof Wanted.ByNumber(var number) ? number : "";
        var byName = wanted instanceof Wanted.ByName named ? named : null;
        return sql.sql("""
                        select outcome, opening, opened_case
                        from open_in_emergency(:number, :name, :born::date, :ground, :words, :minutes, :due)""")
                .param("number", byNumber)
                .param("name", byName == null ? "" : byName.name())
                .param("born", byName == null ? null : byName.born())
                .param("ground", reason.ground().name())
                .param("words", reason.words())
                .param("minutes", length.minutes())
                .param("due", dueIn)
                .query((row, n) -> attempt(row))
                .single();
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return switch (row.getString("outcome")) {
            case "OPENED" -> new Attempt.Opened(id(row, "opening"), id(row, "opened_case"));
            case "REACHED" -> new Attempt.Reached(id(row, "opened_case"));
            case "LOCKED" -> new Attempt.Locked();
            case "NOT_FOR_THIS_ROLE" -> new Attempt.NotForThisRole();
            default -> new Attempt.Nothing();
        };
    }

    @Override
    public boolean locked() {
        return sql.sql("select my_emergency_is_locked()").query(Boolean.class).single();
    }

    @Override
    public boolean end(UUID opening) {
        return sql.sql("select end_emergency(:id)")
                .param("id", opening)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Counted<Opening> inSight(boolean waitingOnly, int offset, int size) {
        var rows = sql.sql(OPENINGS + " where " + WAITING + " order by opened_at desc, id limit :size offset :offset")
                .param("waiting", waitingOnly)
                .param("size", size)
                .param("offset", offset)
                .query(JdbcEmergencyRegister::toOpening)
                .list();
        var total = sql.sql("select count(*) from emergency_openings_in_sight() where " + WAITING)
                .param("waiting", waitingOnly)
                .query(Integer.class)
                .single();
        return new Counted<>(rows, total);
    }

    @Override
    public Optional<Opening> find(UUID opening) {
        return sql.sql(OPENINGS + " where id = :id")
                .param("id", opening)
                .query(JdbcEmergencyRegister::toOpening)
                .optional();
    }

    @Override
    public Reviewed review(UUID opening, Verdict verdict, String words) {
        return Reviewed.valueOf(sql.sql("select review_emergency(:id, :verdict, :words)")
                .param("id", opening)
                .param("verdict", verdict.name())
                .param("words", words)
                .query(String.class)
                .single());
    }

    @Override
    public List<Lock> locks() {
        return sql.sql("select * from emergency_locks_in_sight() order by locked_at")
                .query((row, n) -> new Lock(
                        id(row, "id"),
                        row.getString("staff"),
                        row.getInt("openings"),
                        row.getInt("tries"),
                        known(row, "locked_at")))
                .list();
    }

    @Override
    public boolean release(UUID lock, String words) {
        return sql.sql("select release_emergency_lock(:id, :words)")
                .param("id", lock)
                .param("words", words)
                .query(Boolean.class)
                .single();
    }

    private static Opening toOpening(ResultSet row, int n) throws SQLException {
        return new Opening(
                id(row, "id"),
                id(row, "case_id"),
                row.getString("case_number"),
                "OWN".equals(row.getString("concerns")),
                row.getString("opener"),
                row.getString("agency"),
                row.getString("title"),
                EmergencyGround.valueOf(row.getString("ground")),
                row.getString("words"),
                known(row, "opened_at"),
                known(row, "valid_until"),
                time(row, "ended_at"),
                row.getBoolean("is_open"),
                Objects.requireNonNull(row.getObject("review_due", LocalDate.class)),
                row.getLong("pages"),
                row.getLong("notes"),
                review(row));
    }

    private static Opening.@Nullable Review review(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        if (verdict == null) return null;
        return new Opening.Review(
                Verdict.valueOf(verdict),
                row.getString("review_words"),
                row.getString("reviewer"),
                known(row, "reviewed_at"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private static LocalDateTime known(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(time(row, column));
    }

    private static @Nullable LocalDateTime time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(JapaneseTime.ZONE).toLocalDateTime();
    }
}
