package org.norishiro.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.calendar.PartialDate;
import org.norishiro.casework.CaseExtracts;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.household.AddressSight;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.Households;
import org.norishiro.household.PersonId;
import org.norishiro.household.Persons;
import org.norishiro.household.Registration;
import org.norishiro.household.Registration.NewMember;
import org.norishiro.household.Registration.NewPerson;
import org.norishiro.household.Sex;
import org.norishiro.household.model.HouseholdFacts;
import org.norishiro.household.model.HouseholdRegister;
import org.norishiro.household.model.PersonFacts;
import org.norishiro.household.model.PersonRegister;
import org.norishiro.household.model.Stated;
import org.norishiro.household.usecase.ChangeHousehold;
import org.norishiro.household.usecase.ChangePerson;
import org.norishiro.household.usecase.LeaveHousehold;
import org.norishiro.identity.StaffId;
import org.norishiro.protection.model.AddressMeasure;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.model.KeptOut;
import org.norishiro.protection.model.MeasureKind;
import org.norishiro.protection.usecase.AnswerEnding;
import org.norishiro.protection.usecase.AnswerKnower;
import org.norishiro.protection.usecase.AskToEndProtection;
import org.norishiro.protection.usecase.ExcludeFromPerson;
import org.norishiro.protection.usecase.NameKnower;
import org.norishiro.protection.usecase.RecordAddressMeasure;
import org.norishiro.protection.usecase.ShowAddressProtection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 社会福祉課 (fukushi: yamada, sato, kobayashi) has the case; ハナ fled with ユイ. yamada is named to know where to. */
@ModuleWorld
class AddressProtectionModuleTest {
    private static final String SECRET = "架空市秘密町9丁目9番9号";
    private static final String PHONE = "090-0000-0009";

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    Registration registration;

    @Autowired
    PersonRegister people;

    @Autowired
    HouseholdRegister homes;

    @Autowired
    Persons persons;

    @Autowired
    Households households;

    @Autowired
    CaseExtracts extracts;

    @Autowired
    ChangePerson changePerson;

    @Autowired
    ChangeHousehold changeHousehold;

    @Autowired
    LeaveHousehold leaveHousehold;

    @Autowired
    RecordAddressMeasure recordAddressMeasure;

    @Autowired
    ShowAddressProtection showAddressProtection;

    @Autowired
    AskToEndProtection askToEnd;

    @Autowired
    AnswerEnding answerEnding;

    @Autowired
    NameKnower nameKnower;

    @Autowired
    AnswerKnower answerKnower;

    @Autowired
    ExcludeFromPerson excludeFromPerson;

    @Autowired
    List<DueItems> desks;

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private PersonId yui;
    private HouseholdId home;
    private CaseId about;

    @BeforeEach
    void somebody_who_fled_with_a_child() {
        hana = somebody("ハナ");
        yui = somebody("ユイ");
        home = world.together(
                "yamada",
                () -> registration.found("架空 世帯", SECRET, List.of(new NewMember(hana, "母"), new NewMember(yui, "長女"))));
        about = cases.open("yamada", home);
    }

    private PersonId somebody(String given) {
        return world.together(
                "yamada",
                () -> registration.register(
                        new NewPerson("架空", given, "かくう", "", Sex.UNKNOWN, PartialDate.notAsked(), SECRET, PHONE)));
    }

    private AddressMeasure provisional() {
        var today = cases.today();
        return new AddressMeasure(UUID.randomUUID(), MeasureKind.PROVISIONAL, "", today, today, null, "元の夫とその親族", "");
    }

    private RecordAddressMeasure.Outcome protect(String by, String... knowing) {
        var staff =
                Arrays.stream(knowing).map(login -> world.person(login).staff()).toList();
        return world.as(
                by, () -> recordAddressMeasure.record(new RecordAddressMeasure.Command(hana, provisional(), staff)));
    }

    private String addressOf(String login, PersonId person) {
        return world.together(
                login, () -> people.find(person).orElseThrow().facts().address().text());
    }

    private AddressSight sightOf(String login, PersonId person) {
        return world.together(
                login, () -> people.find(person).orElseThrow().facts().sight());
    }

