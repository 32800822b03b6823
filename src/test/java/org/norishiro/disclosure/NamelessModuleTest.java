package org.norishiro.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.casework.usecase.RecordNote;
import org.norishiro.database.Machinery;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.disclosure.NamelessFixture.TestCase;
import org.norishiro.disclosure.model.NamelessRegister;
import org.norishiro.disclosure.model.NamelessSheet.Hindrance;
import org.norishiro.disclosure.model.Trace;
import org.norishiro.disclosure.usecase.ComposeNameless;
import org.norishiro.disclosure.usecase.GiveNameless.Outcome;
import org.norishiro.disclosure.usecase.NotNameless;
import org.norishiro.disclosure.usecase.ShowReceivedSheet;
import org.norishiro.disclosure.usecase.TakeBackNameless;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleWorld
class NamelessModuleTest {
    @Autowired
    World world;

    @Autowired
    NamelessFixture fixture;

    @Autowired
    NamelessRegister register;

    @Autowired
    ComposeNameless composeNameless;

    @Autowired
    ShowReceivedSheet showReceivedSheet;

    @Autowired
    TakeBackNameless takeBackNameless;

    @Autowired
    JoinTeam joinTeam;

    @Autowired
    RecordNote recordNote;

    @Autowired
    JdbcClient sql;

    @Autowired
    List<DueItems> desks;

    @Autowired
    ApplicationContext program;

    private TestCase about;

    @BeforeEach
    void a_case() {
        about = fixture.newCase();
    }

    private List<Trace> traces(String words) {
        return traces("yamada", words);
    }

    private List<Trace> traces(String login, String words) {
        return world.together(login, () -> register.tracesIn(about.id(), words));
    }

    // --- what still tells of whom it is

    @ParameterizedTest
    @CsvSource({
        "高橋さんの家で,NAME",
        "髙 橋 ハ ナ,NAME",
        "はなさんと話す,NAME",
        "ﾊﾅさん,NAME",
        "一さんは留守,NAME",
        "タカハシという人,READING",
        "0123（45）6789に電話,PHONE",
        "局番なしで 45-6789,PHONE",
        "昭和18年5月3日生まれ,BORN",
        "S18.5.3,BORN",
        "1943/05/03,BORN",
        "若葉町のひと,ADDRESS",
        "ひまわり荘,ADDRESS",
        "２－３－４のあたり,ADDRESS"
    })
    void is_found_however_it_is_written(String words, Trace.Kind kind) {
        assertThat(traces(words)).extracting(Trace::kind).contains(kind);
    }

