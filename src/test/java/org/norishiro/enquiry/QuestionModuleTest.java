package org.norishiro.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.calendar.PartialDate;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.emergency.EmergencyWorld;
import org.norishiro.emergency.model.Wanted;
import org.norishiro.enquiry.model.Answer;
import org.norishiro.enquiry.model.EnquiryRegister.Call;
import org.norishiro.enquiry.model.QuestionRegister.Answered;
import org.norishiro.enquiry.model.Said;
import org.norishiro.enquiry.usecase.AnswerQuestion;
import org.norishiro.enquiry.usecase.AnswerQuestion.Outcome;
import org.norishiro.enquiry.usecase.ListQuestions;
import org.norishiro.enquiry.usecase.ShowEnquiryUse;
import org.norishiro.enquiry.usecase.ShowQuestion;
import org.norishiro.enquiry.usecase.WithdrawEnquiry;
import org.norishiro.gate.ConsentWorld;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.Grounds;
import org.norishiro.gate.usecase.BeginConsent;
import org.norishiro.household.PersonId;
import org.norishiro.identity.StaffId;
import org.norishiro.protection.model.AddressMeasure;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.model.KeptOut;
import org.norishiro.protection.model.MeasureKind;
import org.norishiro.protection.usecase.ExcludeFromPerson;
import org.norishiro.protection.usecase.RecordAddressMeasure;
import org.norishiro.seal.usecase.PutUnderSeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whom a question reaches, and what the asker is told. yamada of 社会福祉課 (fukushi: sato, ito, kobayashi) asks; saeki and hoshi coordinate
 * at 多機関協働担当課 (takikan), which has taken in a consultation about the same person. 北部地域包括 (hokubu: mori, takeda) has nobody who leads.
 */
@ModuleWorld
class QuestionModuleTest {
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
    AnswerQuestion answerQuestion;

    @Autowired
    WithdrawEnquiry withdrawEnquiry;

    @Autowired
    ListQuestions listQuestions;

    @Autowired
    ShowQuestion showQuestion;

    @Autowired
    ShowEnquiryUse showEnquiryUse;

    @Autowired
    JoinTeam joinTeam;

    @Autowired
    ExcludeFromPerson excludeFromPerson;

    @Autowired
    RecordAddressMeasure recordAddressMeasure;

    @Autowired
    PutUnderSeal sealCase;

    @Autowired
    List<DueItems> desks;

    @Autowired
    JdbcClient sql;

    private String kana;
    private PersonId theirs;
    private PersonId ours;

    @BeforeEach
    void one_person_two_records() {
        enquiries.forget();
        kana = EnquiryWorld.unheard();
        theirs = enquiries.person("yamada", kana);
        ours = enquiries.known("saeki", kana);
    }

    private StaffId staff(String login) {
        return world.person(login).staff();
    }

    private void keepOut(String by, PersonId person, KeptOut whom) {
        assertThat(world.as(
                        by,
                        () -> excludeFromPerson.exclude(
                                new ExcludeFromPerson.Command(person, whom, ExclusionGround.KIN, "夫の弟（本人から）"))))
                .isInstanceOf(ExcludeFromPerson.Outcome.KeptOutNow.class);
    }

    private Outcome answers(String login, UUID question, PersonId person, Answer answer) {
        return world.as(login, () -> answerQuestion.answer(new AnswerQuestion.Command(question, person, answer)));
    }

    private static Answer willCall() {
        return Answer.call("明日、お電話します", EnquiryWorld.FOR_THEM);
    }

    @Test
    void those_who_coordinate_find_it_beside_their_own_record_with_nothing_of_the_askers() {
        enquiries.asked("yamada", theirs);
        assertThat(enquiries.questions("saeki")).singleElement().satisfies(question -> {
            assertThat(question.person()).isEqualTo(ours);
            assertThat(question.agency()).isEqualTo("社会福祉課");
            assertThat(question.asker()).isEqualTo("山田 恵（保護第一係）");
            assertThat(question.words()).isEqualTo("平日の午前にお電話ください");
            assertThat(question.toString()).doesNotContain(theirs.toString(), "電話をさせたくない");
        });
        assertThat(enquiries.askedAbout("hoshi")).containsExactly(ours);
        assertThat(enquiries.askedAbout("nagai")).containsExactly(ours);
    }