    @Test
    void it_is_withheld_from_the_next_statement_on_from_all_but_those_who_were_named() {
        assertThat(addressOf("sato", hana)).isEqualTo(SECRET);
        assertThat(protect("yamada", "yamada")).isEqualTo(new RecordAddressMeasure.Outcome.ProtectedNow());
        assertThat(sightOf("sato", hana)).isEqualTo(AddressSight.WITHHELD);
        assertThat(addressOf("sato", hana)).isEmpty();
        assertThat(addressOf("yamada", hana)).isEqualTo(SECRET);
        assertThat(sightOf("yamada", hana)).isEqualTo(AddressSight.KNOWN);
    }

    @Test
    void whoever_recorded_it_without_naming_themselves_sees_it_no_longer() {
        protect("yamada", "sato");
        assertThat(addressOf("yamada", hana)).isEmpty();
        assertThat(addressOf("sato", hana)).isEqualTo(SECRET);
    }

    @Test
    void telephone_and_how_to_make_contact_go_with_it() {
        protect("yamada", "yamada");
        var facts = world.together("sato", () -> people.find(hana).orElseThrow().facts());
        assertThat(facts.phone().text()).isEmpty();
        assertThat(facts.contactNote()).isEmpty();
        assertThat(facts.name().full()).isEqualTo("架空 ハナ");
    }

    @Test
    void so_is_the_household_they_live_in_and_who_lives_there_with_them() {
        protect("yamada", "yamada");
        var card = world.together("sato", () -> households.find(home)).orElseThrow();
        assertThat(card.address().sight()).isEqualTo(AddressSight.WITHHELD);
        assertThat(card.area()).isEmpty();
        assertThat(addressOf("sato", yui)).isEmpty();
        assertThat(addressOf("yamada", yui)).isEqualTo(SECRET);
    }

    @Test
    void somebody_who_moves_in_later_is_protected_with_them() {
        protect("yamada", "yamada");
        var ichiro = somebody("一郎");
        assertThat(addressOf("sato", ichiro)).isEqualTo(SECRET);
        world.together("yamada", () -> {
            registration.join(home, new NewMember(ichiro, "長男"));
            return true;
        });
        assertThat(addressOf("sato", ichiro)).isEmpty();
    }

    @Test
    void the_household_they_move_to_is_protected_too() {
        protect("yamada", "yamada");
        var grandmother = somebody("トメ");
        var other = world.together(
                "yamada", () -> registration.found("架空 トメ 世帯", SECRET, List.of(new NewMember(grandmother, "世帯主"))));
        world.together("yamada", () -> {
            registration.join(other, new NewMember(hana, "長女"));
            return true;
        });
        assertThat(world.together("sato", () -> households.find(other))
                        .orElseThrow()
                        .address()
                        .text())
                .isEmpty();
        assertThat(addressOf("sato", grandmother)).isEmpty();
    }

    @Test
    void taking_them_out_of_the_household_does_not_open_it() {
        protect("yamada", "yamada");
        var membership = world.together(
                "sato",
                () -> homes.find(home).orElseThrow().memberships().stream()
                        .filter(each -> each.person().equals(hana))
                        .findFirst()
                        .orElseThrow());
        world.together(
                "sato",
                () -> sql.sql("update membership set until = ? where id = ?")
                        .params(LocalDate.of(2020, 1, 1), membership.id())
                        .update());
        assertThat(world.together("sato", () -> households.find(home))
                        .orElseThrow()
                        .address()
                        .text())
                .isEmpty();
        assertThat(addressOf("sato", yui)).isEmpty();
    }

    @Test
    void the_program_itself_cannot_select_it() {
        for (var column : List.of("address", "address_state", "phone", "contact_note", "located_text")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(column)
                    .isThrownBy(() -> world.count("yamada", "select count(" + column + ") from person"))
                    .withStackTraceContaining("permission denied");
        }
        for (var column : List.of("address", "area", "dwelling", "located_text", "*")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(column)
                    .isThrownBy(() -> world.together(
                            "yamada",
                            () -> sql.sql("select " + column + " from household")
                                    .query()
                                    .listOfRows()))
                    .withStackTraceContaining("permission denied");
        }
    }