    @Test
    void the_number_of_the_case_is_found() {
        var number = world.together(
                "yamada",
                () -> sql.sql("select number from support_case where id = ?")
                        .param(about.id().value())
                        .query(String.class)
                        .single());
        assertThat(traces("番号は" + number + "です")).extracting(Trace::kind).contains(Trace.Kind.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {NamelessFixture.NAMELESS, "月に一度、一人で通う", "架空市の人", "平成18年5月3日に転んだ", "12月3日4時"})
    void what_tells_of_nobody_is_not_found(String words) {
        assertThat(traces(words)).isEmpty();
    }

    // --- on the desk of those it came to

    private List<DueItem> arrived(String login, LocalDate day) {
        return world.together(
                login,
                () -> desks.stream()
                        .filter(each -> each.named().equals("届いた事例"))
                        .flatMap(each -> each.dueFor(world.person(login), day).stream())
                        .toList());
    }

    private List<DueItem> arrived(String login, UUID sheet) {
        return arrived(login, fixture.today()).stream()
                .filter(item -> item.href().equals("/nameless/" + sheet))
                .toList();
    }

    @Test
    void it_stands_on_the_desk_of_the_agency_it_came_to_and_nowhere_else() {
        var id = fixture.given(about);
        assertThat(arrived("mori", id)).singleElement().satisfies(item -> {
            assertThat(item.about()).isEqualTo("80代と60代の二人世帯");
            assertThat(item.due())
                    .as("or it would stand among what comes later")
                    .isNull();
        });
        assertThat(arrived("nishi", id)).isEmpty();
        assertThat(arrived("yamada", id)).isEmpty();
    }

    @Test
    void it_leaves_the_desk_after_a_week() {
        var id = fixture.given(about);
        var given = world.as("mori", () -> showReceivedSheet.show(id))
                .orElseThrow()
                .view()
                .on();
        assertThat(arrived("mori", given.plusDays(6))).extracting(DueItem::href).contains("/nameless/" + id);
        assertThat(arrived("mori", given.plusDays(7))).extracting(DueItem::href).doesNotContain("/nameless/" + id);
    }

    @Test
    void what_is_taken_back_leaves_the_desk() {
        var id = fixture.given(about);
        assertThat(arrived("mori", id)).hasSize(1);
        world.as("yamada", () -> takeBackNameless.takeBack(about.id(), id, "検討が終わった"));
        assertThat(arrived("mori", id)).isEmpty();
    }

    @Test
    void whoever_does_not_reach_the_case_learns_nothing_by_trying() {
        assertThat(world.together("oka", () -> register.tracesIn(about.id(), "ハナさん")))
                .isEmpty();
    }

    // --- composing

    @Test
    void a_composed_text_holds_none_of_it() {
        world.as(
                "yamada",
                () -> recordNote.record(new RecordNote.Command(
                        about.id(),
                        fixture.today(),
                        null,
                        "04",
                        "髙橋 ハナ",
                        "83歳のハナさんが若葉町の家で転んだ。0123-45-6789に電話",
                        null,
                        "",
                        null,
                        null)));
        var note = world.together(
                "yamada",
                () -> sql.sql("select id from progress_note where case_id = ?")
                        .param(about.id().value())
                        .query(UUID.class)
                        .single());
        var text = world.as("yamada", () -> composeNameless.compose(about.id(), List.of("note:" + note)))
                .orElseThrow();
        assertThat(traces(text.words())).isEmpty();
        assertThat(text.words()).contains("・母（80代", "80代の母が（地名）の家で転んだ。（電話番号）に電話");
    }

    // --- giving

    @Test
    void the_agency_is_shown_the_text_and_nothing_that_leads_to_the_case() {
        var id = fixture.given(about);
        var received = world.as("mori", () -> showReceivedSheet.show(id)).orElseThrow();
        assertThat(received.view().words()).isEqualTo(NamelessFixture.NAMELESS);
        assertThat(received.toString()).doesNotContain(about.id().toString());
        assertThat(world.count("mori", "select count(*) from nameless_sheet")).isZero();
        assertThat(world.count(
                        "mori",
                        "select count(*) from support_case where id = ?",
                        about.id().value()))
                .isZero();
    }

    @Test
    void other_agencies_are_shown_nothing() {
        var id = fixture.given(about);
        assertThat(world.as("nishi", () -> showReceivedSheet.show(id))).isEmpty();
    }

    @Test
    void a_text_with_a_name_is_refused() {
        var outcome = fixture.give("yamada", fixture.wish(about, "ハナさんが転んだ"));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(NotNameless.Recognisable.class));
    }

    @Test
    void the_database_refuses_a_text_with_a_name_whoever_writes_it() {
        assertThatThrownBy(() -> insert("yamada", "ハナさんが転んだ")).hasMessageContaining("somebody can be recognised");
    }

    private int insert(String login, String words) {
        return world.together(
                login,
                () -> sql.sql("""
                        insert into nameless_sheet (id, case_id, agency_id, title, words, purpose, reason, valid_until)
                        values (?, ?, ?, '二人世帯', ?, '事例検討', '年代だけにした', current_date + 5)""")
                        .params(
                                UUID.randomUUID(),
                                about.id().value(),
                                fixture.agency("hokubu").value(),
                                words)
                        .update());
    }

