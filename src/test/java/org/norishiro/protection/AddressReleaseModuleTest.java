package org.norishiro.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.calendar.PartialDate;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.database.OwnerWork;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.PersonId;
import org.norishiro.household.Registration;
import org.norishiro.household.Registration.NewMember;
import org.norishiro.household.Registration.NewPerson;
import org.norishiro.household.Sex;
import org.norishiro.protection.model.AddressKnowers;
import org.norishiro.protection.model.AddressMeasure;
import org.norishiro.protection.model.AddressRelease;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.model.KeptOut;
import org.norishiro.protection.model.MeasureKind;
import org.norishiro.protection.usecase.AnswerKnower;
import org.norishiro.protection.usecase.AnswerRelease;
import org.norishiro.protection.usecase.AskForRelease;
import org.norishiro.protection.usecase.ExcludeFromPerson;
import org.norishiro.protection.usecase.RecordAddressMeasure;
import org.norishiro.protection.usecase.ShowAddressProtection;
import org.norishiro.protection.usecase.ShowReleasedSheet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** yamada, sato and ito of 社会福祉課 know where ハナ fled to; kobayashi, who leads there, and mori of 北部地域包括 do not. */
@ModuleWorld
class AddressReleaseModuleTest {
    private static final String SECRET = "架空市秘密町9丁目9番9号";
    private static final String POLICE = "架空警察署 生活安全課";

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    Registration registration;

    @Autowired
    RecordAddressMeasure recordAddressMeasure;

    @Autowired
    ShowAddressProtection showAddressProtection;

    @Autowired
    AskForRelease askForRelease;

    @Autowired
    AnswerRelease answerRelease;

    @Autowired
    ShowReleasedSheet showReleasedSheet;

    @Autowired
    AnswerKnower answerKnower;

    @Autowired
    AddressKnowers knowers;

    @Autowired
    ExcludeFromPerson excludeFromPerson;

    @Autowired
    List<DueItems> desks;

    @Autowired
    OwnerWork owner;

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private CaseId about;

    @BeforeEach
    void somebody_who_fled() {
        hana = world.together(
                "yamada",
                () -> registration.register(new NewPerson(
                        "架空", "ハナ", "かくう", "", Sex.UNKNOWN, PartialDate.notAsked(), SECRET, "090-0000-0009")));
        about = cases.open(
                "yamada",
                world.together("yamada", () -> registration.found("架空 世帯", SECRET, List.of(new NewMember(hana, "母")))));
        protect("yamada", "sato", "ito");
    }

    private void protect(String... knowing) {
        var today = cases.today();
        var measure =
                new AddressMeasure(UUID.randomUUID(), MeasureKind.PROVISIONAL, "", today, today, null, "元の夫とその親族", "");
        var staff =
                Arrays.stream(knowing).map(login -> world.person(login).staff()).toList();
        assertThat(world.as(
                        "yamada",
                        () -> recordAddressMeasure.record(new RecordAddressMeasure.Command(hana, measure, staff))))
                .isEqualTo(new RecordAddressMeasure.Outcome.ProtectedNow());
    }

    private AskForRelease.Outcome asks(String by) {
        return world.as(by, () -> askForRelease.ask(new AskForRelease.Command(hana, POLICE, "捜索願を出す")));
    }

    private AddressRelease newest() {
        return world.as("yamada", () -> showAddressProtection.show(hana))
                .orElseThrow()
                .sheets()
                .getFirst()
                .line()
                .release();
    }

    private AnswerRelease.Outcome answers(String by, boolean releases) {
        var id = newest().id();
        return world.as(by, () -> answerRelease.answer(new AnswerRelease.Command(hana, id, releases)));
    }

    private boolean makes(String login) {
        var id = newest().id();
        return world.as(login, () -> showReleasedSheet.show(hana, id))
                .filter(shown -> shown.sheet().address().equals(SECRET))
                .isPresent();
    }

    private void released() {
        assertThat(asks("yamada")).isEqualTo(new AskForRelease.Outcome.Asked());
        assertThat(answers("sato", true)).isEqualTo(new AnswerRelease.Outcome.Released());
    }

    @Test
    void it_takes_one_who_asks_and_another_who_releases_both_knowing_the_address() {
        assertThat(asks("kobayashi")).isEqualTo(new AskForRelease.Outcome.DoesNotKnow());
        assertThat(asks("mori")).isEqualTo(new AskForRelease.Outcome.NotFound());
        assertThat(asks("yamada")).isEqualTo(new AskForRelease.Outcome.Asked());
        assertThat(makes("yamada")).isFalse();
        assertThat(answers("yamada", true)).isEqualTo(new AnswerRelease.Outcome.TakesAnother());
        assertThat(answers("kobayashi", true)).isEqualTo(new AnswerRelease.Outcome.DoesNotKnow());
        assertThat(answers("mori", true)).isEqualTo(new AnswerRelease.Outcome.NotFound());
        assertThat(answers("sato", true)).isEqualTo(new AnswerRelease.Outcome.Released());
        assertThat(makes("yamada")).isTrue();
    }

