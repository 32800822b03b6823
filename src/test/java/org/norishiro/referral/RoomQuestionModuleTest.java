package org.norishiro.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.database.Machinery;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItem.Kind;
import org.norishiro.desk.DueItems;
import org.norishiro.directory.Room;
import org.norishiro.identity.AgencyId;
import org.norishiro.referral.ReferralFixture.TestCase;
import org.norishiro.referral.model.RoomReply;
import org.norishiro.referral.usecase.AskForRoom;
import org.norishiro.referral.usecase.AskForRoom.Outcome;
import org.norishiro.referral.usecase.EndRoomQuestion;
import org.norishiro.referral.usecase.ListRoomQuestions;
import org.norishiro.referral.usecase.PrepareRoomQuestion;
import org.norishiro.referral.usecase.ReplyAboutRoom;
import org.norishiro.referral.usecase.RoomReadings.Asked;
import org.norishiro.referral.usecase.RoomReadings.Received;
import org.norishiro.referral.usecase.ShowCaseReferrals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 空きを聞く: yamada asks 北部包括 (mori, takeda) and 社協 (oka) about a case of 架空 ハナ, of whom they are told nothing. */
@ModuleWorld
class RoomQuestionModuleTest {
    @Autowired
    World world;

    @Autowired
    ReferralFixture fixture;

    @Autowired
    PrepareRoomQuestion prepareRoomQuestion;

    @Autowired
    AskForRoom askForRoom;

    @Autowired
    EndRoomQuestion endRoomQuestion;

    @Autowired
    ListRoomQuestions listRoomQuestions;

    @Autowired
    ReplyAboutRoom replyAboutRoom;

    @Autowired
    ShowCaseReferrals showCaseReferrals;

    @Autowired
    List<DueItems> dueItems;

    @Autowired
    JoinTeam joinTeam;

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient sql;

    private final String words = "80代の女性の見守り訪問の空きはありますか。" + UUID.randomUUID();
    private TestCase about;

    @BeforeEach
    void openCase() {
        about = fixture.newCase();
    }

    private Outcome asks(String login, String said, AgencyId... agencies) {
        return world.as(
                login,
                () -> askForRoom.ask(new AskForRoom.Command(
                        about.id(), List.of(agencies), said, fixture.today().plusDays(3))));
    }

    private List<Asked> asked() {
        asks("yamada", words, world.agency("hokubu"), world.agency("shakyo"));
        return seen();
    }

    private List<Asked> seen() {
        return world.as("yamada", () -> showCaseReferrals.show(about.id()))
                .orElseThrow()
                .rooms();
    }