    @Test
    void whoever_sees_a_part_shows_nothing() {
        world.as(
                "yamada",
                () -> joinTeam.join(
                        new JoinTeam.Command(about.id(), world.agency("nanbu"), null, "見守り", fixture.today())));
        assertThat(fixture.give("nishi", fixture.wish(about, NamelessFixture.NAMELESS)))
                .isEqualTo(new Outcome.Refused(new NotNameless.NotThere()));
        assertThatThrownBy(() -> insert("nishi", NamelessFixture.NAMELESS)).isNotNull();
    }

    @Test
    void whoever_sees_a_part_does_not_read_what_is_shown_to_others() {
        var id = fixture.given(about);
        world.as(
                "yamada",
                () -> joinTeam.join(
                        new JoinTeam.Command(about.id(), world.agency("nanbu"), null, "見守り", fixture.today())));
        var given = "select count(*) from nameless_sheet where id = ?";
        assertThat(world.count("yamada", given, id)).isOne();
        assertThat(world.count("nishi", given, id)).isZero();
    }

    @Test
    void after_its_last_day_it_is_gone() {
        var id = fixture.given(about);
        Machinery.behind(program)
                .pastTriggers(past -> past.sql(
                                "update nameless_sheet set decided_at = decided_at - interval '9 days', valid_until = current_date - 1 where id = ?")
                        .param(id)
                        .update());
        assertThat(world.as("mori", () -> showReceivedSheet.show(id))).isEmpty();
    }

    @Test
    void an_agency_kept_out_of_somebody_in_it_is_not_to_be_asked() {
        keepOut("hokubu");
        assertThat(fixture.give("yamada", fixture.wish(about, NamelessFixture.NAMELESS)))
                .isEqualTo(new Outcome.Refused(new NotNameless.NotToBeAsked()));
    }

    @Test
    void an_agency_kept_out_since_is_shown_it_no_more() {
        var id = fixture.given(about);
        keepOut("hokubu");
        assertThat(world.as("mori", () -> showReceivedSheet.show(id))).isEmpty();
    }

    private void keepOut(String agency) {
        world.together(
                "yamada",
                () -> sql.sql(
                                "insert into exclusion (id, person_id, agency_id, ground, words) values (?, ?, ?, 'KIN', '元の夫の弟')")
                        .params(
                                UUID.randomUUID(),
                                about.mother().value(),
                                world.agency(agency).value())
                        .update());
    }

    @Test
    void of_somebody_in_hiding_nothing_is_shown() {
        var id = fixture.given(about);
        protect();
        assertThat(fixture.give("yamada", fixture.wish(about, NamelessFixture.NAMELESS)))
                .isEqualTo(new Outcome.Refused(new NotNameless.Hindered(Hindrance.IN_HIDING)));
        assertThat(world.as("mori", () -> showReceivedSheet.show(id))).isEmpty();
    }

    @Test
    void the_database_shows_nothing_of_somebody_in_hiding_whoever_writes_it() {
        protect();
        assertThatThrownBy(() -> insert("yamada", NamelessFixture.NAMELESS))
                .hasMessageContaining("of this case nothing is shown");
    }

    private void protect() {
        var protection = UUID.randomUUID();
        world.together("yamada", () -> {
            sql.sql("insert into address_protection (id, person_id) values (?, ?)")
                    .params(protection, about.mother().value())
                    .update();
            return sql.sql("""
                            insert into address_measure (id, protection_id, person_id, kind, applied_on, since, against)
                            values (?, ?, ?, 'PROVISIONAL', current_date - 9, current_date - 9, '元の夫')""")
                    .params(UUID.randomUUID(), protection, about.mother().value())
                    .update();
        });
    }