    @Test
    void nobody_is_given_the_address_by_it() {
        released();
        for (var login : List.of("sato", "ito", "kobayashi"))
            assertThat(makes(login)).as(login).isFalse();
        assertThat(world.count(
                        "kobayashi",
                        "select count(*) from shown_addresses(array[?]::uuid[]) where address <> ''",
                        hana.value()))
                .isZero();
    }

    @Test
    void one_waits_at_a_time_and_is_answered_once() {
        asks("yamada");
        assertThat(asks("ito")).isEqualTo(new AskForRelease.Outcome.AskedAlready());
        assertThat(answers("sato", true)).isEqualTo(new AnswerRelease.Outcome.Released());
        assertThat(answers("ito", true)).isEqualTo(new AnswerRelease.Outcome.NothingToAnswer());
        assertThat(asks("ito")).isEqualTo(new AskForRelease.Outcome.Asked());
    }

    @Test
    void of_two_answers_at_the_same_moment_one_counts() {
        for (var round = 0; round < 5; round++) {
            asks("yamada");
            var id = newest().id();
            var outcomes = Stream.of("sato", "ito")
                    .map(login -> CompletableFuture.supplyAsync(() -> world.as(
                            login,
                            () -> answerRelease.answer(new AnswerRelease.Command(hana, id, login.equals("sato"))))))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(outcomes)
                    .as("a release and its refusal, round %d", round)
                    .filteredOn(outcome -> !(outcome instanceof AnswerRelease.Outcome.NothingToAnswer))
                    .isNotEmpty();
            // refused first, it is never released; released first, it may be taken back after
            assertThat(newest().ended() || newest().releasedAt() != null).isTrue();
            if (!newest().ended()) answers("ito", false);
            assertThat(makes("yamada")).isFalse();
        }
    }

