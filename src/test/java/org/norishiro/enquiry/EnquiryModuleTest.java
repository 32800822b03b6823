package org.norishiro.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.calendar.PartialDate;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.emergency.EmergencyWorld;
import org.norishiro.enquiry.model.Answer;
import org.norishiro.enquiry.model.Enquiry;
import org.norishiro.enquiry.model.Hindrance;
import org.norishiro.enquiry.model.Said;
import org.norishiro.enquiry.usecase.AnswerQuestion;
import org.norishiro.enquiry.usecase.Enquire;
import org.norishiro.enquiry.usecase.Enquire.Outcome;
import org.norishiro.enquiry.usecase.ShowEnquiries;
import org.norishiro.enquiry.usecase.WithdrawEnquiry;
import org.norishiro.gate.ConsentWorld;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.Grounds;
import org.norishiro.household.PersonId;
import org.norishiro.protection.model.AddressMeasure;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.model.KeptOut;
import org.norishiro.protection.model.MeasureKind;
import org.norishiro.protection.usecase.ExcludeFromPerson;
import org.norishiro.protection.usecase.RecordAddressMeasure;
import org.norishiro.seal.usecase.PutUnderSeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may ask, about whom, on what; and that asking is the same whoever is known where. yamada of 社会福祉課 asks. */
@ModuleWorld
class EnquiryModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    EnquiryWorld enquiries;

    @Autowired
    ConsentWorld consents;

    @Autowired
    EmergencyWorld emergencies;

    @Autowired
    Enquire enquire;

    @Autowired
    ShowEnquiries showEnquiries;

    @Autowired
    AnswerQuestion answerQuestion;

    @Autowired
    WithdrawEnquiry withdrawEnquiry;

    @Autowired
    JoinTeam joinTeam;

    @Autowired
    ExcludeFromPerson excludeFromPerson;

    @Autowired
    RecordAddressMeasure recordAddressMeasure;

    @Autowired
    PutUnderSeal sealCase;

    @Autowired
    JdbcClient sql;

    private PersonId hana;

    @BeforeEach
    void somebody_new() {
        enquiries.forget();
        hana = enquiries.person("yamada", EnquiryWorld.unheard());
    }

    /** What asking does in the database: of each table how often it is looked at, and how many rows are read and written. */
    private Map<String, List<Long>> done(PersonId person) {
        return does(() -> assertThat(enquire.enquire(enquiries.about(person, EnquiryWorld.FOR_THEM)))
                .isInstanceOf(Outcome.Asked.class));
    }

    private Map<String, List<Long>> does(Runnable work) {
        return world.together("yamada", () -> {
            // planned anew each time, as the first time
            sql.sql("set local plan_cache_mode = force_custom_plan").update();
            var before = counted();
            work.run();
            var after = counted();
            after.replaceAll((table, now) -> {
                var then = before.getOrDefault(table, List.of(0L, 0L, 0L, 0L, 0L));
                return IntStream.range(0, now.size())
                        .mapToObj(n -> now.get(n) - then.get(n))
                        .toList();
            });
            after.values().removeIf(each -> each.stream().allMatch(n -> n == 0));
            return after;
        });
    }

    /** Of each table scans and rows read, by whichever way, and rows written; of this connection so far. */
    private Map<String, List<Long>> counted() {
        var counts = new TreeMap<String, List<Long>>();
        sql.sql("""
                        select relname, seq_scan, seq_tup_read, coalesce(idx_scan, 0) as idx_scan, coalesce(idx_tup_fetch, 0) as idx_tup_fetch,
                          n_tup_ins + n_tup_upd + n_tup_del as written
                        from pg_stat_xact_user_tables""").query(row -> {
            counts.put(
                    row.getString("relname"),
                    List.of(
                            row.getLong("seq_scan"),
                            row.getLong("seq_tup_read"),
                            row.getLong("idx_scan"),
                            row.getLong("idx_tup_fetch"),
                            row.getLong("written")));
        });
        return counts;
    }

    @Test
    void asking_does_the_same_whether_or_not_somebody_knows_them() {
        var kana = EnquiryWorld.unheard();
        var known = enquiries.person("yamada", kana);
        var unknown = enquiries.person("yamada", EnquiryWorld.unheard());
        for (var login : List.of("saeki", "takeda", "hara", "endo")) enquiries.known(login, kana);
        done(enquiries.person("yamada", EnquiryWorld.unheard()));
        enquiries.forget();
        var ofTheKnown = done(known);
        enquiries.forget();
        assertThat(done(unknown)).isEqualTo(ofTheKnown).containsKeys("enquiry", "person", "exclusion");
    }

    @Test
    void looking_at_what_one_asked_does_the_same_after_somebody_said_that_they_will_not() {
        var kana = EnquiryWorld.unheard();
        var known = enquiries.person("yamada", kana);
        var theirRecord = enquiries.known("saeki", kana);
        var question = enquiries.asked("yamada", known);
        Runnable look = () -> assertThat(showEnquiries.show(known)).isPresent();
        does(look);
        var before = does(look);
        var answer = new AnswerQuestion.Command(question, theirRecord, Answer.silent(Said.NO));
        assertThat(world.as("saeki", () -> answerQuestion.answer(answer)))
                .isEqualTo(new AnswerQuestion.Outcome.Answered());
        assertThat(does(look)).isEqualTo(before).doesNotContainKey("enquiry_answer");
    }

    @Test
    void only_the_question_and_its_audit_row_are_written() {
        var written = done(hana);
        written.values().removeIf(counts -> counts.getLast() == 0);
        assertThat(written.keySet()).containsExactly("audit_entry", "enquiry");
    }

    @Test
    void who_is_out_of_reach_is_not_there_to_be_asked_about() {
        assertThat(enquiries.ask("hara", hana, EnquiryWorld.FOR_THEM)).isEqualTo(new Outcome.NotThere());
        assertThat(enquiries.ask("hara", PersonId.next(), EnquiryWorld.FOR_THEM))
                .isEqualTo(new Outcome.NotThere());
    }

    @Test
    void whoever_sees_a_part_does_not_ask() {
        seen_in_part_by_hokubu();
        assertThat(enquiries.ask("takeda", hana, EnquiryWorld.FOR_THEM)).isEqualTo(new Outcome.NotThere());
        assertThatThrownBy(() -> inserts("takeda", "CLEAR_BENEFIT")).hasStackTraceContaining("row-level security");
    }

    private void seen_in_part_by_hokubu() {
        var about = cases.open("yamada", cases.household("yamada", hana));
        world.as(
                "yamada",
                () -> joinTeam.join(new JoinTeam.Command(about, world.agency("hokubu"), null, "受診の同行", cases.today())));
        cases.disclose("yamada", about, "hokubu", hana, FieldClass.BASIC, FieldClass.HEALTH);
        assertThat(world.count("takeda", "select count(*) from person where id = ?", hana.value()))
                .isOne();
    }

    @Test
    void an_emergency_is_for_reading() {
        emergencies.forget();
        var about = cases.open("yamada", cases.household("yamada", hana));
        emergencies.opened("hara", about);
        assertThat(enquiries.ask("hara", hana, EnquiryWorld.FOR_THEM)).isEqualTo(new Outcome.NotThere());
        assertThatThrownBy(() -> inserts("hara", "CLEAR_BENEFIT"))
                .hasStackTraceContaining("an emergency opening is for reading");
    }

    @Test
    void whoever_is_kept_out_does_not_ask() {
        keepOut("yamada", hana, new KeptOut.Member(world.person("sato").staff()));
        assertThat(enquiries.ask("sato", hana, EnquiryWorld.FOR_THEM)).isEqualTo(new Outcome.NotThere());
        enquiries.asked("yamada", hana);
        assertThat(world.count("ito", "select count(*) from enquiry where person_id = ?", hana.value()))
                .isOne();
        assertThat(world.count("sato", "select count(*) from enquiry where person_id = ?", hana.value()))
                .isZero();
    }

    private void keepOut(String by, PersonId person, KeptOut whom) {
        assertThat(world.as(
                        by,
                        () -> excludeFromPerson.exclude(
                                new ExcludeFromPerson.Command(person, whom, ExclusionGround.KIN, "夫の弟（本人から）"))))
                .isInstanceOf(ExcludeFromPerson.Outcome.KeptOutNow.class);
    }

    @Test
    void somebody_in_hiding_is_not_asked_about() {
        var today = cases.today();
        var measure = new AddressMeasure(UUID.randomUUID(), MeasureKind.PROVISIONAL, "", today, today, null, "元の夫", "");
        world.as(
                "yamada",
                () -> recordAddressMeasure.record(new RecordAddressMeasure.Command(
                        hana, measure, List.of(world.person("yamada").staff()))));
        assertThat(enquiries.ask("yamada", hana, EnquiryWorld.FOR_THEM))
                .isEqualTo(new Outcome.NotAskedAbout(Hindrance.IN_HIDING));
        assertThatThrownBy(() -> inserts("yamada", "CLEAR_BENEFIT")).hasStackTraceContaining("is not asked about");
    }

    @Test
    void a_sealed_case_is_told_to_its_readers_alone() {
        var about = cases.open("yamada", cases.household("yamada", hana));
        var readers = List.of(
                world.person("yamada").staff(), world.person("kobayashi").staff());
        world.as("kobayashi", () -> sealCase.seal(new PutUnderSeal.Command(about, "加害者の親族が課にいる", readers)));
        assertThat(enquiries.ask("yamada", hana, EnquiryWorld.FOR_THEM))
                .isEqualTo(new Outcome.NotAskedAbout(Hindrance.SEALED));
        assertThat(enquiries.ask("sato", hana, EnquiryWorld.FOR_THEM)).isInstanceOf(Outcome.Asked.class);
    }

    @ParameterizedTest
    @CsvSource({"'',DAY,0000-11-1001", "かくう はな,YEAR,''", "かくう はな,NONE,''"})
    void nobody_could_tell_who_is_meant(String kana, String born, String phone) {
        var day = switch (born) {
            case "DAY" -> PartialDate.on(EnquiryWorld.BORN);
            case "YEAR" -> new PartialDate.Year(1950, false);
            default -> PartialDate.notAsked();
        };
        var person = enquiries.person("yamada", kana, day, phone);
        assertThat(enquiries.ask("yamada", person, EnquiryWorld.FOR_THEM))
                .isEqualTo(new Outcome.NotAskedAbout(Hindrance.NOT_RECOGNISABLE));
    }

    @Test
    void on_consent_there_has_to_be_one_that_names_another_agency_today() {
        assertThat(enquiries.ask("yamada", hana, Grounds.consent())).isEqualTo(new Outcome.NoConsent());
        consents.give(hana, "fukushi");
        assertThat(enquiries.ask("yamada", hana, Grounds.consent())).isEqualTo(new Outcome.NoConsent());
        var consent = consents.give(hana, "takikan");
        consents.withdraw("yamada", consent, cases.today());
        assertThat(enquiries.ask("yamada", hana, Grounds.consent())).isEqualTo(new Outcome.NoConsent());
        assertThatThrownBy(() -> inserts("yamada", "CONSENT")).hasStackTraceContaining("no consent covers it");
        consents.give(hana, "takikan");
        assertThat(enquiries.ask("yamada", hana, Grounds.consent())).isInstanceOf(Outcome.Asked.class);
    }

    @Test
    void one_question_at_a_time_about_one_person() {
        var first = enquiries.asked("yamada", hana);
        assertThat(enquiries.ask("sato", hana, EnquiryWorld.FOR_THEM)).isEqualTo(new Outcome.AskedAlready());
        assertThatThrownBy(() -> inserts("sato", "CLEAR_BENEFIT")).hasStackTraceContaining("is being asked already");
        assertThat(withdraws("sato", first)).isEqualTo(new WithdrawEnquiry.Outcome.Withdrawn());
        assertThat(withdraws("sato", first)).isEqualTo(new WithdrawEnquiry.Outcome.OverAlready());
        assertThat(withdraws("hara", first)).isEqualTo(new WithdrawEnquiry.Outcome.NotThere());
        assertThat(enquiries.ask("sato", hana, EnquiryWorld.FOR_THEM)).isInstanceOf(Outcome.Asked.class);
    }

    private WithdrawEnquiry.Outcome withdraws(String login, UUID enquiry) {
        return world.as(login, () -> withdrawEnquiry.withdraw(hana, enquiry));
    }

    @Test
    void ten_a_day_are_enough() {
        for (var n = 0; n < Enquiry.MOST_A_DAY; n++)
            enquiries.asked("yamada", enquiries.person("yamada", EnquiryWorld.unheard()));
        assertThat(enquiries.ask("yamada", hana, EnquiryWorld.FOR_THEM)).isEqualTo(new Outcome.EnoughForToday());
        assertThatThrownBy(() -> inserts("yamada", "CLEAR_BENEFIT")).hasStackTraceContaining("ten a day");
        assertThat(enquiries.ask("sato", hana, EnquiryWorld.FOR_THEM)).isInstanceOf(Outcome.Asked.class);
    }

    private void inserts(String login, String basis) {
        world.together(login, () -> sql.sql("""
                        insert into enquiry (id, person_id, purpose, basis, reason, valid_until)
                        values (gen_random_uuid(), ?, 'TOUCH', ?, 'x', current_date + 7)""").params(hana.value(), basis).update());
    }

    @ParameterizedTest
    @CsvSource({
        "'CLEAR_BENEFIT','','',7,a_basis_other_than_consent_says_why",
        "'LAW_OTHER','','理由',7,a_basis_in_law_names_the_article",
        "'CLEAR_BENEFIT','','理由',92,nothing_is_asked_without_end",
        "'EMERGENCY','','理由',9,urgency_ends_within_a_week"
    })
    void the_database_itself_asks_nothing_without_a_reason_an_article_or_an_end(
            String basis, String article, String reason, int days, String constraint) {
        assertThatThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql("""
                        insert into enquiry (id, person_id, purpose, basis, article, reason, valid_until)
                        values (gen_random_uuid(), ?, 'TOUCH', ?, ?, ?, current_date + ?)""")
                                .params(hana.value(), basis, article, reason, days)
                                .update()))
                .hasStackTraceContaining(constraint);
    }

    @Test
    void asking_and_refusing_are_on_the_trail() {
        var asked = enquiries.asked("yamada", hana);
        enquiries.ask("yamada", hana, EnquiryWorld.FOR_THEM);
        emergencies.asOwner("yamada", owner -> {
            var kept = owner.sql(
                            "select kind || ' ' || object_kind from audit_entry where act = 'enquire' and object_id in (?, ?)")
                    .params(asked, hana.value())
                    .query(String.class)
                    .list();
            assertThat(kept).containsExactlyInAnyOrder("ACTED enquiry", "REFUSED person");
        });
    }
}
