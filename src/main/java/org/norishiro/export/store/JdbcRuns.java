package org.norishiro.export.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.casework.CaseState;
import org.norishiro.casework.Phase;
import org.norishiro.export.model.Ending;
import org.norishiro.export.model.ExportedCase;
import org.norishiro.export.model.Runs;
import org.norishiro.identity.MunicipalityId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the cases in one statement with writing down which of them were seen whole: nothing can change in between. */
@Repository
class JdbcRuns implements Runs {
    private static final String NEXT = """
            with asked as materialized (
              select e.ordinal, e.case_id from export_case e
              where e.request_id = :request and e.ordinal > :after and e.ordinal <= :upto),
            seen as materialized (
              select asked.ordinal, c.*, c.id in (
                  select r.object_id from reach r where r.kind = 'CASE' and r.ground <> 'EMERGENCY' and not r.partial)
                and coalesce(c.household_id in (
                  select r.object_id from reach r where r.kind = 'HOUSEHOLD' and r.ground <> 'EMERGENCY' and not r.partial), true) as is_whole
              from asked join support_case c on c.id = asked.case_id
              where c.id in (select r.object_id from reach r where r.kind = 'CASE' and r.ground <> 'EMERGENCY')),
            marked as (
              update export_case e set whole = seen.is_whole from seen
              where e.request_id = :request and e.ordinal = seen.ordinal)
            select seen.number, seen.name, seen.state, seen.phase, seen.opened_on, seen.next_step, seen.next_date, seen.is_whole,
              coalesce(s.name, '') as holder,
              case when seen.household_id is null then 1 else (
                select count(*) from membership m where m.household_id = seen.household_id and m.until is null) end as members,
              (select max(n.happened_on) from progress_note n where n.case_id = seen.id and n.withdrawn_at is null) as last_note
            from seen
            left join post p on p.id = seen.holder_post_id
            left join staff s on s.id = p.staff_id
            order by seen.ordinal
            """;

    private final JdbcClient sql;

    JdbcRuns(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Claim> claim() {
        return sql.sql("select municipality, request, staff, post, run from claim_export()")
                .query((row, n) -> new Claim(
                        new MunicipalityId(id(row, "municipality")),
                        id(row, "request"),
                        new StaffId(id(row, "staff")),
                        new PostId(id(row, "post")),
                        id(row, "run")))
                .optional();
    }

    @Override
    public boolean holds(Claim claim) {
        return of(claim, "set lease_until = clock_timestamp() + interval '2 minutes'") == 1;
    }

    @Override
    public void begin(Claim claim) {
        of(claim, "set sight = pg_current_snapshot()::text, sight_at = now()");
    }

    @Override
    public boolean sightIsNarrower(Claim claim) {
        return sql.sql(
                        "select my_sight_is_narrower(r.sight, r.sight_at) from export_run r where r.request_id = :request")
                .param("request", claim.request())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<ExportedCase> next(Claim claim, int after, int size) {
        return sql.sql(NEXT)
                .param("request", claim.request())
                .param("after", after)
                .param("upto", after + size)
                .query(JdbcRuns::toCase)
                .list();
    }

    @Override
    public void keep(Claim claim, int part, byte[] bytes) {
        sql.sql("insert into export_chunk (request_id, ordinal, bytes) values (:request, :part, :bytes)")
                .param("request", claim.request())
                .param("part", part)
                .param("bytes", bytes)
                .update();
    }

    @Override
    public void progress(Claim claim, int written, int rows) {
        sql.sql("""
                        update export_run r set rows_in_it = r.rows_in_it + :rows,
                          written = least(:written, (select q.counted from export_request q where q.id = r.request_id))
                        where r.request_id = :request and r.run = :run""")
                .param("rows", rows)
                .param("written", written)
                .param("request", claim.request())
                .param("run", claim.run())
                .update();
    }

    @Override
    public void finish(Claim claim) {
        of(claim, "set finished_at = now(), expires_at = now() + interval '24 hours'");
    }

    private int of(Claim claim, String change) {
        return sql.sql("update export_run " + change
                        + " where request_id = :request and run = :run and finished_at is null and ended_at is null")
                .param("request", claim.request())
                .param("run", claim.run())
                .update();
    }

    @Override
    public boolean stop(Claim claim, Ending why) {
        return sql.sql("select stop_export(:request, :run, :why)")
                .param("request", claim.request())
                .param("run", claim.run())
                .param("why", why.name())
                .query(Boolean.class)
                .single();
    }

    @Override
    public int sweep() {
        return sql.sql("select sweep_exports()").query(Integer.class).single();
    }

    private static ExportedCase toCase(ResultSet row, int n) throws SQLException {
        return new ExportedCase(
                row.getString("number"),
                row.getString("name"),
                CaseState.valueOf(row.getString("state")),
                Phase.valueOf(row.getString("phase")),
                Objects.requireNonNull(row.getObject("opened_on", LocalDate.class)),
                row.getString("holder"),
                row.getString("next_step"),
                row.getObject("next_date", LocalDate.class),
                row.getBoolean("is_whole"),
                row.getInt("members"),
                row.getObject("last_note", LocalDate.class));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }
}