    @Test
    void what_shows_addresses_shows_none_of_whom_one_does_not_reach() {
        assertThat(world.count("oka", "select count(*) from shown_addresses(array[?]::uuid[])", hana.value()))
                .isZero();
        assertThat(world.count("oka", "select count(*) from shown_dwellings(array[?]::uuid[])", home.value()))
                .isZero();
    }

    @Test
    void nobody_finds_them_by_the_address_or_the_telephone_and_everybody_by_the_name() {
        var unlike = UUID.randomUUID().toString().substring(0, 6);
        var typed = "秘密町" + unlike;
        world.together("yamada", () -> {
            var person = people.find(hana).orElseThrow();
            var facts = person.facts();
            person.correct(new PersonFacts(
                    facts.name(),
                    facts.sex(),
                    facts.born(),
                    Stated.of(typed, Stated.State.NONE),
                    facts.phone(),
                    "",
                    false));
            return people.update(person);
        });
        assertThat(found("sato", typed)).contains(hana);
        protect("yamada", "yamada");
        assertThat(found("sato", typed)).doesNotContain(hana);
        assertThat(found("yamada", typed)).doesNotContain(hana);
        assertThat(found("sato", "架空ハナ")).contains(hana);
    }

    private List<PersonId> found(String login, String typed) {
        return world.together(login, () -> persons.answering(typed));
    }

    @Test
    void no_paper_made_of_the_case_has_it_whoever_makes_it() {
        assertThat(onPaper("yamada")).contains(SECRET);
        protect("yamada", "yamada");
        assertThat(onPaper("sato")).doesNotContain(SECRET);
        assertThat(onPaper("yamada")).doesNotContain(SECRET);
        assertThat(world.together("yamada", () -> extracts.chosen(about, List.of("dwelling"))))
                .isEmpty();
    }

    private String onPaper(String login) {
        return world.together(login, () -> extracts.of(about)).stream()
                .map(each -> each.item().heading() + each.item().body())
                .reduce("", String::concat);
    }

    @Test
    void a_paper_from_before_is_kept_and_shown_without_it() {
        var paper = UUID.randomUUID();
        world.together("yamada", () -> {
            sql.sql("""
                            insert into referral (id, case_id, to_agency_id, request, basis, basis_note, handover, reply_due, next_due, state, holder_post_id)
                            values (?, ?, ?, '見守り', 'INTERNAL_USE', '個情法69条2項2号', 'PHONE', current_date, current_date, 'SENT', ?)""")
                    .params(
                            paper,
                            about.value(),
                            world.agency("hokubu").value(),
                            world.post("yamada").value())
                    .update();
            return onPaperOf(paper, "住所", SECRET) + onPaperOf(paper, "氏名・年齢（ハナ）", "架空 ハナ");
        });
        assertThat(shownOn(paper, "mori")).isEqualTo(2);
        protect("yamada", "yamada");
        assertThat(shownOn(paper, "mori")).isEqualTo(1);
        assertThat(shownOn(paper, "sato")).isEqualTo(1);
        assertThat(shownOn(paper, "yamada")).isEqualTo(1);
        world.as("yamada", () -> askToEnd.ask(hana, "転居した"));
        answersEnding("kobayashi", true);
        assertThat(shownOn(paper, "mori")).isEqualTo(2);
    }

    private int onPaperOf(UUID paper, String heading, String body) {
        return sql.sql("""
                        insert into referral_shown (referral_id, case_id, position, field_class, heading, body)
                        values (?, ?, (select count(*) from referral_shown where referral_id = ?), 'DWELLING', ?, ?)""").params(paper, about.value(), paper, heading, body).update();
    }

    private int shownOn(UUID paper, String login) {
        return world.count(login, "select count(*) from referral_shown where referral_id = ?", paper);
    }