    @Test
    void of_two_wishes_at_the_same_moment_one_waits() {
        var outcomes = Stream.of("yamada", "sato", "ito")
                .map(login -> CompletableFuture.supplyAsync(() -> asks(login)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(outcomes)
                .containsOnlyOnce(new AskForRelease.Outcome.Asked())
                .filteredOn(new AskForRelease.Outcome.AskedAlready()::equals)
                .hasSize(2);
    }

    @Test
    void it_can_be_made_on_the_day_of_its_release_only() {
        released();
        owner.run(tables -> {
            tables.sql("alter table address_release no force row level security")
                    .update();
            tables.sql("alter table address_release disable trigger user").update();
            tables.sql(
                            "update address_release set asked_at = asked_at - interval '1 day', released_at = released_at - interval '1 day' where person_id = ?")
                    .param(hana.value())
                    .update();
            tables.sql("alter table address_release enable trigger user").update();
            tables.sql("alter table address_release force row level security").update();
        });
        assertThat(makes("yamada")).isFalse();
        assertThat(newest().ended()).isFalse();
    }

    @Test
    void it_ends_at_once_when_it_is_taken_back_by_one_of_them() {
        released();
        assertThat(answers("kobayashi", false)).isEqualTo(new AnswerRelease.Outcome.DoesNotKnow());
        var state = world.together(
                "yamada",
                () -> sql.sql("select pg_current_snapshot()::text")
                        .query(String.class)
                        .single());
        assertThat(answers("ito", false)).isEqualTo(new AnswerRelease.Outcome.Ended());
        assertThat(makes("yamada")).isFalse();
        assertThat(world.together(
                        "yamada",
                        () -> sql.sql("select my_sight_is_narrower(?, now())")
                                .param(state)
                                .query(Boolean.class)
                                .single()))
                .as("the open sheet is cleared")
                .isTrue();
        assertThat(answers("sato", true)).isEqualTo(new AnswerRelease.Outcome.NothingToAnswer());
    }

    @Test
    void whoever_asked_can_take_it_back_themselves() {
        asks("yamada");
        assertThat(answers("yamada", false)).isEqualTo(new AnswerRelease.Outcome.Ended());
        assertThat(answers("sato", true)).isEqualTo(new AnswerRelease.Outcome.NothingToAnswer());
    }

    @Test
    void whoever_is_kept_out_of_the_person_neither_asks_nor_releases_nor_makes_it() {
        released();
        keepOut("yamada", "ito");
        assertThat(makes("yamada")).isTrue();
        assertThat(answers("ito", false)).isEqualTo(new AnswerRelease.Outcome.NotFound());
        assertThat(asks("ito")).isEqualTo(new AskForRelease.Outcome.NotFound());
        assertThat(asks("sato")).isEqualTo(new AskForRelease.Outcome.Asked());
        keepOut("yamada", "sato");
        assertThat(answers("yamada", true))
                .as("asked by somebody who is kept out by now")
                .isEqualTo(new AnswerRelease.Outcome.NothingToAnswer());
    }

    private void keepOut(String by, String whom) {
        world.as(
                by,
                () -> excludeFromPerson.exclude(new ExcludeFromPerson.Command(
                        hana, new KeptOut.Member(world.person(whom).staff()), ExclusionGround.KIN, "元の夫の弟")));
    }

    @Test
    void an_agency_that_sees_a_part_of_the_person_is_not_told_to_whom_the_sheet_goes() {
        world.together(
                "yamada",
                () -> sql.sql("insert into team_member (id, case_id, agency_id, since) values (?, ?, ?, current_date)")
                        .params(
                                UUID.randomUUID(),
                                about.value(),
                                world.agency("hokubu").value())
                        .update());
        cases.disclose("yamada", about, "hokubu", hana, FieldClass.HEALTH);
        asks("yamada");
        var releases = "select count(*) from address_release where person_id = ?";
        assertThat(world.count("mori", "select count(*) from address_protection where person_id = ?", hana.value()))
                .isOne();
        assertThat(world.count("mori", releases, hana.value())).isZero();
        assertThat(world.count("kobayashi", releases, hana.value())).isOne();
    }

    @Test
    void whoever_needs_the_address_no_longer_cannot_make_the_sheet() {
        released();
        var protection = newest().protection();
        var yamada = world.together("sato", () -> knowers.of(protection)).stream()
                .filter(line ->
                        line.knower().staff().equals(world.person("yamada").staff()))
                .findFirst()
                .orElseThrow();
        world.as(
                "sato",
                () -> answerKnower.answer(
                        new AnswerKnower.Command(hana, yamada.knower().id(), false)));
        assertThat(makes("yamada")).isFalse();
    }

    @Test
    void it_is_on_the_desks_of_those_it_waits_for() {
        asks("yamada");
        assertThat(onTheDeskOf("yamada")).containsExactly(DueItem.Kind.I_WAIT);
        assertThat(onTheDeskOf("sato")).containsExactly(DueItem.Kind.AWAITS_MY_ANSWER);
        assertThat(onTheDeskOf("kobayashi")).isEmpty();
        answers("sato", true);
        assertThat(onTheDeskOf("yamada")).containsExactly(DueItem.Kind.MINE);
        assertThat(onTheDeskOf("sato")).isEmpty();
    }

    private List<DueItem.Kind> onTheDeskOf(String login) {
        return world.together(
                login,
                () -> desks.stream()
                        .flatMap(desk -> desk.dueFor(world.person(login), cases.today()).stream())
                        .filter(item ->
                                item.what().equals("住所の書面") && item.href().contains(hana.toString()))
                        .map(DueItem::kind)
                        .toList());
    }

    @Test
    void every_step_is_on_the_trail() {
        released();
        makes("yamada");
        makes("yamada");
        answers("ito", false);
        var acts = new ArrayList<String>();
        owner.run(tables -> {
            tables.sql("alter table audit_entry no force row level security").update();
            acts.addAll(tables.sql("""
                            select act from audit_entry where object_id = ? and act like '%sheet with address' and kind = 'ACTED'
                            order by at""").param(hana.value()).query(String.class).list());
            tables.sql("alter table audit_entry force row level security").update();
        });
        assertThat(acts)
                .containsExactly(
                        "ask for sheet with address",
                        "answer sheet with address",
                        "make sheet with address",
                        "make sheet with address",
                        "answer sheet with address");
    }

    @Test
    void the_database_itself_lets_nobody_release_alone_or_without_knowing() {
        asks("yamada");
        for (var login : List.of("yamada", "kobayashi"))
            assertThatExceptionOfType(DataAccessException.class)
                    .as(login)
                    .isThrownBy(() -> world.together(
                            login,
                            () -> sql.sql(
                                            "update address_release set released_by = my_staff(), released_at = now() where person_id = ?")
                                    .param(hana.value())
                                    .update()));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "kobayashi", () -> sql.sql("""
                                insert into address_release (id, protection_id, person_id, receiver, reason)
                                select gen_random_uuid(), id, person_id, 'x', 'x' from address_protection where person_id = ?""").param(hana.value()).update()))
                .withStackTraceContaining("by those who know the address");
    }
}
