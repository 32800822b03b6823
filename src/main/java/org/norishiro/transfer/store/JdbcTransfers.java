package org.norishiro.transfer.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.casework.CaseId;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.transfer.model.Transfer;
import org.norishiro.transfer.model.TransferId;
import org.norishiro.transfer.model.Transfers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTransfers implements Transfers {
    private final JdbcClient sql;

    JdbcTransfers(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(Transfer offered) {
        var terms = offered.terms();
        var grounds = terms.grounds();
        return sql.sql("""
                        insert into case_transfer (id, case_id, from_post_id, to_post_id, charge, stays, next_step, next_on, briefing,
                          basis, article, basis_note, reply_due)
                        values (:id, :case, :from, :to, :charge, :stays, :step, :on, :briefing, :basis, :article, :note, :due)
                        on conflict do nothing""")
                        .param("id", offered.id().value())
                        .param("case", offered.about().value())
                        .param("from", offered.from().value())
                        .param("to", offered.to().value())
                        .param("charge", terms.charge())
                        .param("stays", terms.stays())
                        .param("step", terms.nextStep())
                        .param("on", terms.nextOn())
                        .param("briefing", terms.briefing())
                        .param("basis", grounds == null ? null : grounds.basis().name())
                        .param("article", grounds == null ? "" : grounds.article())
                        .param("note", grounds == null ? "" : grounds.reason())
                        .param("due", offered.replyDue())
                        .update()
                == 1;
    }

    @Override
    public Optional<Transfer> find(TransferId id) {
        return sql.sql("select * from case_transfer where id = :id for update")
                .param("id", id.value())
                .query(TransferRows::toTransfer)
                .optional();
    }

    @Override
    public void answer(Transfer answered, String words) {
        sql.sql("""
                        update case_transfer set state = :state, answer = :words, answered_by = my_post(), answered_at = clock_timestamp()
                        where id = :id""")
                .param("id", answered.id().value())
                .param("state", answered.state().name())
                .param("words", words)
                .update();
    }

    @Override
    public Optional<Transfer> openOf(CaseId about, PostId from) {
        return sql.sql(
                        "select * from case_transfer where case_id = :case and from_post_id = :from and state = 'OFFERED'")
                .param("case", about.value())
                .param("from", from.value())
                .query(TransferRows::toTransfer)
                .optional();
    }

    @Override
    public void told(TransferId id) {
        sql.sql("update case_transfer set told_at = clock_timestamp() where id = :id and told_at is null")
                .param("id", id.value())
                .update();
    }

    @Override
    public boolean mayWithdraw(Transfer offered) {
        return sql.sql("""
                        select coalesce(from_agency_id = my_agency() or mine_to_give('CASE', case_id) = 'WHOLE', false)
                        from case_transfer where id = :id""")
                .param("id", offered.id().value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean seesWhole(CaseId about) {
        return sql.sql("select coalesce(mine_to_give('CASE', :case) = 'WHOLE', false)")
                .param("case", about.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<PersonId> missingConsents(CaseId about, AgencyId agency) {
        return sql.sql("select m from consent_missing(:case, :agency, null, cast(:classes as text[])) m")
                .param("case", about.value())
                .param("agency", agency.value())
                .param(
                        "classes",
                        Arrays.stream(FieldClass.values()).map(Enum::name).toArray(String[]::new))
                .query((rs, n) -> new PersonId(rs.getObject("m", UUID.class)))
                .list();
    }

    @Override
    public boolean seesWhole(AgencyId agency, CaseId about) {
        return sql.sql("select coalesce(agency_sees_case(:agency, :case), false)")
                .param("agency", agency.value())
                .param("case", about.value())
                .query(Boolean.class)
                .single();
    }
}