    @Test
    void nobody_else_finds_it() {
        enquiries.known("hara", EnquiryWorld.unheard());
        enquiries.asked("yamada", theirs);
        for (var login : List.of("yamada", "kobayashi", "hara", "takeda", "okabe", "yokoyama", "kikuchi", "admin"))
            assertThat(enquiries.askedAbout(login)).as(login).isEmpty();
    }

    @Test
    void in_an_office_without_anybody_who_leads_it_reaches_whoever_holds_the_work() {
        var known = enquiries.known("takeda", kana);
        enquiries.asked("yamada", theirs);
        assertThat(enquiries.askedAbout("takeda")).containsExactly(known);
        assertThat(enquiries.askedAbout("mori")).isEmpty();
    }

    @Test
    void where_somebody_leads_the_others_of_the_office_do_not_find_it() {
        enquiries.known("sato", kana);
        var fromOutside = enquiries.person("takeda", kana);
        enquiries.asked("takeda", fromOutside);
        assertThat(enquiries.askedAbout("sato")).isEmpty();
        assertThat(enquiries.askedAbout("kobayashi")).hasSize(1);
    }

    @Test
    void a_name_typed_in_without_a_consultation_or_a_case_finds_nothing() {
        enquiries.asked("yamada", theirs);
        var typed = enquiries.person("takeda", kana);
        assertThat(enquiries.askedAbout("takeda")).isEmpty();
        cases.household("takeda", typed);
        assertThat(enquiries.askedAbout("takeda")).isEmpty();
        cases.open("takeda", cases.household("takeda", typed));
        assertThat(enquiries.askedAbout("takeda")).containsExactly(typed);
    }

