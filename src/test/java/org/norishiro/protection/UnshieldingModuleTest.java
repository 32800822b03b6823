package org.norishiro.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.PersonId;
import org.norishiro.protection.model.AddressMeasure;
import org.norishiro.protection.model.ExclusionGround;
import org.norishiro.protection.model.KeptOut;
import org.norishiro.protection.model.MeasureKind;
import org.norishiro.protection.usecase.AnswerEnding;
import org.norishiro.protection.usecase.AnswerKnower;
import org.norishiro.protection.usecase.AnswerLifting;
import org.norishiro.protection.usecase.AskToEndProtection;
import org.norishiro.protection.usecase.AskToLift;
import org.norishiro.protection.usecase.ExcludeFromPerson;
import org.norishiro.protection.usecase.NameKnower;
import org.norishiro.protection.usecase.RecordAddressMeasure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 社会福祉課 (yamada, sato, kobayashi) has the case; 多機関協働担当課 (hoshi who coordinates, nagai who leads) is shown the name of hana. sato is
 * kept out of her, her address is protected. Whoever sees a part of her shields her, and opens nothing.
 */
@ModuleWorld
class UnshieldingModuleTest {
    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    ExcludeFromPerson excludeFromPerson;

    @Autowired
    AskToLift askToLift;

    @Autowired
    AnswerLifting answerLifting;

    @Autowired
    RecordAddressMeasure recordAddressMeasure;

    @Autowired
    AskToEndProtection askToEnd;

    @Autowired
    AnswerEnding answerEnding;

    @Autowired
    NameKnower nameKnower;

    @Autowired
    AnswerKnower answerKnower;

    @Autowired
    List<DueItems> desks;

    @Autowired
    JdbcClient sql;

    private PersonId hana;
    private UUID exclusion;

    @BeforeEach
    void somebody_shielded_of_whom_another_agency_sees_a_part() {
        hana = cases.person("yamada", "ハナ");
        var about = cases.open("yamada", cases.household("yamada", hana));
        sits(about);
        cases.disclose("yamada", about, "takikan", hana, FieldClass.BASIC);
        assertThat(keepsOut("yamada", "sato")).isEqualTo(new ExcludeFromPerson.Outcome.KeptOutNow(false));
        assertThat(protects("yamada", "yamada")).isEqualTo(new RecordAddressMeasure.Outcome.ProtectedNow());
        exclusion = id("select id from exclusion where person_id = ?");
    }

    private void sits(CaseId about) {
        world.together(
                "yamada",
                () -> sql.sql(
                                "insert into team_member (id, case_id, agency_id, since) values (gen_random_uuid(), ?, ?, current_date)")
                        .params(about.value(), world.agency("takikan").value())
                        .update());
    }

    private UUID id(String query) {
        return world.together(
                "yamada",
                () -> sql.sql(query).param(hana.value()).query(UUID.class).single());
    }

    private ExcludeFromPerson.Outcome keepsOut(String by, String whom) {
        return world.as(
                by,
                () -> excludeFromPerson.exclude(new ExcludeFromPerson.Command(
                        hana, new KeptOut.Member(world.person(whom).staff()), ExclusionGround.KIN, "元の夫の弟")));
    }

    private RecordAddressMeasure.Outcome protects(String by, String knows) {
        var today = cases.today();
        var measure = new AddressMeasure(UUID.randomUUID(), MeasureKind.PROVISIONAL, "", today, today, null, "元の夫", "");
        return world.as(
                by,
                () -> recordAddressMeasure.record(new RecordAddressMeasure.Command(
                        hana, measure, List.of(world.person(knows).staff()))));
    }

    private AskToLift.Outcome asksToLift(String by) {
        return world.as(by, () -> askToLift.ask(new AskToLift.Command(hana, exclusion, "縁が切れた")));
    }

    private NameKnower.Outcome names(String by) {
        return world.as(
                by,
                () -> nameKnower.name(
                        new NameKnower.Command(hana, world.person("hoshi").staff(), "訪問を受け持つ")));
    }