    @Test
    void a_sealed_case_is_not_shown() {
        world.together(
                "kobayashi",
                () -> sql.sql("select 1 from (select seal_case(gen_random_uuid(), ?, '加害者の親族がいる', ?)) sealed")
                        .params(about.id().value(), new UUID[] {
                            world.person("kobayashi").staff().value(),
                            world.person("yamada").staff().value()
                        })
                        .query(Integer.class)
                        .single());
        assertThat(fixture.give("yamada", fixture.wish(about, NamelessFixture.NAMELESS)))
                .isEqualTo(new Outcome.Refused(new NotNameless.Hindered(Hindrance.SEALED)));
    }

    // --- who tries whether somebody is in it

    @Test
    void who_is_kept_out_of_somebody_in_it_is_told_of_nobody() {
        assertThat(traces("kobayashi", "ハナさん")).isNotEmpty();
        world.together(
                "yamada",
                () -> sql.sql(
                                "insert into exclusion (id, person_id, staff_id, ground, words) values (?, ?, ?, 'KIN', '元の夫の妹')")
                        .params(
                                UUID.randomUUID(),
                                about.mother().value(),
                                world.person("kobayashi").staff().value())
                        .update());
        assertThat(traces("kobayashi", "ハナさん")).isEmpty();
    }

    @Test
    void who_had_the_case_once_is_told_of_nobody() {
        assertThat(traces("ハナさん")).isNotEmpty();
        Machinery.behind(program)
                .pastTriggers(past -> past.sql(
                                "update reach set valid_from = now() - interval '9 days', valid_until = now() - interval '1 day' where object_id = ?")
                        .param(about.id().value())
                        .update());
        assertThat(traces("ハナさん")).isEmpty();
    }

    // --- taking back

    @Test
    void what_is_taken_back_is_gone_at_once() {
        var id = fixture.given(about);
        assertThat(world.as("yamada", () -> takeBackNameless.takeBack(about.id(), id, "会が終わった")))
                .isEqualTo(new TakeBackNameless.Outcome.TakenBack());
        assertThat(world.as("mori", () -> showReceivedSheet.show(id))).isEmpty();
    }

    @Test
    void it_is_taken_back_once() {
        var id = fixture.given(about);
        world.as("yamada", () -> takeBackNameless.takeBack(about.id(), id, "会が終わった"));
        assertThat(world.as("yamada", () -> takeBackNameless.takeBack(about.id(), id, "もう一度")))
                .isEqualTo(new TakeBackNameless.Outcome.OverAlready());
    }

    @Test
    void the_database_lets_it_be_taken_back_once_and_in_ones_own_name() {
        var id = fixture.given(about);
        assertThatThrownBy(() -> takesBack(id, "kobayashi")).hasMessageContaining("taken back once");
        assertThat(takesBack(id, "yamada")).isOne();
        assertThatThrownBy(() -> takesBack(id, "yamada")).hasMessageContaining("taken back once");
    }

    private int takesBack(UUID id, String inTheNameOf) {
        return world.together(
                "yamada",
                () -> sql.sql("update nameless_sheet set ended_by = ?, ended_reason = '会が終わった' where id = ?")
                        .params(world.post(inTheNameOf).value(), id)
                        .update());
    }

    @Test
    void the_agency_it_is_shown_to_takes_nothing_back() {
        var id = fixture.given(about);
        assertThat(world.as("mori", () -> takeBackNameless.takeBack(about.id(), id, "返す")))
                .isEqualTo(new TakeBackNameless.Outcome.NotThere());
    }

    // --- the trail

    @Test
    void the_trail_of_the_giver_names_the_case_and_that_of_the_reader_does_not() {
        var id = fixture.given(about);
        world.as("mori", () -> showReceivedSheet.show(id));
        assertThat(world.count(
                        "yamada",
                        "select count(*) from audit_entry where object_id = ? and case_id = ? and act = 'give nameless sheet'",
                        id,
                        about.id().value()))
                .isOne();
        assertThat(world.count(
                        "yamada",
                        "select count(*) from audit_entry where case_id = ? and act = 'view' and object_id = ?",
                        about.id().value(),
                        id))
                .isZero();
    }
}