    @Test
    void the_database_itself_puts_it_on_no_paper() {
        protect("yamada", "yamada");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together("yamada", () -> onPaperOf(UUID.randomUUID(), "住所", SECRET)))
                .withStackTraceContaining("stands on no paper");
    }

    /** The form is sent while the protection is recorded: whoever comes second waits, and overwrites nothing. */
    @Test
    void correcting_and_protecting_at_the_same_moment_leak_nothing() throws Exception {
        var before = world.together("sato", () -> people.find(hana)).orElseThrow();
        try (var pool = Executors.newFixedThreadPool(1)) {
            var written = new CountDownLatch(1);
            var correcting = pool.submit(() -> world.together("sato", () -> {
                before.correct(moved(before.facts(), "架空市新町2"));
                var changed = people.update(before);
                written.countDown();
                pause();
                return changed;
            }));
            written.await();
            protect("yamada", "yamada");
            assertThat(correcting.get()).isTrue();
        }
        assertThat(addressOf("sato", hana)).isEmpty();
        assertThat(addressOf("yamada", hana)).isEqualTo("架空市新町2");
        assertThat(found("sato", "架空市新町2")).doesNotContain(hana);
    }

    /** Somebody is taken into the household while it is being protected. */
    @Test
    void moving_in_and_protecting_at_the_same_moment_leaves_nobody_out() throws Exception {
        var ichiro = somebody("一郎");
        try (var pool = Executors.newFixedThreadPool(1)) {
            var joined = new CountDownLatch(1);
            var moving = pool.submit(() -> world.together("sato", () -> {
                registration.join(home, new NewMember(ichiro, "長男"));
                joined.countDown();
                pause();
                return true;
            }));
            joined.await();
            protect("yamada", "yamada");
            moving.get();
        }
        assertThat(addressOf("sato", ichiro)).isEmpty();
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
    }

    private static PersonFacts moved(PersonFacts facts, String to) {
        return new PersonFacts(
                facts.name(), facts.sex(), facts.born(), Stated.of(to, Stated.State.NONE), facts.phone(), "", false);
    }

    @Test
    void correcting_the_person_without_seeing_it_leaves_it_as_it_is() {
        protect("yamada", "yamada");
        var person = world.together("sato", () -> people.find(hana)).orElseThrow();
        var facts = person.facts();
        var typed = new PersonFacts(
                facts.name(),
                Sex.FEMALE,
                facts.born(),
                Stated.of("どこか", Stated.State.NONE),
                Stated.notAsked(),
                "",
                false);
        assertThat(world.as("sato", () -> changePerson.change(new ChangePerson.Command(hana, person.version(), typed))))
                .isEqualTo(new ChangePerson.Outcome.Changed());
        assertThat(addressOf("yamada", hana)).isEqualTo(SECRET);
        assertThat(world.together(
                        "yamada",
                        () -> people.find(hana).orElseThrow().facts().phone().text()))
                .isEqualTo(PHONE);
        assertThat(world.together(
                        "yamada", () -> people.find(hana).orElseThrow().facts().sex()))
                .isEqualTo(Sex.FEMALE);
    }

    @Test
    void so_does_correcting_the_household() {
        protect("yamada", "yamada");
        var household = world.together("sato", () -> homes.find(home)).orElseThrow();
        world.as(
                "sato",
                () -> changeHousehold.change(new ChangeHousehold.Command(
                        home, household.version(), new HouseholdFacts("架空 母子", "", "どこか", "", "落ち着いてきた"))));
        var kept =
                world.together("yamada", () -> homes.find(home)).orElseThrow().facts();
        assertThat(kept.address()).isEqualTo(SECRET);
        assertThat(kept.name()).isEqualTo("架空 母子");
    }

    @Test
    void who_is_named_to_know_it_corrects_it() {
        protect("yamada", "yamada");
        var person = world.together("yamada", () -> people.find(hana)).orElseThrow();
        var facts = person.facts();
        var moved = new PersonFacts(
                facts.name(),
                facts.sex(),
                facts.born(),
                Stated.of("架空市移転町1", Stated.State.NONE),
                facts.phone(),
                "",
                false);
        world.as("yamada", () -> changePerson.change(new ChangePerson.Command(hana, person.version(), moved)));
        assertThat(addressOf("yamada", hana)).isEqualTo("架空市移転町1");
        assertThat(addressOf("sato", hana)).isEmpty();
        assertThat(found("sato", "移転町1")).doesNotContain(hana);
    }

    @Test
    void the_database_itself_lets_nobody_overwrite_what_they_are_not_shown() {
        protect("yamada", "yamada");
        for (var change : List.of(
                "update person set address = 'x', address_state = 'KNOWN' where id = ?",
                "update person set contact_note = 'x' where id = ?"))
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> world.together(
                            "sato", () -> sql.sql(change).param(hana.value()).update()))
                    .withStackTraceContaining("not shown is not changed");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "sato",
                        () -> sql.sql("update household set area = 'x' where id = ?")
                                .param(home.value())
                                .update()))
                .withStackTraceContaining("not shown is not changed");
    }

    @Test
    void a_form_that_was_open_when_it_was_protected_overwrites_nothing() {
        var before = world.together("sato", () -> people.find(hana)).orElseThrow();
        protect("yamada", "yamada");
        var outcome = world.as(
                "sato", () -> changePerson.change(new ChangePerson.Command(hana, before.version(), before.facts())));
        assertThat(outcome).isInstanceOfSatisfying(ChangePerson.Outcome.ChangedMeanwhile.class, changed -> {
            assertThat(changed.theirs().withheld()).isTrue();
            assertThat(changed.theirs().address().text()).isEmpty();
        });
    }

    @Test
    void what_was_typed_about_the_address_goes_from_kept_drafts() {
        world.together("sato", () -> sql.sql("""
                        insert into draft (key, form_url, fields, saved_at)
                        values (?, '/x', '{"address": ["x"], "phone": ["1"], "family": ["架空"]}', now())""").param("person:" + hana).update());
        protect("yamada", "yamada");
        assertThat(world.count(
                        "sato",
                        "select count(*) from draft where key = ? and fields ? 'family' and not fields ? 'address' and not fields ? 'phone'"
                                .replace(" ? '", " ?? '"),
                        "person:" + hana))
                .isOne();
    }

    @Test
    void open_pages_of_whoever_sees_less_are_cleared() {
        var state = world.together(
                "sato",
                () -> sql.sql("select pg_current_snapshot()::text")
                        .query(String.class)
                        .single());
        protect("yamada", "yamada");
        assertThat(world.together(
                        "sato",
                        () -> sql.sql("select my_sight_is_narrower(?, now())")
                                .param(state)
                                .query(Boolean.class)
                                .single()))
                .isTrue();
    }

    @Test
    void somebody_has_to_be_named_who_reaches_the_person() {
        assertThat(protect("yamada")).isEqualTo(new RecordAddressMeasure.Outcome.NobodyKnows());
        assertThat(protect("yamada", "oka")).isEqualTo(new RecordAddressMeasure.Outcome.NobodyKnows());
    }

    @Test
    void whoever_does_not_reach_the_person_protects_nothing() {
        assertThat(protect("oka", "oka")).isEqualTo(new RecordAddressMeasure.Outcome.NotFound());
    }

    private NameKnower.Outcome names(String by, String whom) {
        return world.as(
                by,
                () -> nameKnower.name(
                        new NameKnower.Command(hana, world.person(whom).staff(), "訪問を受け持つ")));
    }

    private AnswerKnower.Outcome answers(String by, String about, boolean agrees) {
        var id = world.as(by, () -> showAddressProtection.show(hana)).orElseThrow().knowers().stream()
                .filter(each ->
                        each.line().knower().staff().equals(world.person(about).staff()))
                .findFirst()
                .orElseThrow()
                .line()
                .knower()
                .id();
        return world.as(by, () -> answerKnower.answer(new AnswerKnower.Command(hana, id, agrees)));
    }

    @Test
    void naming_another_later_takes_one_who_asks_and_another_who_leads() {
        protect("yamada", "yamada");
        assertThat(names("yamada", "sato")).isEqualTo(new NameKnower.Outcome.Named());
        assertThat(addressOf("sato", hana)).isEmpty();
        assertThat(answers("yamada", "sato", true)).isEqualTo(new AnswerKnower.Outcome.NotForThisRole());
        assertThat(answers("kobayashi", "sato", true)).isEqualTo(new AnswerKnower.Outcome.Knows());
        assertThat(addressOf("sato", hana)).isEqualTo(SECRET);
        assertThat(answers("kobayashi", "sato", false)).isEqualTo(new AnswerKnower.Outcome.KnowsNot());
        assertThat(addressOf("sato", hana)).isEmpty();
    }

    @Test
    void nobody_who_leads_agrees_to_their_own_wish_or_to_themselves() {
        protect("yamada", "yamada");
        names("kobayashi", "sato");
        assertThat(answers("kobayashi", "sato", true)).isEqualTo(new AnswerKnower.Outcome.TakesAnother());
        names("yamada", "kobayashi");
        assertThat(answers("kobayashi", "kobayashi", true)).isEqualTo(new AnswerKnower.Outcome.TakesAnother());
    }

    @Test
    void whoever_knows_already_or_does_not_reach_the_person_is_not_named() {
        protect("yamada", "yamada");
        assertThat(names("yamada", "yamada")).isEqualTo(new NameKnower.Outcome.NotToBeNamed());
        assertThat(names("yamada", "oka")).isEqualTo(new NameKnower.Outcome.NotToBeNamed());
        assertThat(names("oka", "oka")).isEqualTo(new NameKnower.Outcome.NotFound());
    }

    @Test
    void the_database_itself_lets_nobody_name_themselves_alone() {
        protect("yamada", "yamada");
        for (var first : List.of(true, false))
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> world.together(
                            "kobayashi",
                            () -> sql.sql("""
                            insert into address_knower (id, protection_id, person_id, staff_id, reason, is_first, agreed_by, agreed_at)
                            select gen_random_uuid(), id, person_id, my_staff(), 'x', ?, my_staff(), now()
                            from address_protection where person_id = ?""").params(first, hana.value()).update()))
                    .withStackTraceContaining("in one's own name");
    }

    @Test
    void whoever_is_kept_out_of_the_person_is_not_offered_and_sees_nothing_even_if_named() {
        protect("yamada", "yamada", "sato");
        world.as(
                "yamada",
                () -> excludeFromPerson.exclude(new ExcludeFromPerson.Command(
                        hana, new KeptOut.Member(world.person("sato").staff()), ExclusionGround.KIN, "元の夫の弟")));
        assertThat(world.count("sato", "select count(*) from shown_addresses(array[?]::uuid[])", hana.value()))
                .isZero();
        var candidates = world.as("yamada", () -> showAddressProtection.show(hana))
                .orElseThrow()
                .candidates();
        assertThat(candidates).extracting(each -> each.staff()).doesNotContain(staff("sato"));
    }

    private StaffId staff(String login) {
        return world.person(login).staff();
    }

    @Test
    void the_database_itself_lets_nobody_agree_to_who_knows_it_who_does_not_lead() {
        protect("yamada", "yamada");
        names("kobayashi", "sato");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "yamada", () -> sql.sql("""
                        update address_knower set agreed_by = my_staff(), agreed_at = now()
                        where person_id = ? and agreed_by is null""").param(hana.value()).update()))
                .withStackTraceContaining("in one's own name");
    }

    private AnswerEnding.Outcome answersEnding(String by, boolean ends) {
        return world.as(by, () -> answerEnding.answer(hana, ends));
    }

    @Test
    void ending_takes_one_who_asks_and_another_who_leads() {
        protect("yamada", "yamada");
        assertThat(answersEnding("kobayashi", true)).isEqualTo(new AnswerEnding.Outcome.NothingToAnswer());
        assertThat(world.as("yamada", () -> askToEnd.ask(hana, "転居し、もう危険はないと本人から聞いた")))
                .isEqualTo(new AskToEndProtection.Outcome.Asked());
        assertThat(answersEnding("yamada", true)).isEqualTo(new AnswerEnding.Outcome.NotForThisRole());
        assertThat(addressOf("sato", hana)).isEmpty();
        assertThat(answersEnding("kobayashi", true)).isEqualTo(new AnswerEnding.Outcome.Ended());
        assertThat(addressOf("sato", hana)).isEqualTo(SECRET);
        assertThat(addressOf("sato", yui)).isEqualTo(SECRET);
        assertThat(found("sato", SECRET)).contains(hana, yui);
    }

    @Test
    void whoever_leads_cannot_answer_themselves_and_may_say_that_it_goes_on() {
        protect("yamada", "yamada");
        world.as("kobayashi", () -> askToEnd.ask(hana, "転居した"));
        assertThat(answersEnding("kobayashi", true)).isEqualTo(new AnswerEnding.Outcome.TakesAnother());
        assertThat(world.as("yamada", () -> askToEnd.ask(hana, "転居した")))
                .isEqualTo(new AskToEndProtection.Outcome.NotToBeAsked());
    }

    @Test
    void the_database_itself_lets_nobody_end_it_alone() {
        protect("yamada", "yamada");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "kobayashi", () -> sql.sql("""
                        update address_protection set ending_asked_by = my_staff(), ending_asked_at = now(), ending_reason = 'x',
                          ended_by = my_staff(), ended_at = now() where person_id = ?""").param(hana.value()).update()))
                .withStackTraceContaining("ending_takes_two_people");
    }

    @Test
    void the_database_itself_lets_nobody_end_it_who_does_not_lead() {
        protect("yamada", "yamada");
        world.as("kobayashi", () -> askToEnd.ask(hana, "転居した"));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql(
                                        "update address_protection set ended_by = my_staff(), ended_at = now() where person_id = ?")
                                .param(hana.value())
                                .update()))
                .withStackTraceContaining("in one's own name");
    }

    @Test
    void the_end_of_a_measure_opens_nothing_and_comes_up_on_the_desk() {
        protect("yamada", "yamada");
        var lastYear = cases.today().minusYears(1);
        renew(new AddressMeasure(
                UUID.randomUUID(), MeasureKind.MEASURE, "架空市 市民課", lastYear, lastYear, cases.today(), "元の夫", ""));
        assertThat(addressOf("sato", hana)).isEmpty();
        assertThat(onTheDeskOf("yamada")).containsExactly(DueItem.Kind.MINE);
        assertThat(onTheDeskOf("kobayashi")).containsExactly(DueItem.Kind.MINE);
        assertThat(onTheDeskOf("sato")).isEmpty();

        var today = cases.today();
        renew(new AddressMeasure(
                UUID.randomUUID(), MeasureKind.MEASURE, "架空市 市民課", today, today, today.plusYears(1), "元の夫", ""));
        assertThat(onTheDeskOf("yamada")).isEmpty();
    }

    private void renew(AddressMeasure measure) {
        assertThat(world.as(
                        "sato",
                        () -> recordAddressMeasure.record(new RecordAddressMeasure.Command(hana, measure, List.of()))))
                .isEqualTo(new RecordAddressMeasure.Outcome.Renewed());
    }

    @Test
    void wishes_stand_on_the_desk_of_those_who_may_answer_them() {
        protect("yamada", "yamada");
        var today = cases.today();
        renew(new AddressMeasure(
                UUID.randomUUID(), MeasureKind.MEASURE, "架空市 市民課", today, today, today.plusYears(1), "元の夫", ""));
        names("yamada", "sato");
        assertThat(onTheDeskOf("kobayashi")).containsExactly(DueItem.Kind.AWAITS_MY_ANSWER);
        assertThat(onTheDeskOf("yamada")).containsExactly(DueItem.Kind.I_WAIT);
        assertThat(onTheDeskOf("sato")).isEmpty();
    }

    private List<DueItem.Kind> onTheDeskOf(String login) {
        return world.together(
                login,
                () -> desks.stream()
                        .flatMap(desk -> desk.dueFor(world.person(login), cases.today()).stream())
                        .filter(item -> item.href().equals("/persons/" + hana + "/address-protection"))
                        .map(DueItem::kind)
                        .toList());
    }
}
