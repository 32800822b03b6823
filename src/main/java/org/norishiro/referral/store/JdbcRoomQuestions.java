package org.norishiro.referral.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.directory.Room;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostId;
import org.norishiro.referral.model.RoomQuestion;
import org.norishiro.referral.model.RoomQuestions;
import org.norishiro.referral.model.RoomReply;
import org.norishiro.referral.usecase.RoomReadings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRoomQuestions implements RoomQuestions, RoomReadings {
    private static final String ASKED = """
            select q.id, q.asking_id, q.case_id, q.agency_id, a.name as agency, q.words, q.reply_by, q.asked_at at time zone 'Asia/Tokyo' as at,
              s.name as by, q.ended_at is not null as ended, q.room, q.reply_words, rs.name as replier,
              q.replied_at at time zone 'Asia/Tokyo' as replied_at
            from room_question q
            join agency a on a.municipality_id = q.municipality_id and a.id = q.agency_id
            join post p on p.municipality_id = q.municipality_id and p.id = q.asked_by
            join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
            left join post rp on rp.municipality_id = q.municipality_id and rp.id = q.replied_by
            left join staff rs on rs.municipality_id = rp.municipality_id and rs.id = rp.staff_id
            where %s
            order by q.asked_at desc, q.asking_id, a.kana, q.id""";

    private final JdbcClient sql;

    JdbcRoomQuestions(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(RoomQuestion question) {
        sql.sql("""
                        insert into room_question (id, asking_id, case_id, agency_id, words, reply_by)
                        values (:id, :asking, :case, :agency, :words, :replyBy)""")
                .param("id", question.id())
                .param("asking", question.asking())
                .param("case", question.about().value())
                .param("agency", question.to().value())
                .param("words", question.words())
                .param("replyBy", question.replyBy())
                .update();
    }

    @Override
    public List<String> tracesIn(CaseId about, String words) {
        return sql.sql("select distinct found from traces_in(:case, :words) order by found")
                .param("case", about.value())
                .param("words", words)
                .query((rs, n) -> rs.getString("found"))
                .list();
    }

    @Override
    public boolean sealed(CaseId about) {
        return sql.sql("select coalesce(nameless_lack(:case) = 'SEALED', false)")
                .param("case", about.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean end(CaseId about, UUID question) {
        return sql.sql("""
                        update room_question set ended_by = my_post() where ended_at is null and case_id = :case
                          and asking_id = (select asking_id from room_question where id = :id and case_id = :case)""").param("case", about.value()).param("id", question).update() > 0;
    }

    @Override
    public List<RoomQuestion> openOf(CaseId about, PostId post) {
        return sql.sql("""
                        select id, asking_id, agency_id, words, reply_by from room_question
                        where case_id = :case and asked_by = :post and ended_at is null order by asked_at, id for update""")
                .param("case", about.value())
                .param("post", post.value())
                .query((rs, n) -> new RoomQuestion(
                        rs.getObject("id", UUID.class),
                        rs.getObject("asking_id", UUID.class),
                        about,
                        new AgencyId(rs.getObject("agency_id", UUID.class)),
                        rs.getString("words"),
                        rs.getObject("reply_by", LocalDate.class)))
                .list();
    }

    @Override
    public void handOn(RoomQuestion question, PostId to, AgencyId their) {
        sql.sql(
                        question.to().equals(their)
                                ? "update room_question set ended_by = :to where id = :id"
                                : "update room_question set asked_by = :to, from_agency_id = :their where id = :id")
                .param("to", to.value())
                .param("their", their.value())
                .param("id", question.id())
                .update();
    }

    @Override
    public boolean reply(UUID question, RoomReply reply) {
        return sql.sql("select reply_about_room(:id, :room, :words)")
                .param("id", question)
                .param("room", reply.room().name())
                .param("words", reply.words())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Asked> of(CaseId about) {
        return sql.sql(ASKED.formatted("q.case_id = :case"))
                .param("case", about.value())
                .query(JdbcRoomQuestions::toAsked)
                .list();
    }

    @Override
    public List<Asked> open(PostId post) {
        return sql.sql(ASKED.formatted("q.asked_by = :post and q.ended_at is null"))
                .param("post", post.value())
                .query(JdbcRoomQuestions::toAsked)
                .list();
    }

    @Override
    public List<Received> received() {
        return sql.sql("""
                        select *, asked_at at time zone 'Asia/Tokyo' as at, replied_at at time zone 'Asia/Tokyo' as replied
                        from room_questions_for_us() order by room is null and not ended desc, asked_at desc, id""")
                .query((rs, n) -> new Received(
                        rs.getObject("id", UUID.class),
                        rs.getString("words"),
                        rs.getString("from_agency"),
                        rs.getString("asker"),
                        rs.getObject("at", LocalDateTime.class),
                        rs.getObject("reply_by", LocalDate.class),
                        rs.getBoolean("ended"),
                        toReplied(rs, "replied")))
                .list();
    }

    private static Asked toAsked(ResultSet rs, int n) throws SQLException {
        return new Asked(
                rs.getObject("id", UUID.class),
                rs.getObject("asking_id", UUID.class),
                new CaseId(rs.getObject("case_id", UUID.class)),
                new AgencyId(rs.getObject("agency_id", UUID.class)),
                rs.getString("agency"),
                rs.getString("words"),
                rs.getObject("reply_by", LocalDate.class),
                rs.getObject("at", LocalDateTime.class),
                rs.getString("by"),
                rs.getBoolean("ended"),
                toReplied(rs, "replied_at"));
    }

    private static @Nullable Replied toReplied(ResultSet rs, String at) throws SQLException {
        var room = rs.getString("room");
        if (room == null) return null;
        return new Replied(
                Room.valueOf(room),
                rs.getString("reply_words"),
                rs.getString("replier"),
                rs.getObject(at, LocalDateTime.class));
    }
}
