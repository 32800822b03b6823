package org.norishiro.enquiry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.enquiry.model.Answer;
import org.norishiro.enquiry.model.Purpose;
import org.norishiro.enquiry.model.QuestionRegister;
import org.norishiro.enquiry.model.Said;
import org.norishiro.household.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcQuestionRegister implements QuestionRegister {
    /** Of one's own agency alone, and of persons one reaches: by the policy of the table. */
    private static final String ANSWERED = """
            select r.person_id, r.said, coalesce(c.words, '') as words, r.answered_at, s.name as answerer,
              coalesce(r.answered_by = my_post(), false) as mine
            from enquiry_answer r
            left join enquiry_call c
              on c.enquiry_id = r.enquiry_id and c.agency_id = r.agency_id and c.person_id = r.person_id
            join post p on p.id = r.answered_by join staff s on s.id = p.staff_id
            """;

    private final JdbcClient sql;

    JdbcQuestionRegister(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Question> open() {
        return sql.sql("select * from questions_for_me()")
                .query(JdbcQuestionRegister::toQuestion)
                .list();
    }

    @Override
    public List<Answered> answered(int most) {
        return sql.sql(ANSWERED + "order by r.answered_at desc, r.enquiry_id limit :most")
                .param("most", most)
                .query(JdbcQuestionRegister::toAnswered)
                .list();
    }

    @Override
    public Optional<Answered> answeredByUs(UUID question, PersonId person) {
        return sql.sql(ANSWERED + "where r.enquiry_id = :question and r.person_id = :person")
                .param("question", question)
                .param("person", person.value())
                .query(JdbcQuestionRegister::toAnswered)
                .optional();
    }

    @Override
    public Kept answer(UUID question, PersonId person, Answer answer) {
        var grounds = answer.grounds();
        var kept = sql.sql(
                        "select answer_question(:question, :person, :said, :words, cast(:basis as text), :article, :reason)")
                .param("question", question)
                .param("person", person.value())
                .param("said", answer.said().name())
                .param("words", answer.words())
                .param("basis", grounds == null ? null : grounds.basis().name())
                .param("article", grounds == null ? "" : grounds.article())
                .param("reason", grounds == null ? "" : grounds.reason())
                .query(String.class)
                .single();
        return Kept.valueOf(kept);
    }

    private static Answered toAnswered(ResultSet row, int n) throws SQLException {
        return new Answered(
                new PersonId(row.getObject("person_id", UUID.class)),
                Said.valueOf(row.getString("said")),
                row.getString("words"),
                row.getString("answerer"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("mine"));
    }

    private static Question toQuestion(ResultSet row, int n) throws SQLException {
        return new Question(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("words"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("valid_until", LocalDate.class),
                row.getString("agency"),
                row.getString("phone"),
                row.getString("asker") + "（" + row.getString("title") + "）");
    }
}
