package org.norishiro.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.identity.PostId;
import org.norishiro.intake.ConsultationId;
import org.norishiro.intake.Consultations.TakenIssue;
import org.norishiro.intake.model.Concern;
import org.norishiro.intake.model.Consultation;
import org.norishiro.intake.model.ConsultationRegister;
import org.norishiro.intake.model.LastChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcConsultationRegister implements ConsultationRegister {
    private final JdbcClient sql;

    JdbcConsultationRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(Consultation consultation) {
        withColumns(sql.sql("""
                        insert into consultation (id, number, received_at, received_by, channel, speaker, speaker_name,
                          speaker_contact, speaker_agency_id, complaint, household_id, urgency, emergency_need, emergency_note,
                          outcome, outcome_reason, screened_at, screened_by, holder_post_id, next_step, next_date)
                        values (:id, :number, :receivedAt, :receivedBy, :channel, :speaker, :speakerName,
                          :speakerContact, :speakerAgency, :complaint, :household, :urgency, :emergency, :emergencyNote,
                          :outcome, :reason, :screenedAt, :screenedBy, :holder, :nextStep, :nextDate)"""), consultation)
                .param("number", consultation.number())
                .param("receivedBy", consultation.receivedBy().value())
                .update();
        addPeople(consultation);
        addIssues(consultation);
    }

    @Override
    public boolean update(Consultation consultation) {
        var changed = withColumns(sql.sql("""
                        update consultation set received_at = :receivedAt, channel = :channel, speaker = :speaker,
                          speaker_name = :speakerName, speaker_contact = :speakerContact, speaker_agency_id = :speakerAgency,
                          complaint = :complaint, household_id = :household, urgency = :urgency, emergency_need = :emergency,
                          emergency_note = :emergencyNote, outcome = :outcome, outcome_reason = :reason,
                          screened_at = :screenedAt, screened_by = :screenedBy, holder_post_id = :holder,
                          next_step = :nextStep, next_date = :nextDate,
                          changed_at = now(), changed_by = my_staff(), version = version + 1
                        where id = :id and version = :version"""), consultation)
                .param("version", consultation.version())
                .update();
        if (changed == 0) return false;
        dropPeople(consultation);
        addPeople(consultation);
        removeIssues(consultation.id());
        addIssues(consultation);
        return true;
    }

    @Override
    public Optional<Consultation> find(ConsultationId id) {
        return sql.sql("select * from consultation where within_reach('CONSULTATION', :id) and id = :id")
                .param("id", id.value())
                .query((rs, n) -> toConsultation(rs, peopleOf(id), issuesOf(id)))
                .optional();
    }

    @Override
    public LastChange lastChange(ConsultationId id) {
        return sql.sql("""
                        select s.name, c.changed_at from consultation c join staff s on s.id = c.changed_by where c.id = :id""")
                .param("id", id.value())
                .query((rs, n) -> new LastChange(
                        rs.getString(1),
                        ConsultationColumns.here(Objects.requireNonNull(rs.getObject(2, OffsetDateTime.class)))))
                .single();
    }

    private List<Concern> peopleOf(ConsultationId id) {
        return sql.sql("""
                        with cp as materialized (
                          select person_id, part from consultation_person where consultation_id = :id),
                        p as materialized (
                          select id, born_earliest, registered_at from person where id = any(array(select person_id from cp)))
                        select cp.person_id, cp.part from cp join p on p.id = cp.person_id
                        order by cp.part <> '本人', p.born_earliest nulls last, p.registered_at, p.id""")
                .param("id", id.value())
                .query((rs, n) ->
                        new Concern(new PersonId(rs.getObject("person_id", UUID.class)), rs.getString("part")))
                .list();
    }

    List<TakenIssue> issuesOf(ConsultationId id) {
        return sql.sql("select code, words from consultation_issue where consultation_id = :id order by position")
                .param("id", id.value())
                .query((rs, n) -> new TakenIssue(rs.getString("code"), rs.getString("words")))
                .list();
    }

    /** Only those whom the editor saw and left out: somebody out of their sight has not been left out. */
    private void dropPeople(Consultation consultation) {
        var kept = consultation.concerned().stream()
                .map(each -> each.person().value())
                .toArray(UUID[]::new);
        sql.sql("""
                        delete from consultation_person where consultation_id = :id and person_id <> all(:kept)
                          and person_id = any(array(
                            select p.id from person p where p.id = any(array(
                              select cp.person_id from consultation_person cp where cp.consultation_id = :id))))""").param("id", consultation.id().value()).param("kept", kept).update();
    }

    private void addPeople(Consultation consultation) {
        for (var each : consultation.concerned()) {
            sql.sql("""
                            insert into consultation_person (consultation_id, person_id, part)
                            values (:consultation, :person, :part)
                            on conflict (municipality_id, consultation_id, person_id) do update set part = excluded.part""")
                    .param("consultation", consultation.id().value())
                    .param("person", each.person().value())
                    .param("part", each.part())
                    .update();
        }
    }

    private void addIssues(Consultation consultation) {
        var position = 0;
        for (var each : consultation.told().issues()) {
            sql.sql("""
                            insert into consultation_issue (consultation_id, position, code, words)
                            values (:consultation, :position, :code, :words)""")
                    .param("consultation", consultation.id().value())
                    .param("position", ++position)
                    .param("code", each.code())
                    .param("words", each.words())
                    .update();
        }
    }

    private void removeIssues(ConsultationId id) {
        sql.sql("delete from consultation_issue where consultation_id = :id")
                .param("id", id.value())
                .update();
    }

    private static StatementSpec withColumns(StatementSpec statement, Consultation consultation) {
        var told = consultation.told();
        var speaker = told.speaker();
        var custody = CustodyColumns.of(consultation);
        return statement
                .param("id", consultation.id().value())
                .param("receivedAt", ConsultationColumns.instant(told.at()))
                .param("channel", told.channel())
                .param("speaker", speaker.code())
                .param("speakerName", speaker.name())
                .param("speakerContact", speaker.contact())
                .param(
                        "speakerAgency",
                        speaker.agency() == null ? null : speaker.agency().value())
                .param("complaint", told.complaint())
                .param("household", valueOf(consultation.household()))
                .param("urgency", told.urgency().name())
                .param("emergency", told.emergency().name())
                .param("emergencyNote", told.emergencyNote())
                .param("outcome", custody.outcome())
                .param("reason", custody.reason())
                .param("screenedAt", custody.screenedAt())
                .param("screenedBy", custody.screenedBy())
                .param("holder", custody.holder())
                .param("nextStep", custody.nextStep())
                .param("nextDate", custody.nextDate());
    }

    private static @Nullable UUID valueOf(@Nullable HouseholdId household) {
        return household == null ? null : household.value();
    }

    private static Consultation toConsultation(ResultSet rs, List<Concern> people, List<TakenIssue> issues)
            throws SQLException {
        var household = rs.getObject("household_id", UUID.class);
        var custody = CustodyColumns.read(rs);
        return Consultation.restore(
                new ConsultationId(rs.getObject("id", UUID.class)),
                rs.getString("number"),
                new PostId(rs.getObject("received_by", UUID.class)),
                ConsultationColumns.told(rs, issues),
                people,
                household == null ? null : new HouseholdId(household),
                custody.toCustody(),
                custody.toScreening(),
                rs.getLong("version"));
    }
}
