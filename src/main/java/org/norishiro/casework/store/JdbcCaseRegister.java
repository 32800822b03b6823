package org.norishiro.casework.store;

import java.util.Optional;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.model.CaseRegister;
import org.norishiro.casework.model.CaseRole;
import org.norishiro.casework.model.Roles;
import org.norishiro.casework.model.Standing;
import org.norishiro.casework.model.SupportCase;
import org.norishiro.casework.model.Team;
import org.norishiro.casework.model.TeamMember;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseRegister implements CaseRegister {
    private final JdbcClient sql;
    private final CaseTurns turns;

    JdbcCaseRegister(JdbcClient sql, CaseTurns turns) {
        this.sql = sql;
        this.turns = turns;
    }

    // No conflict target: naming one would ask for the right to read the row, which only the trigger after this insert
    // gives.
    @Override
    public boolean add(SupportCase opened) {
        var file = opened.file();
        var household = file.subject().householdOrNull();
        var person = file.subject().personOrNull();
        var consultation = file.consultation();
        var added = standing(sql.sql("""
                                insert into support_case (id, agency_id, number, fiscal_year, household_id, person_id, consultation_id,
                                  name, opened_on, phase, state, closed_on, holder_post_id, next_step, next_date, follow_up, no_follow_up_reason)
                                values (:id, :agency, :number, :year, :household, :person, :consultation,
                                  :name, :openedOn, :phase, :state, :closedOn, :holder, :step, :on, :followUp, :noFollowUp)
                                on conflict do nothing"""), opened)
                .param("agency", file.agency().value())
                .param("number", file.number())
                .param("year", file.fiscalYear())
                .param("household", household == null ? null : household.value())
                .param("person", person == null ? null : person.value())
                .param("consultation", consultation == null ? null : consultation.value())
                .param("name", file.name())
                .param("openedOn", file.openedOn())
                .update();
        if (added == 1) saveParts(opened);
        return added == 1;
    }

    @Override
    public Optional<SupportCase> find(CaseId id) {
        return findIf("within_reach('CASE', :id)", id);
    }

    @Override
    public Optional<SupportCase> findAlone(CaseId id) {
        return findIf("(select look_at_case(:id))", id);
    }

    private Optional<SupportCase> findIf(String reached, CaseId id) {
        return sql.sql("select * from support_case where " + reached + " and id = :id for update")
                .param("id", id.value())
                .query((rs, n) -> CaseRows.toCase(rs, team(id), roles(id)))
                .optional();
    }

    @Override
    public void update(SupportCase changed) {
        // who is named sees what whoever names them sees: nobody is named by what else is written over
        var named = changed.holderNamed() ? "holder_post_id = :holder," : "";
        var rows = standing(sql.sql("""
                                update support_case set agency_id = :agency, phase = :phase, state = :state, closed_on = :closedOn, %s
                                  next_step = :step, next_date = :on, follow_up = :followUp, no_follow_up_reason = :noFollowUp,
                                  version = version + 1, changed_at = now(), changed_by = my_staff()
                                where id = :id and version = :version""".formatted(named)), changed)
                .param("agency", changed.file().agency().value())
                .param("version", changed.version())
                .update();
        if (rows == 0) throw new OptimisticLockingFailureException("case " + changed.id());
        saveParts(changed);
    }

    private static StatementSpec standing(StatementSpec statement, SupportCase about) {
        var standing = about.standing();
        var next = standing.next();
        return statement
                .param("id", about.id().value())
                .param("phase", about.phase().name())
                .param("state", standing.state().name())
                .param("closedOn", CaseRows.closedOn(standing))
                .param("holder", next == null ? null : next.holder().value())
                .param("step", next == null ? "" : next.words())
                .param("on", next == null ? null : next.on())
                .param("followUp", standing instanceof Standing.FollowedUp followed ? followed.followUp() : "")
                .param("noFollowUp", standing instanceof Standing.Closed closed ? closed.noFollowUpReason() : "");
    }

    private void saveParts(SupportCase about) {
        about.team().changed().forEach(member -> save(about.id(), member));
        about.roles().changed().forEach(role -> save(about.id(), role));
        about.turns().forEach(turn -> turns.keep(about.id(), turn));
    }

    private void save(CaseId of, TeamMember member) {
        var post = member.post();
        sql.sql("""
                        insert into team_member (id, case_id, agency_id, post_id, part, since, until)
                        values (:id, :case, :agency, :post, :part, :since, :until)
                        on conflict (municipality_id, id) do update
                        set until = excluded.until, part = excluded.part, version = team_member.version + 1""")
                .param("id", member.id())
                .param("case", of.value())
                .param("agency", member.agency().value())
                .param("post", post == null ? null : post.value())
                .param("part", member.part())
                .param("since", member.since())
                .param("until", member.until())
                .update();
    }

    private void save(CaseId of, CaseRole role) {
        var phase = role.phase();
        sql.sql("""
                        insert into case_role (id, case_id, kind, phase, post_id, since, until)
                        values (:id, :case, :kind, :phase, :post, :since, :until)
                        on conflict (municipality_id, id) do update set until = excluded.until, version = case_role.version + 1""")
                .param("id", role.id())
                .param("case", of.value())
                .param("kind", role.kind().name())
                .param("phase", phase == null ? null : phase.name())
                .param("post", role.post().value())
                .param("since", role.since())
                .param("until", role.until())
                .update();
    }

    private Team team(CaseId id) {
        return new Team(sql.sql("select * from team_member where case_id = :id order by since, id")
                .param("id", id.value())
                .query(CaseRows::toMember)
                .list());
    }

    private Roles roles(CaseId id) {
        return new Roles(sql.sql("select * from case_role where case_id = :id order by since, id")
                .param("id", id.value())
                .query(CaseRows::toRole)
                .list());
    }
}