    @Test
    void the_reading_may_be_written_otherwise() {
        var katakana = kana.codePoints()
                .map(letter -> letter >= 'ぁ' && letter <= 'ゖ' ? letter + 0x60 : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replace(" ", "　");
        var other = enquiries.person("yamada", katakana);
        enquiries.asked("yamada", other);
        assertThat(enquiries.askedAbout("saeki")).containsExactly(ours);
    }

    private boolean same(PartialDate their, String theirPhone, PartialDate our, String ourPhone) {
        enquiries.forget();
        var reading = EnquiryWorld.unheard();
        var known = enquiries.known("saeki", reading, our, ourPhone);
        enquiries.asked("yamada", enquiries.person("yamada", reading, their, theirPhone));
        return enquiries.askedAbout("saeki").contains(known);
    }

    @Test
    void the_day_of_birth_has_to_be_the_same() {
        var day = PartialDate.on(EnquiryWorld.BORN);
        var next = PartialDate.on(EnquiryWorld.BORN.plusDays(1));
        assertThat(same(day, "", day, "")).isTrue();
        assertThat(same(day, "", next, "")).isFalse();
        assertThat(same(day, "0000-11-1001", next, "0000-11-1001")).isFalse();
    }

    @Test
    void where_the_day_is_not_known_the_telephone_has_to_be_the_same_and_the_days_not_contradict() {
        var day = PartialDate.on(EnquiryWorld.BORN);
        var thatYear = new PartialDate.Year(1950, false);
        var otherYear = new PartialDate.Year(1960, false);
        assertThat(same(day, "0000-11-1001", thatYear, "００００１１１００１")).isTrue();
        assertThat(same(thatYear, "0000-11-1001", PartialDate.notAsked(), "0000-11-1001"))
                .isTrue();
        assertThat(same(day, "0000-11-1001", thatYear, "0000-11-1002")).isFalse();
        assertThat(same(day, "0000-11-1001", thatYear, "")).isFalse();
        assertThat(same(day, "", thatYear, "")).isFalse();
        assertThat(same(thatYear, "0000-11-1001", otherYear, "0000-11-1001")).isFalse();
    }

    @Test
    void nobody_who_may_work_for_the_asker_is_kept_out_of_the_record_that_is_found() {
        enquiries.asked("yamada", theirs);
        keepOut("saeki", ours, new KeptOut.Member(staff("ito")));
        assertThat(enquiries.askedAbout("saeki")).isEmpty();
    }

    @Test
    void an_office_that_is_kept_out_of_the_record_that_is_found_reaches_nobody() {
        keepOut("saeki", ours, new KeptOut.Everybody(world.agency("fukushi")));
        enquiries.asked("yamada", theirs);
        assertThat(enquiries.askedAbout("saeki")).isEmpty();
    }

    @Test
    void whoever_is_kept_out_of_the_askers_record_is_not_asked_nor_their_office() {
        enquiries.asked("yamada", theirs);
        keepOut("yamada", theirs, new KeptOut.Member(staff("hoshi")));
        assertThat(enquiries.askedAbout("hoshi")).isEmpty();
        assertThat(enquiries.askedAbout("saeki")).isEmpty();
    }

    @Test
    void who_is_kept_out_of_their_own_record_does_not_find_it_but_their_colleagues_do() {
        enquiries.asked("yamada", theirs);
        keepOut("saeki", ours, new KeptOut.Member(staff("hoshi")));
        assertThat(enquiries.askedAbout("hoshi")).isEmpty();
        assertThat(enquiries.askedAbout("saeki")).containsExactly(ours);
    }

    @Test
    void what_is_told_of_a_child_tells_where_the_mother_is() {
        var mother = cases.person("saeki", "母");
        cases.household("saeki", mother, ours);
        enquiries.asked("yamada", theirs);
        assertThat(enquiries.askedAbout("saeki")).containsExactly(ours);
        keepOut("saeki", mother, new KeptOut.Member(staff("yamada")));
        assertThat(enquiries.askedAbout("saeki")).isEmpty();
    }

    private void hides(String by, PersonId person) {
        var today = cases.today();
        var measure = new AddressMeasure(UUID.randomUUID(), MeasureKind.PROVISIONAL, "", today, today, null, "元の夫", "");
        world.as(
                by,
                () -> recordAddressMeasure.record(
                        new RecordAddressMeasure.Command(person, measure, List.of(staff(by)))));
    }

    @Test
    void about_somebody_in_hiding_nobody_is_asked_not_even_who_knows_where_they_are() {
        enquiries.asked("yamada", theirs);
        hides("saeki", ours);
        assertThat(enquiries.askedAbout("saeki")).isEmpty();
    }

    @Test
    void who_went_into_hiding_after_being_asked_about_is_asked_about_no_more() {
        enquiries.asked("yamada", theirs);
        hides("yamada", theirs);
        assertThat(enquiries.askedAbout("saeki")).isEmpty();
    }

    private void seals(String by, PersonId person, String... readers) {
        var about = cases.open(by, cases.household(by, person));
        var staff = Arrays.stream(readers).map(this::staff).toList();
        assertThat(world.as(readers[0], () -> sealCase.seal(new PutUnderSeal.Command(about, "加害者の親族が課にいる", staff))))
                .isInstanceOf(PutUnderSeal.Outcome.Sealed.class);
    }

    @Test
    void where_a_sealed_case_tells_of_the_person_nobody_is_asked_not_even_its_readers() {
        enquiries.asked("yamada", theirs);
        seals("saeki", ours, "saeki", "hoshi");
        for (var login : List.of("saeki", "hoshi", "nagai"))
            assertThat(enquiries.askedAbout(login)).as(login).isEmpty();
    }

    @Test
    void a_question_about_whom_a_case_was_sealed_arrives_nowhere() {
        enquiries.asked("yamada", theirs);
        seals("yamada", theirs, "kobayashi", "yamada");
        assertThat(enquiries.askedAbout("saeki")).isEmpty();
    }

    @Test
    void who_sees_the_person_in_part_or_in_an_emergency_is_not_asked() {
        emergencies.forget();
        var known = enquiries.known("endo", kana);
        var about = cases.open("endo", cases.household("endo", known));
        enquiries.asked("yamada", theirs);
        assertThat(enquiries.askedAbout("endo")).containsExactly(known);
        world.as(
                "endo",
                () -> joinTeam.join(
                        new JoinTeam.Command(about, world.agency("takikan"), null, "受診の同行", cases.today())));
        cases.disclose("endo", about, "takikan", known, FieldClass.BASIC);
        assertThat(enquiries.askedAbout("nagai")).containsExactly(ours);
        var number = world.together(
                "endo",
                () -> sql.sql("select number from support_case where id = ?")
                        .param(about.value())
                        .query(String.class)
                        .single());
        emergencies.open("kobayashi", new Wanted.ByNumber(number));
        assertThat(enquiries.askedAbout("kobayashi")).isEmpty();
    }

    @Test
    void on_consent_it_reaches_only_whom_the_person_named_and_ends_with_the_consent() {
        enquiries.known("takeda", kana);
        var consent = consents.give(theirs, "takikan");
        enquiries.ask("yamada", theirs, Grounds.consent());
        assertThat(enquiries.askedAbout("saeki")).containsExactly(ours);
        assertThat(enquiries.askedAbout("takeda")).isEmpty();
        var state = world.together("saeki", emergencies::state);
        consents.withdraw("yamada", consent, cases.today());
        assertThat(enquiries.askedAbout("saeki")).isEmpty();
        assertThat(world.count("saeki", "select case when my_sight_is_narrower(?, now()) then 1 else 0 end", state))
                .isOne();
    }

    @Test
    void a_withdrawn_question_and_one_that_is_over_are_gone() {
        var question = enquiries.asked("yamada", theirs);
        world.as("yamada", () -> withdrawEnquiry.withdraw(theirs, question));
        assertThat(enquiries.askedAbout("saeki")).isEmpty();
        assertThat(answers("saeki", question, ours, willCall())).isEqualTo(new Outcome.NotThere());
        enquiries.asked("yamada", theirs);
        emergencies.asOwner("yamada", owner -> {
            owner.sql("alter table enquiry disable trigger user").update();
            owner.sql("alter table enquiry no force row level security").update();
            owner.sql("update enquiry set asked_at = now() - interval '40 days', valid_until = current_date - 2")
                    .update();
            owner.sql("alter table enquiry force row level security").update();
            owner.sql("alter table enquiry enable trigger user").update();
        });
        assertThat(enquiries.askedAbout("saeki")).isEmpty();
    }

    @Test
    void who_will_call_is_told_to_the_asker_in_their_own_words() {
        var question = enquiries.asked("yamada", theirs);
        assertThat(enquiries.calls("yamada", theirs)).isEmpty();
        assertThat(answers("saeki", question, ours, willCall())).isEqualTo(new Outcome.Answered());
        assertThat(enquiries.calls("yamada", theirs))
                .singleElement()
                .extracting(Call::agency, Call::who, Call::words)
                .containsExactly("多機関協働担当課", "佐伯 直（調整担当）", "明日、お電話します");
        assertThat(enquiries.askedAbout("hoshi")).isEmpty();
    }

    @Test
    void who_is_too_late_is_told_who_was_first_and_everybody_else_nothing() {
        var question = enquiries.asked("yamada", theirs);
        answers("saeki", question, ours, willCall());
        assertThat(answers("hoshi", question, ours, Answer.silent(Said.NO)))
                .isInstanceOfSatisfying(
                        Outcome.AnsweredAlready.class,
                        late -> assertThat(late.answer())
                                .extracting(Answered::answeredBy, Answered::said, Answered::words, Answered::mine)
                                .containsExactly("佐伯 直", Said.CALL, "明日、お電話します", false));
        assertThat(answers("saeki", question, ours, willCall()))
                .isInstanceOfSatisfying(
                        Outcome.AnsweredAlready.class,
                        late -> assertThat(late.answer().mine()).isTrue());
        for (var login : List.of("yamada", "kobayashi", "hara", "takeda", "okabe"))
            assertThat(answers(login, question, ours, willCall())).as(login).isEqualTo(new Outcome.NotThere());
        assertThat(enquiries.calls("yamada", theirs)).hasSize(1);
    }

    @Test
    void who_will_not_or_knows_another_person_is_told_to_nobody() {
        for (var said : List.of(Said.NO, Said.ANOTHER_PERSON)) {
            enquiries.forget();
            var question = enquiries.asked("yamada", theirs);
            assertThat(answers("saeki", question, ours, Answer.silent(said))).isEqualTo(new Outcome.Answered());
            assertThat(enquiries.askedAbout("hoshi")).isEmpty();
            assertThat(enquiries.calls("yamada", theirs)).isEmpty();
            assertThat(world.count("yamada", "select count(*) from enquiry_answer"))
                    .isZero();
            assertThat(world.count("yamada", "select count(*) from answers_to_us()"))
                    .isZero();
            assertThat(world.count("hoshi", "select count(*) from enquiry_answer"))
                    .isOne();
        }
    }

    @Test
    void another_person_is_said_of_one_record_and_the_others_are_still_asked() {
        var twin = enquiries.known("hoshi", kana);
        var question = enquiries.asked("yamada", theirs);
        assertThat(enquiries.askedAbout("saeki")).containsExactlyInAnyOrder(ours, twin);
        answers("saeki", question, ours, Answer.silent(Said.ANOTHER_PERSON));
        assertThat(enquiries.askedAbout("saeki")).containsExactly(twin);
    }

    @Test
    void a_question_is_answered_by_whom_it_reaches_for_the_record_beside_which_it_is() {
        var question = enquiries.asked("yamada", theirs);
        var another = cases.person("saeki", "花子");
        for (var record : List.of(theirs, another))
            assertThat(answers("saeki", question, record, willCall())).isEqualTo(new Outcome.NotThere());
        for (var login : List.of("yamada", "hara", "takeda"))
            assertThat(answers(login, question, ours, willCall())).as(login).isEqualTo(new Outcome.NotThere());
        assertThatThrownBy(() -> world.together(
                        "saeki",
                        () -> sql.sql("""
                        insert into enquiry_answer (municipality_id, enquiry_id, agency_id, person_id, said, answered_by)
                        values (my_municipality(), ?, my_agency(), ?, 'NO', my_post())""").params(question, ours.value()).update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void to_tell_on_consent_takes_one_that_names_the_asker() {
        var question = enquiries.asked("yamada", theirs);
        var onConsent = Answer.call("", Grounds.consent());
        assertThat(answers("saeki", question, ours, onConsent)).isEqualTo(new Outcome.NoConsent());
        var terms = consents.terms(null, "fukushi");
        var consent =
                ((BeginConsent.Outcome.Begun) consents.begin("saeki", ours, consents.given(terms), terms)).consent();
        assertThat(answers("saeki", question, ours, onConsent)).isEqualTo(new Outcome.Answered());
        assertThat(enquiries.calls("yamada", theirs)).hasSize(1);
        consents.withdraw("saeki", consent, cases.today());
        assertThat(enquiries.calls("yamada", theirs)).isEmpty();
    }

    @Test
    void what_was_told_goes_when_somebody_of_the_askers_is_kept_out() {
        var question = enquiries.asked("yamada", theirs);
        answers("saeki", question, ours, willCall());
        keepOut("saeki", ours, new KeptOut.Member(staff("sato")));
        assertThat(enquiries.calls("yamada", theirs)).isEmpty();
    }

    @Test
    void nobody_reads_or_is_told_in_anothers_place() {
        var about = cases.open("yamada", cases.household("yamada", theirs));
        var question = enquiries.asked("yamada", theirs);
        answers("saeki", question, ours, willCall());
        enquiries.asked("takeda", enquiries.person("takeda", kana));
        var seen = world.together("saeki", () -> {
            sql.sql("select set_config('norishiro.seen_by', ?, true)")
                    .param(world.agency("fukushi") + "|" + about)
                    .query(String.class)
                    .single();
            return sql.sql("select (select count(*) from questions_for_me()) + (select count(*) from answers_to_us())"
                            + " + (select count(*) from enquiry) + (select count(*) from enquiry_answer)")
                    .query(Integer.class)
                    .single();
        });
        assertThat(seen).isZero();
    }

    private List<DueItem> desk(String login) {
        var who = world.person(login);
        return world.together(
                login,
                () -> desks.stream()
                        .filter(each -> each.named().equals("関わりの問い合わせ"))
                        .flatMap(each -> each.dueFor(who, cases.today()).stream())
                        .toList());
    }

    @Test
    void it_waits_on_the_desk_of_whoever_may_answer_and_then_on_that_of_the_asker() {
        var question = enquiries.asked("yamada", theirs);
        assertThat(desk("yamada")).isEmpty();
        assertThat(desk("hoshi")).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(DueItem.Kind.AWAITS_MY_ANSWER);
            assertThat(item.due()).isEqualTo(cases.today().plusDays(7));
        });
        answers("saeki", question, ours, willCall());
        assertThat(desk("hoshi")).isEmpty();
        assertThat(desk("yamada")).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(DueItem.Kind.I_WAIT);
            assertThat(item.what()).isEqualTo("多機関協働担当課から連絡がある");
        });
        assertThat(desk("sato")).isEmpty();
    }

