package org.norishiro.referral.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseTime;
import org.norishiro.casework.CaseId;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.referral.ReferralId;
import org.norishiro.referral.model.Asked;
import org.norishiro.referral.model.Referral;
import org.norishiro.referral.model.ReferralRegister;
import org.norishiro.referral.model.Side;
import org.norishiro.referral.model.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReferralRegister implements ReferralRegister {

    private final JdbcClient sql;

    JdbcReferralRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(Referral referral, Asked asked, Instant at) {
        var due = referral.state().due().orElseThrow();
        sql.sql("""
                        insert into referral (id, case_id, to_agency_id, request, urgency, open_by, raise_days, need_id, basis, article, basis_note, to_window,
                          handover, handover_on, handover_by, reply_due, state, state_on, next_due, holder_post_id, sent_at)
                        values (:id, :case, :to, :request, :urgency, :openBy, :raiseDays,
                          (select coalesce(need_id, id) from referral where id = cast(:insteadOf as uuid) and case_id = :case),
                          :basis, :article, :basisNote, :window, :handover, :handoverOn, :handoverBy, :due, 'SENT', :on, :due, :holder, :at)""")
                .param("id", referral.id().value())
                .param("case", referral.about().value())
                .param("to", referral.to().value())
                .param("window", asked.window())
                .param("request", asked.request())
                .param("basis", asked.grounds().basis().name())
                .param("article", asked.grounds().article())
                .param("basisNote", asked.grounds().reason())
                .param("urgency", asked.times().urgency().name())
                .param(
                        "openBy",
                        asked.times().openBy(at).map(JdbcReferralRegister::time).orElse(null))
                .param("raiseDays", asked.times().raiseDays())
                .param(
                        "insteadOf",
                        asked.insteadOf() == null ? null : asked.insteadOf().value())
                .param("handover", asked.handover().way().name())
                .param("handoverOn", asked.handover().on())
                .param("handoverBy", asked.handover().by())
                .param("due", due)
                .param("on", day(at))
                .param("holder", referral.holder().value())
                .param("at", time(at))
                .update();
        addTold(referral, asked);
        addSubjects(referral, asked);
        addShown(referral, asked);
    }

    private void addSubjects(Referral referral, Asked asked) {
        var position = 0;
        for (var person : asked.persons()) addSubject(referral, position++, person.value(), null);
        for (var issue : asked.issues()) addSubject(referral, position++, null, issue.value());
    }

    private void addSubject(Referral referral, int position, @Nullable UUID person, @Nullable UUID issue) {
        sql.sql("""
                        insert into referral_about (referral_id, case_id, position, person_id, issue_id)
                        values (:referral, :case, :position, :person, :issue)""")
                .param("referral", referral.id().value())
                .param("case", referral.about().value())
                .param("position", position)
                .param("person", person)
                .param("issue", issue)
                .update();
    }

    private void addShown(Referral referral, Asked asked) {
        var position = 0;
        for (var item : asked.shown()) {
            sql.sql("""
                            insert into referral_shown (referral_id, case_id, position, field_class, heading, body)
                            values (:referral, :case, :position, :class, :heading, :body)""")
                    .param("referral", referral.id().value())
                    .param("case", referral.about().value())
                    .param("position", position++)
                    .param("class", item.fieldClass().name())
                    .param("heading", item.heading())
                    .param("body", item.body())
                    .update();
        }
    }

    private void addTold(Referral referral, Asked asked) {
        for (var told : asked.told()) {
            sql.sql("""
                            insert into referral_told (referral_id, case_id, person_id, field_class)
                            values (:referral, :case, :person, :class)""")
                    .param("referral", referral.id().value())
                    .param("case", referral.about().value())
                    .param("person", told.whom().value())
                    .param("class", told.kind().name())
                    .update();
        }
    }

    @Override
    public Optional<Referral> find(ReferralId id) {
        return sql.sql("select * from referral where within_reach('REFERRAL', :id) and id = :id")
                .param("id", id.value())
                .query(JdbcReferralRegister::toReferral)
                .optional();
    }

    @Override
    public List<Referral> openOf(CaseId about, PostId post) {
        return sql.sql("""
                        select * from referral where within_reach('CASE', :case) and case_id = :case and state not in ('TAKEN_BACK', 'SETTLED')
                          and (sent_by = :post or holder_post_id = :post)
                        order by sent_at, id for update""")
                .param("case", about.value())
                .param("post", post.value())
                .query(JdbcReferralRegister::toReferral)
                .list();
    }

    @Override
    public boolean update(Referral referral, Instant at) {
        var row = StateRow.of(referral.state());
        return sql.sql("""
                        update referral set state = :state, state_on = case when state = :state then state_on else :on end, next_due = :due, holder_post_id = :holder,
                          answered_at = case when state = 'SENT' and :state in ('ACCEPTED', 'DECLINED') then :at else answered_at end,
                          answered_by = case when state = 'SENT' and :state in ('ACCEPTED', 'DECLINED') then my_post() else answered_by end,
                          outcome_at = case when :state = 'OUTCOME_REPORTED' then :at else outcome_at end,
                          reply_due = coalesce(cast(:replyDue as date), reply_due),
                          question = coalesce(cast(:question as text), question),
                          worker_name = coalesce(cast(:worker as text), worker_name),
                          first_step = coalesce(cast(:firstStep as text), first_step),
                          first_date = coalesce(cast(:firstDate as date), first_date),
                          beyond = coalesce(cast(:beyond as text), beyond),
                          decline_code = coalesce(cast(:declineCode as text), decline_code),
                          decline_words = coalesce(cast(:declineWords as text), decline_words),
                          decline_suggestion = coalesce(cast(:declineSuggestion as text), decline_suggestion),
                          suggested_agency_id = coalesce(cast(:suggestedAgency as uuid), suggested_agency_id),
                          handed_over_on = :handedOver,
                          outcome = coalesce(cast(:outcome as text), outcome),
                          outcome_words = coalesce(cast(:outcomeWords as text), outcome_words),
                          remaining = coalesce(cast(:remaining as text), remaining),
                          taken_back_words = coalesce(cast(:takenBackWords as text), taken_back_words),
                          settled_next = coalesce(cast(:settledNext as text), settled_next),
                          settled_how = coalesce(cast(:settledHow as text), settled_how),
                          sent_by = :sender, from_agency_id = :from,
                          version = version + 1
                        where id = :id and version = :version""")
                        .param("id", referral.id().value())
                        .param("version", referral.version())
                        .param("state", row.code())
                        .param("on", day(at))
                        .param("at", time(at))
                        .param("due", referral.state().due().orElse(null))
                        .param("holder", referral.holder().value())
                        .param("handedOver", referral.handedOver().orElse(null))
                        .param("sender", referral.sender().value())
                        .param("from", referral.from().value())
                        .params(row.columns())
                        .update()
                == 1;
    }

    @Override
    public void note(Referral referral, Step step, String words, Instant at) {
        sql.sql("""
                        insert into referral_step (referral_id, case_id, at, act, words)
                        values (:referral, :case, :at, :act, :words)""")
                .param("referral", referral.id().value())
                .param("case", referral.about().value())
                .param("at", time(at))
                .param("act", step.name())
                .param("words", words)
                .update();
    }

    @Override
    public boolean open(ReferralId id, Instant at) {
        return sql.sql("update referral set opened_at = :at where id = :id and opened_at is null")
                        .param("id", id.value())
                        .param("at", time(at))
                        .update()
                == 1;
    }

    @Override
    public void tell(ReferralId id, Side unread) {
        sql.sql("update referral set unread_by = :side where id = :id")
                .param("id", id.value())
                .param("side", unread.name())
                .update();
    }

    @Override
    public void read(ReferralId id, Side by) {
        sql.sql("update referral set unread_by = null where id = :id and unread_by = :side")
                .param("id", id.value())
                .param("side", by.name())
                .update();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atZone(JapaneseTime.ZONE).toOffsetDateTime();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, JapaneseTime.ZONE);
    }

    private static Referral toReferral(ResultSet rs, int n) throws SQLException {
        return Referral.restore(
                new ReferralId(rs.getObject("id", UUID.class)),
                new CaseId(rs.getObject("case_id", UUID.class)),
                new AgencyId(rs.getObject("from_agency_id", UUID.class)),
                new PostId(rs.getObject("sent_by", UUID.class)),
                new AgencyId(rs.getObject("to_agency_id", UUID.class)),
                HandoverColumns.read(rs),
                new PostId(rs.getObject("holder_post_id", UUID.class)),
                StateRow.read(rs),
                rs.getObject("handed_over_on", LocalDate.class),
                rs.getLong("version"));
    }
}