    @Test
    void who_sees_a_part_neither_asks_to_let_somebody_in_nor_answers_it() {
        assertThat(asksToLift("hoshi")).isEqualTo(new AskToLift.Outcome.SeenInPart());
        assertThat(asksToLift("yamada")).isEqualTo(new AskToLift.Outcome.Asked());
        assertThat(world.as("nagai", () -> answerLifting.answer(new AnswerLifting.Command(hana, exclusion, true))))
                .isEqualTo(new AnswerLifting.Outcome.SeenInPart());
        assertThat(world.count("sato", "select count(*) from person where id = ?", hana.value()))
                .isZero();
    }

    @Test
    void nor_to_end_the_protection_of_an_address() {
        assertThat(world.as("hoshi", () -> askToEnd.ask(hana, "転居した")))
                .isEqualTo(new AskToEndProtection.Outcome.SeenInPart());
        assertThat(world.as("yamada", () -> askToEnd.ask(hana, "転居した")))
                .isEqualTo(new AskToEndProtection.Outcome.Asked());
        assertThat(world.as("nagai", () -> answerEnding.answer(hana, true)))
                .isEqualTo(new AnswerEnding.Outcome.SeenInPart());
        assertThat(world.count(
                        "kobayashi",
                        "select count(*) from shown_addresses(array[?]::uuid[]) where sight = 'WITHHELD'",
                        hana.value()))
                .isOne();
    }

    @Test
    void nor_that_somebody_know_the_address() {
        assertThat(names("hoshi")).isEqualTo(new NameKnower.Outcome.SeenInPart());
        assertThat(names("yamada")).isEqualTo(new NameKnower.Outcome.Named());
        var knower = id("select id from address_knower where person_id = ? and agreed_at is null");
        for (var agrees : List.of(true, false))
            assertThat(world.as("nagai", () -> answerKnower.answer(new AnswerKnower.Command(hana, knower, agrees))))
                    .isEqualTo(new AnswerKnower.Outcome.SeenInPart());
    }

    @Test
    void the_database_itself_opens_nothing_for_who_sees_a_part() {
        for (var opening : List.of(
                "update exclusion set lifting_asked_by = my_staff(), lifting_asked_at = now(), lifting_reason = 'x' where person_id = ?",
                "update address_protection set ending_asked_by = my_staff(), ending_asked_at = now(), ending_reason = 'x' where person_id = ?",
                "update address_knower set ended_by = my_staff(), ended_at = now() where person_id = ?"))
            assertThat(world.together(
                            "nagai", () -> sql.sql(opening).param(hana.value()).update()))
                    .as(opening)
                    .isZero();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "nagai", () -> sql.sql("""
                        insert into address_knower (id, protection_id, person_id, staff_id, reason)
                        select gen_random_uuid(), id, person_id, my_staff(), 'x' from address_protection where person_id = ?""").param(hana.value()).update()))
                .withStackTraceContaining("row-level security");
    }

    @Test
    void what_waits_for_an_answer_is_not_on_the_desk_of_who_sees_a_part() {
        asksToLift("yamada");
        world.as("yamada", () -> askToEnd.ask(hana, "転居した"));
        names("yamada");
        assertThat(awaiting("kobayashi")).isEqualTo(3);
        assertThat(awaiting("nagai")).isZero();
    }

    private long awaiting(String login) {
        return world.together(
                login,
                () -> desks.stream()
                        .flatMap(desk -> desk.dueFor(world.person(login), cases.today()).stream())
                        .filter(item -> item.href().startsWith("/persons/" + hana + "/"))
                        .filter(item -> item.kind() == DueItem.Kind.AWAITS_MY_ANSWER)
                        .count());
    }

    @Test
    void shielding_is_for_everybody_who_reaches_the_person() {
        assertThat(keepsOut("hoshi", "ito")).isEqualTo(new ExcludeFromPerson.Outcome.KeptOutNow(false));
        assertThat(protects("hoshi", "hoshi")).isEqualTo(new RecordAddressMeasure.Outcome.Renewed());
        var tome = cases.person("yamada", "トメ");
        var about = cases.open("yamada", cases.household("yamada", tome));
        sits(about);
        cases.disclose("yamada", about, "takikan", tome, FieldClass.BASIC);
        hana = tome;
        assertThat(protects("hoshi", "hoshi")).isEqualTo(new RecordAddressMeasure.Outcome.ProtectedNow());
    }
}