    @Test
    void the_privacy_officer_sees_how_much_is_asked_and_read_but_not_what_would_tell_their_own_office() {
        var fromHokubu = enquiries.asked("takeda", enquiries.person("takeda", kana));
        var ofTheOfficers = enquiries.asked("yamada", theirs);
        world.as("saeki", () -> listQuestions.list());
        for (var question : List.of(fromHokubu, ofTheOfficers, fromHokubu))
            assertThat(world.as("saeki", () -> showQuestion.show(ours, question)))
                    .isInstanceOf(ShowQuestion.Outcome.Shown.class);
        answers("saeki", fromHokubu, ours, willCall());
        answers("saeki", ofTheOfficers, ours, Answer.silent(Said.NO));
        assertThat(world.as("saeki", () -> showEnquiryUse.show())).isEmpty();
        var use = world.as("okabe", () -> showEnquiryUse.show()).orElseThrow();
        assertThat(use).anySatisfy(line -> {
            assertThat(line.staff()).isEqualTo("山田 恵");
            assertThat(line.asked()).isOne();
        });
        assertThat(use).anySatisfy(line -> {
            assertThat(line.staff()).isEqualTo("佐伯 直");
            assertThat(line.read()).isOne();
            assertThat(line.answered()).isOne();
        });
    }

    @Test
    void each_look_and_each_answer_is_on_the_trail() {
        var question = enquiries.asked("yamada", theirs);
        world.as("saeki", () -> listQuestions.list());
        world.as("saeki", () -> showQuestion.show(ours, question));
        answers("saeki", question, ours, willCall());
        emergencies.asOwner(
                "saeki",
                owner -> assertThat(owner.sql(
                                        "select kind || ' ' || act from audit_entry where object_kind = 'question' and object_id = ?")
                                .param(question)
                                .query(String.class)
                                .list())
                        .containsExactlyInAnyOrder("VIEWED view", "ACTED answer question"));
        assertThat(world.count("yamada", "select count(*) from audit_entry where object_id = ?", question))
                .isZero();
    }
}