    private Asked to(String agency) {
        return seen().stream()
                .filter(each -> each.to().equals(world.agency(agency)))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Received> received(String login) {
        return world.as(login, () -> listRoomQuestions.list()).questions().stream()
                .filter(each -> each.words().equals(words))
                .findFirst();
    }

    private boolean replies(String login, UUID question, Room room) {
        return world.as(login, () -> replyAboutRoom.reply(question, new RoomReply(room, "来月から")));
    }

    private Stream<DueItem> desk(String login, String href) {
        return world
                .together(
                        login,
                        () -> dueItems.stream()
                                .flatMap(items -> items.dueFor(world.person(login), fixture.today()).stream())
                                .toList())
                .stream()
                .filter(item -> item.href().startsWith(href));
    }

    // --- asking

    @Test
    void several_agencies_are_asked_at_once() {
        assertThat(asked()).extracting(Asked::agency).containsExactlyInAnyOrder("北部地域包括支援センター", "社会福祉協議会");
    }

    @Test
    void an_agency_reads_what_it_is_asked() {
        asked();
        assertThat(received("mori")).get().satisfies(question -> {
            assertThat(question.from()).isEqualTo("社会福祉課");
            assertThat(question.asker()).isEqualTo("山田 恵");
        });
    }

    @Test
    void asking_opens_nothing_of_the_case() {
        asked();
        assertThat(Stream.of("support_case", "room_question")
                        .mapToInt(table -> world.count(
                                "mori",
                                "select count(*) from " + table + " where "
                                        + (table.equals("support_case") ? "id" : "case_id") + " = ?",
                                about.id().value())))
                .containsOnly(0);
    }

    @Test
    void an_agency_that_was_not_asked_reads_nothing() {
        asked();
        assertThat(received("abe")).isEmpty();
    }

    @Test
    void words_that_name_somebody_are_refused_with_what_names_them() {
        assertThat(asks("yamada", "ハナさんの見守りをお願いできますか", world.agency("hokubu")))
                .asInstanceOf(type(Outcome.Recognisable.class))
                .satisfies(refused -> assertThat(refused.traces()).contains("ハナ"));
    }

    @Test
    void the_database_refuses_words_that_name_somebody() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> insert("yamada", "架空 ハナさんの見守り"))
                .withStackTraceContaining("somebody can be recognised in it");
    }

    private int insert(String login, String said) {
        return insert(login, said, world.agency("hokubu"));
    }

    private int insert(String login, String said, AgencyId to) {
        return world.together(
                login,
                () -> sql.sql("""
                        insert into room_question (id, asking_id, case_id, agency_id, words, reply_by)
                        values (gen_random_uuid(), gen_random_uuid(), ?, ?, ?, current_date + 3)""").params(about.id().value(), to.value(), said).update());
    }

    @Test
    void nobody_asks_about_a_case_out_of_reach() {
        assertThat(asks("oka", words, world.agency("hokubu"))).isEqualTo(new Outcome.NotThere());
    }

    @Test
    void the_database_lets_nobody_ask_about_a_case_out_of_reach() {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> insert("oka", words));
    }

    @Test
    void ones_own_agency_is_not_asked() {
        assertThat(asks("yamada", words, world.agency("fukushi"))).isEqualTo(new Outcome.NotToBeAsked());
    }

    @Test
    void ones_own_agency_is_not_offered() {
        var offered = world.as("yamada", () -> prepareRoomQuestion.prepare(about.id()))
                .orElseThrow()
                .agencies();
        assertThat(offered).isNotEmpty().noneMatch(agency -> agency.id().equals(world.agency("fukushi")));
    }

    /** nishi is of an agency in the team that is shown nothing. */
    private void joinsTheTeam() {
        world.as(
                "yamada",
                () -> joinTeam.join(
                        new JoinTeam.Command(about.id(), world.agency("nanbu"), null, "見守り", fixture.today())));
    }

    @Test
    void whoever_sees_a_part_asks_nothing() {
        joinsTheTeam();
        assertThat(asks("nishi", words, world.agency("hokubu"))).isEqualTo(new Outcome.NotThere());
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> insert("nishi", words));
    }

    @Test
    void whoever_sees_a_part_does_not_read_whom_was_asked() {
        asked();
        joinsTheTeam();
        assertThat(world.count(
                        "nishi",
                        "select count(*) from room_question where case_id = ?",
                        about.id().value()))
                .isZero();
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
    void an_agency_that_is_kept_out_of_somebody_in_it_is_not_asked() {
        keepOut("hokubu");
        assertThat(asks("yamada", words, world.agency("hokubu"))).isEqualTo(new Outcome.NotToBeAsked());
    }

    @Test
    void the_database_asks_nothing_of_an_agency_that_is_kept_out() {
        keepOut("hokubu");
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> insert("yamada", words));
    }

    @Test
    void an_agency_that_is_kept_out_since_is_asked_no_more() {
        asked();
        keepOut("hokubu");
        assertThat(received("mori")).isEmpty();
        assertThat(replies("mori", to("hokubu").id(), Room.OPEN)).isFalse();
    }

    private void seal() {
        world.together(
                "kobayashi",
                () -> sql.sql("select 1 from (select seal_case(gen_random_uuid(), ?, '加害者の親族がいる', ?)) sealed")
                        .params(about.id().value(), new UUID[] {
                            world.person("kobayashi").staff().value(),
                            world.person("yamada").staff().value(),
                            world.person("saeki").staff().value()
                        })
                        .query(Integer.class)
                        .single());
    }

    @Test
    void of_a_sealed_case_nothing_is_asked() {
        seal();
        assertThat(asks("yamada", words, world.agency("hokubu"))).isEqualTo(new Outcome.Sealed());
    }

    @Test
    void the_database_asks_nothing_of_a_sealed_case_even_of_its_readers() {
        seal();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> insert("yamada", words, world.person("saeki").agency()))
                .withStackTraceContaining("of a sealed case nothing is asked");
    }

    @Test
    void of_a_case_sealed_since_nothing_is_asked_any_more() {
        asked();
        seal();
        assertThat(received("mori")).isEmpty();
    }

    @Test
    void of_a_case_sealed_since_its_readers_are_asked_nothing_either() {
        asks("yamada", words, world.agency("takikan"));
        assertThat(received("saeki")).isPresent();
        seal();
        assertThat(received("saeki")).isEmpty();
    }

    @Test
    void an_agency_chosen_twice_is_asked_once() {
        asks("yamada", words, world.agency("hokubu"), world.agency("hokubu"));
        assertThat(seen()).hasSize(1);
    }

    // --- replying

    @Test
    void anybody_in_a_post_of_the_agency_may_reply() {
        asked();
        assertThat(replies("takeda", to("hokubu").id(), Room.LIMITED)).isTrue();
    }

    @Test
    void whoever_asked_reads_the_reply_with_the_name_of_who_gave_it() {
        asked();
        replies("mori", to("hokubu").id(), Room.LIMITED);
        assertThat(to("hokubu").reply()).satisfies(reply -> {
            assertThat(reply.room()).isEqualTo(Room.LIMITED);
            assertThat(reply.by()).isEqualTo("森 由紀");
        });
    }

    @Test
    void no_agency_reads_what_another_replied() {
        asked();
        replies("mori", to("hokubu").id(), Room.FULL);
        assertThat(received("oka"))
                .get()
                .satisfies(question -> assertThat(question.reply()).isNull());
    }

    @Test
    void the_last_reply_holds() {
        asked();
        replies("mori", to("hokubu").id(), Room.FULL);
        replies("mori", to("hokubu").id(), Room.OPEN);
        assertThat(to("hokubu").reply())
                .satisfies(reply -> assertThat(reply.room()).isEqualTo(Room.OPEN));
    }

    @Test
    void nobody_replies_for_another_agency() {
        asked();
        assertThat(replies("oka", to("hokubu").id(), Room.OPEN)).isFalse();
    }

    @Test
    void whoever_asks_does_not_reply_themselves() {
        asked();
        assertThat(replies("yamada", to("hokubu").id(), Room.OPEN)).isFalse();
    }

    // --- ending

    private boolean ends(String login, UUID question) {
        return world.as(login, () -> endRoomQuestion.end(about.id(), question));
    }

    @Test
    void ending_ends_what_was_asked_at_once() {
        asked();
        ends("yamada", to("hokubu").id());
        assertThat(seen()).allMatch(Asked::ended);
    }

    @Test
    void nobody_replies_once_it_has_ended() {
        asked();
        ends("yamada", to("hokubu").id());
        assertThat(replies("mori", to("hokubu").id(), Room.OPEN)).isFalse();
    }

    @Test
    void it_ends_once() {
        asked();
        ends("yamada", to("hokubu").id());
        assertThat(ends("yamada", to("hokubu").id())).isFalse();
    }

    private int endsInTheDatabase(UUID question, String inTheNameOf) {
        return world.together(
                "yamada",
                () -> sql.sql("update room_question set ended_by = ? where id = ?")
                        .params(world.post(inTheNameOf).value(), question)
                        .update());
    }

    @Test
    void the_database_lets_it_end_in_ones_own_name_alone() {
        asked();
        var question = to("hokubu").id();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> endsInTheDatabase(question, "kobayashi"))
                .withStackTraceContaining("asking ends once");
        assertThat(endsInTheDatabase(question, "yamada")).isOne();
    }

    @Test
    void after_a_quarter_of_a_year_the_agency_reads_it_no_more() {
        asked();
        Machinery.behind(program)
                .pastTriggers(past -> past.sql(
                                "update room_question set asked_at = asked_at - interval '91 days' where words = ?")
                        .param(words)
                        .update());
        assertThat(received("mori")).isEmpty();
    }

    @Test
    void an_agency_that_is_asked_cannot_end_it() {
        asked();
        assertThat(ends("mori", to("hokubu").id())).isFalse();
    }

    // --- on the desk

    @Test
    void it_waits_on_the_desk_of_everybody_at_the_agency_asked() {
        asked();
        assertThat(desk("takeda", "/room-questions/" + to("hokubu").id()))
                .singleElement()
                .extracting(DueItem::kind)
                .isEqualTo(Kind.AWAITS_MY_ANSWER);
    }

    @Test
    void what_was_replied_leaves_the_desk_of_the_agency() {
        asked();
        replies("mori", to("hokubu").id(), Room.OPEN);
        assertThat(desk("takeda", "/room-questions/" + to("hokubu").id())).isEmpty();
    }

    private Stream<DueItem> waiting() {
        return desk("yamada", "/cases/" + about.id() + "/referrals#room");
    }

    @Test
    void whoever_asked_waits_in_one_line_for_all_of_them() {
        asked();
        assertThat(waiting()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(Kind.I_WAIT);
            assertThat(item.what()).isEqualTo("空きの返事待ち（2機関のうち0機関から返事）");
        });
    }

    @Test
    void once_all_have_replied_it_is_for_whoever_asked_to_go_on() {
        asked();
        replies("mori", to("hokubu").id(), Room.FULL);
        replies("oka", to("shakyo").id(), Room.OPEN);
        assertThat(waiting()).singleElement().extracting(DueItem::kind).isEqualTo(Kind.MINE);
    }

    @Test
    void what_has_ended_leaves_the_desk() {
        asked();
        ends("yamada", to("hokubu").id());
        assertThat(waiting()).isEmpty();
    }

    // --- the trail

    @Test
    void asking_and_replying_are_on_the_trail() {
        asked();
        replies("mori", to("hokubu").id(), Room.OPEN);
        assertThat(world.count(
                        "yamada",
                        "select count(*) from audit_entry where object_id = ? and kind = 'ACTED' and act = 'ask for room'",
                        about.id().value()))
                .isEqualTo(1);
    }
}
