package org.norishiro.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseExtracts;
import org.norishiro.casework.CaseExtracts.Extract;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.conference.ConferenceFixture.TestCase;
import org.norishiro.conference.model.AgendaItem.Tabling;
import org.norishiro.conference.model.Ground;
import org.norishiro.conference.model.Invitation;
import org.norishiro.conference.usecase.ChangeAgendaItem;
import org.norishiro.conference.usecase.ChangeSitting;
import org.norishiro.conference.usecase.ChoosePaper;
import org.norishiro.conference.usecase.InviteAgency;
import org.norishiro.conference.usecase.ItemCard;
import org.norishiro.conference.usecase.RecordOutcome;
import org.norishiro.conference.usecase.ShowAgendaItem;
import org.norishiro.conference.usecase.TableCase;
import org.norishiro.conference.usecase.TablingRefusal;
import org.norishiro.conference.usecase.WithdrawAgendaItem;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.emergency.EmergencyWorld;
import org.norishiro.gate.ConsentState;
import org.norishiro.gate.ConsentWorld;
import org.norishiro.gate.FieldClass;
import org.norishiro.gate.ShownItem;
import org.norishiro.gate.model.Period;
import org.norishiro.gate.model.Terms;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A case brought to a conference on consent tells what consent covers, to everybody who hears it, as long as it does: 北部包括 (mori) is invited,
 * 多機関協働担当課 (saeki) keeps the sitting, 社会福祉課長 (okabe) of the office that holds the case chairs it.
 */
@ModuleWorld
class TablingOnConsentModuleTest {
    @Autowired
    World world;

    @Autowired
    ConferenceFixture fixture;

    @Autowired
    ConsentWorld consents;

    @Autowired
    EmergencyWorld emergencies;

    @Autowired
    CaseExtracts extracts;

    @Autowired
    JoinTeam joinTeam;

    @Autowired
    TableCase tableCase;

    @Autowired
    ChangeAgendaItem changeAgendaItem;

    @Autowired
    ChangeSitting changeSitting;

    @Autowired
    ChoosePaper choosePaper;

    @Autowired
    InviteAgency inviteAgency;

    @Autowired
    WithdrawAgendaItem withdrawAgendaItem;

    @Autowired
    ShowAgendaItem showAgendaItem;

    @Autowired
    ObjectProvider<DueItems> dueItems;

    @Autowired
    JdbcClient sql;

    private TestCase about;
    private BodyId body;
    private SittingId sitting;

    @BeforeEach
    void a_case_and_a_sitting_next_week() {
        about = fixture.newCase();
        body = fixture.newBody(ConferenceFixture.NO_CONSENT_NEEDED, ConferenceFixture.CONSENT_NEEDED);
        sitting = fixture.convene(fixture.plan(body, fixture.today().plusDays(7), "okabe"));
    }

    private static Ground onConsent() {
        return Ground.consent(ConferenceFixture.CONSENT_NEEDED, "長男のことは話さない");
    }

    private Terms of(Set<String> agencies, Set<UUID> bodies, FieldClass... kinds) {
        return new Terms(
                Set.copyOf(agencies.stream().map(world::agency).toList()),
                bodies,
                Set.of(kinds),
                "会議で話し合うため",
                new Period(fixture.today(), null));
    }

    /** To the invited and to the office that keeps the sitting. */
    private UUID agreed(PersonId person, FieldClass... kinds) {
        return consents.give(person, of(Set.of("hokubu", "takikan"), Set.of(), kinds));
    }

    private TableCase.Outcome tables(Ground ground, List<String> paper) {
        var command = new TableCase.Command(
                about.id(),
                sitting,
                new Tabling("80代と60代の二人世帯", "先週小火があった", ground, 35),
                List.of(Invitation.of(world.agency("hokubu"), "関わり方を相談したい")),
                paper);
        return world.as("yamada", () -> tableCase.table(command));
    }

    private AgendaItemId tabled(List<String> paper) {
        return ((TableCase.Outcome.Tabled) tables(onConsent(), paper)).id();
    }

    /** The mother's name and that she does not get to a doctor. */
    private List<String> ofTheMother() {
        return List.of(nameOf(about.mother()), issue());
    }

    private static String nameOf(PersonId person) {
        return "person:" + person;
    }

    private String issue() {
        return world.together(
                "yamada",
                () -> extracts.of(about.id()).stream()
                        .map(Extract::key)
                        .filter(key -> key.startsWith("issue:"))
                        .findFirst()
                        .orElseThrow());
    }

    private ItemCard seenBy(String login, AgendaItemId item) {
        return world.as(login, () -> showAgendaItem.show(item)).orElseThrow().item();
    }

    private List<FieldClass> kindsSeenBy(String login, AgendaItemId item) {
        return seenBy(login, item).paper().stream().map(ShownItem::fieldClass).toList();
    }

    private TableCase.Outcome lacking(String... what) {
        return new TableCase.Outcome.Refused(new TablingRefusal.ConsentLacks(List.of(what)));
    }

    private String named(String agency) {
        return world.together(
                "yamada",
                () -> sql.sql("select name from agency where id = ?")
                        .param(world.agency(agency).value())
                        .query(String.class)
                        .single());
    }

    // --- bringing it

    @Test
    void a_consent_to_one_agency_lets_no_other_hear_of_it() {
        consents.give(about.mother(), of(Set.of("kikan", "takikan"), Set.of(), FieldClass.BASIC));
        assertThat(tables(onConsent(), List.of(nameOf(about.mother()))))
                .isEqualTo(lacking(named("hokubu") + "に、架空 ハナの基本"));
    }

    @Test
    void whoever_is_spoken_of_agreed_to_that_even_when_no_paper_is_shown() {
        consents.give(about.mother(), of(Set.of("kikan", "takikan"), Set.of(), FieldClass.BASIC));
        assertThat(tables(onConsent(), List.of())).isEqualTo(lacking(named("hokubu") + "に、架空 ハナの基本"));
    }

    @Test
    void the_office_that_keeps_the_sitting_hears_it_too() {
        consents.give(about.mother(), "hokubu");
        assertThat(tables(onConsent(), List.of(nameOf(about.mother()))))
                .isEqualTo(lacking(named("takikan") + "に、架空 ハナの基本"));
    }

    @Test
    void a_consent_to_the_conference_is_one_to_everybody_who_sits_in_it() {
        consents.give(about.mother(), of(Set.of(), Set.of(body.value()), FieldClass.BASIC, FieldClass.LIFE));
        assertThat(tables(onConsent(), ofTheMother())).isInstanceOf(TableCase.Outcome.Tabled.class);
    }

    @Test
    void a_consent_to_the_conference_covers_the_kinds_of_facts_it_names_and_no_others() {
        consents.give(about.mother(), of(Set.of(), Set.of(body.value()), FieldClass.BASIC));
        assertThat(tables(onConsent(), ofTheMother())).isInstanceOf(TableCase.Outcome.Refused.class);
    }

    @Test
    void an_agency_with_a_seat_in_the_team_hears_only_what_was_agreed_to() {
        seatFor("hokubu");
        consents.give(about.mother(), of(Set.of("takikan"), Set.of(), FieldClass.BASIC));
        assertThat(tables(onConsent(), List.of())).isEqualTo(lacking(named("hokubu") + "に、架空 ハナの基本"));
    }

    @Test
    void a_consent_to_another_conference_is_none_to_this() {
        var other = fixture.newBody(ConferenceFixture.CONSENT_NEEDED);
        consents.give(about.mother(), of(Set.of(), Set.of(other.value()), FieldClass.BASIC));
        assertThat(tables(onConsent(), List.of())).isInstanceOf(TableCase.Outcome.Refused.class);
    }

    @Test
    void a_consent_covers_the_kinds_of_facts_it_names_and_no_others() {
        agreed(about.mother(), FieldClass.BASIC, FieldClass.HEALTH);
        assertThat(tables(onConsent(), ofTheMother()))
                .isEqualTo(lacking(named("takikan") + "に、架空 ハナの生活歴", named("hokubu") + "に、架空 ハナの生活歴"));
    }

    @Test
    void nothing_is_shown_of_a_member_who_gave_none_whatever_is_said_about_them() {
        agreed(about.mother(), FieldClass.BASIC);
        assertThat(tables(onConsent(), List.of(nameOf(about.mother()), nameOf(about.son()))))
                .isEqualTo(lacking(named("takikan") + "に、架空 一郎の基本", named("hokubu") + "に、架空 一郎の基本"));
    }

    @Test
    void a_consent_in_words_carries_what_whoever_brings_it_judges_it_to_say() {
        fixture.consent(about.mother(), ConsentState.GIVEN);
        assertThat(tables(onConsent(), ofTheMother())).isInstanceOf(TableCase.Outcome.Tabled.class);
    }

    @Test
    void the_law_of_the_conference_carries_it_without() {
        assertThat(tables(fixture.withoutConsent(), ofTheMother())).isInstanceOf(TableCase.Outcome.Tabled.class);
    }

    @Test
    void a_no_to_the_conference_on_another_record_of_the_same_person_counts() {
        var twin = fixture.newCase();
        consents.give(about.mother(), of(Set.of(), Set.of(body.value()), FieldClass.BASIC));
        var elsewhere = consents.give(twin.mother(), of(Set.of(), Set.of(body.value()), FieldClass.BASIC));
        consents.withdraw("yamada", elsewhere, consents.today());
        theSame(about.mother(), twin.mother());
        assertThat(tables(onConsent(), List.of())).isInstanceOf(TableCase.Outcome.Refused.class);
    }

    @Test
    void with_a_no_to_the_conference_on_another_record_its_office_sees_the_paper_no_longer() {
        consents.give(about.mother(), of(Set.of(), Set.of(body.value()), FieldClass.BASIC));
        var item = tabled(List.of(nameOf(about.mother())));
        var twin = fixture.newCase();
        var elsewhere = consents.give(twin.mother(), of(Set.of(), Set.of(body.value()), FieldClass.BASIC));
        theSame(about.mother(), twin.mother());
        assertThat(rowsShownTo("saeki", item)).isOne();
        consents.withdraw("yamada", elsewhere, consents.today());
        assertThat(rowsShownTo("saeki", item)).isZero();
    }

    private void seatFor(String agency) {
        world.as(
                "yamada",
                () -> joinTeam.join(
                        new JoinTeam.Command(about.id(), world.agency(agency), null, "受診の同行", fixture.today())));
    }

    private void theSame(PersonId one, PersonId other) {
        world.together(
                "yamada",
                () -> sql.sql(
                                "insert into same_person (id, person_id, other_id, evidence) select gen_random_uuid(), least(o.a, o.b), greatest(o.a, o.b), '生年月日と電話が同じ' from (values (?::uuid, ?::uuid)) o (a, b)")
                        .params(one.value(), other.value())
                        .update());
    }

    // --- afterwards

    @Test
    void an_agency_that_consent_does_not_name_is_not_invited_later() {
        agreed(about.mother(), FieldClass.BASIC);
        var item = tabled(List.of(nameOf(about.mother())));
        assertThat(world.as("saeki", () -> inviteAgency.invite(item, Invitation.of(world.agency("nanbu"), "様子を聞きたい"))))
                .isInstanceOf(RecordOutcome.ConsentLacks.class);
    }

    @Test
    void to_whoever_does_not_see_the_case_the_refusal_names_nobody() {
        agreed(about.mother(), FieldClass.BASIC);
        var item = tabled(List.of());
        assertThat(world.as("saeki", () -> inviteAgency.invite(item, Invitation.of(world.agency("nanbu"), "様子を聞きたい"))))
                .isEqualTo(new RecordOutcome.ConsentLacks(List.of(named("nanbu") + "に、基本")));
    }

    @Test
    void no_paper_is_chosen_later_that_consent_does_not_carry() {
        agreed(about.mother(), FieldClass.BASIC);
        var item = tabled(List.of(nameOf(about.mother())));
        var command =
                new ChoosePaper.Command(item, seenBy("yamada", item).item().version(), ofTheMother());
        assertThat(world.as("yamada", () -> choosePaper.choose(command)))
                .isInstanceOf(RecordOutcome.ConsentLacks.class);
        assertThat(kindsSeenBy("mori", item)).containsExactly(FieldClass.BASIC);
    }

    @Test
    void what_the_law_let_be_told_does_not_become_agreed_to() {
        var item = ((TableCase.Outcome.Tabled) tables(fixture.withoutConsent(), ofTheMother())).id();
        agreed(about.mother(), FieldClass.BASIC);
        assertThat(world.as("yamada", () -> changeAgendaItem.change(putOnConsent(item))))
                .isEqualTo(new ChangeAgendaItem.Outcome.Refused(new TablingRefusal.ConsentLacks(
                        List.of(named("takikan") + "に、架空 ハナの生活歴", named("hokubu") + "に、架空 ハナの生活歴"))));
    }

    @Test
    void once_it_was_agreed_to_it_can_rest_on_consent() {
        var item = ((TableCase.Outcome.Tabled) tables(fixture.withoutConsent(), ofTheMother())).id();
        agreed(about.mother(), FieldClass.BASIC, FieldClass.LIFE);
        assertThat(world.as("yamada", () -> changeAgendaItem.change(putOnConsent(item))))
                .isInstanceOf(ChangeAgendaItem.Outcome.Changed.class);
    }

    @Test
    void it_goes_to_no_sitting_with_a_chair_whose_agency_consent_does_not_name() {
        agreed(about.mother(), FieldClass.BASIC);
        var item = tabled(List.of());
        var elsewhere = fixture.convene(fixture.plan(body, fixture.today().plusDays(9), "nishi"));
        var there = seenBy("yamada", item).item();
        var command = new ChangeAgendaItem.Command(item, there.version(), elsewhere, there.tabling());
        assertThat(world.as("yamada", () -> changeAgendaItem.change(command)))
                .isEqualTo(new ChangeAgendaItem.Outcome.Refused(
                        new TablingRefusal.ConsentLacks(List.of(named("nanbu") + "に、架空 ハナの基本"))));
    }

    private ChangeAgendaItem.Command putOnConsent(AgendaItemId item) {
        var there = seenBy("yamada", item).item();
        var tabling = there.tabling();
        return new ChangeAgendaItem.Command(
                item,
                there.version(),
                sitting,
                new Tabling(tabling.title(), tabling.reason(), onConsent(), tabling.minutes()));
    }

    // --- as long as it holds

    @Test
    void the_paper_is_gone_with_the_consent() {
        var consent = agreed(about.mother(), FieldClass.BASIC);
        var item = tabled(List.of(nameOf(about.mother())));
        consents.withdraw("yamada", consent, consents.today());
        assertThat(rowsShownTo("mori", item)).isZero();
    }

    @Test
    void also_for_the_office_that_keeps_the_sitting() {
        var consent = agreed(about.mother(), FieldClass.BASIC);
        var item = tabled(List.of(nameOf(about.mother())));
        consents.withdraw("yamada", consent, consents.today());
        assertThat(rowsShownTo("saeki", item)).isZero();
    }

    @Test
    void also_for_an_agency_with_a_seat_in_the_team() {
        seatFor("hokubu");
        var consent = agreed(about.mother(), FieldClass.BASIC);
        var item = tabled(List.of(nameOf(about.mother())));
        assertThat(rowsShownTo("mori", item)).isOne();
        consents.withdraw("yamada", consent, consents.today());
        assertThat(rowsShownTo("mori", item)).isZero();
    }

    @Test
    void those_who_see_the_case_whole_go_on_seeing_what_was_shown() {
        var consent = agreed(about.mother(), FieldClass.BASIC);
        var item = tabled(List.of(nameOf(about.mother())));
        consents.withdraw("yamada", consent, consents.today());
        assertThat(rowsShownTo("yamada", item)).isOne();
    }

    @Test
    void only_the_kind_that_was_taken_back_is_gone() {
        agreed(about.mother(), FieldClass.BASIC);
        var life = agreed(about.mother(), FieldClass.BASIC, FieldClass.LIFE);
        var item = tabled(ofTheMother());
        consents.withdraw("yamada", life, consents.today());
        assertThat(kindsSeenBy("mori", item)).containsExactly(FieldClass.BASIC);
    }

    @Test
    void it_is_there_again_once_they_agree_again() {
        var consent = agreed(about.mother(), FieldClass.BASIC);
        var item = tabled(List.of(nameOf(about.mother())));
        consents.withdraw("yamada", consent, consents.today());
        agreed(about.mother(), FieldClass.BASIC);
        assertThat(rowsShownTo("mori", item)).isOne();
    }

    @Test
    void a_no_in_words_takes_back_a_yes_in_words() {
        fixture.consent(about.mother(), ConsentState.GIVEN);
        var item = tabled(List.of(nameOf(about.mother())));
        fixture.consent(about.mother(), ConsentState.REFUSED);
        assertThat(rowsShownTo("mori", item)).isZero();
    }

    @Test
    void what_rests_on_the_law_stays() {
        var item = ((TableCase.Outcome.Tabled) tables(fixture.withoutConsent(), ofTheMother())).id();
        fixture.consent(about.mother(), ConsentState.REFUSED);
        assertThat(rowsShownTo("mori", item)).isEqualTo(2);
    }

    @Test
    void whoever_sees_the_case_is_told_which_agency_lost_what() {
        var consent = agreed(about.mother(), FieldClass.BASIC);
        var item = tabled(List.of());
        consents.withdraw("yamada", consent, consents.today());
        assertThat(seenBy("yamada", item).lapsed())
                .extracting(ItemCard.Lapsed::agency)
                .containsExactlyInAnyOrder(world.agency("hokubu"), world.agency("takikan"));
    }

    @Test
    void an_agency_is_told_what_it_lost_itself() {
        var consent = agreed(about.mother(), FieldClass.BASIC);
        var item = tabled(List.of());
        consents.withdraw("yamada", consent, consents.today());
        assertThat(seenBy("mori", item).lapsed())
                .extracting(ItemCard.Lapsed::agency)
                .containsExactly(world.agency("hokubu"));
    }

    @Test
    void while_consent_stands_nothing_is_said_to_be_lost() {
        agreed(about.mother(), FieldClass.BASIC, FieldClass.LIFE);
        var item = tabled(ofTheMother());
        assertThat(seenBy("yamada", item).lapsed()).isEmpty();
    }

    @Test
    void pages_that_stand_open_there_are_cleared() {
        var consent = agreed(about.mother(), FieldClass.BASIC);
        tabled(List.of(nameOf(about.mother())));
        var state = world.together("mori", emergencies::state);
        consents.withdraw("yamada", consent, consents.today());
        assertThat(world.count("mori", "select my_sight_is_narrower(?, now())::int", state))
                .isOne();
    }

    @Test
    void whoever_brought_it_finds_another_ground_or_takes_it_off() {
        var consent = agreed(about.mother(), FieldClass.BASIC);
        var item = tabled(List.of());
        assertThat(onTheDeskOf("yamada")).doesNotContain("/agenda-items/" + item);
        consents.withdraw("yamada", consent, consents.today());
        assertThat(onTheDeskOf("yamada")).contains("/agenda-items/" + item);
        world.as(
                "yamada",
                () -> withdrawAgendaItem.withdraw(
                        item,
                        showAgendaItem.show(item).orElseThrow().item().item().version()));
        assertThat(onTheDeskOf("yamada")).doesNotContain("/agenda-items/" + item);
    }

    @Test
    void it_can_go_on_about_those_who_stand_by_theirs() {
        var consent = agreed(about.mother(), FieldClass.BASIC);
        agreed(about.son(), FieldClass.BASIC);
        var item = tabled(List.of());
        consents.withdraw("yamada", consent, consents.today());
        var there = seenBy("yamada", item).item();
        var command = new ChangeAgendaItem.Command(item, there.version(), sitting, there.tabling());
        assertThat(world.as("yamada", () -> changeAgendaItem.change(command)))
                .isInstanceOf(ChangeAgendaItem.Outcome.Changed.class);
        assertThat(seenBy("yamada", item).lapsed()).isEmpty();
    }

    @Test
    void but_not_with_a_paper_about_whoever_does_not() {
        var consent = agreed(about.mother(), FieldClass.BASIC);
        agreed(about.son(), FieldClass.BASIC);
        var item = tabled(List.of(nameOf(about.mother())));
        consents.withdraw("yamada", consent, consents.today());
        var there = seenBy("yamada", item).item();
        var command = new ChangeAgendaItem.Command(item, there.version(), sitting, there.tabling());
        assertThat(world.as("yamada", () -> changeAgendaItem.change(command)))
                .isInstanceOf(ChangeAgendaItem.Outcome.Refused.class);
        world.as("yamada", () -> choosePaper.choose(new ChoosePaper.Command(item, there.version(), List.of())));
        var later = new ChangeAgendaItem.Command(item, there.version() + 1, sitting, there.tabling());
        assertThat(world.as("yamada", () -> changeAgendaItem.change(later)))
                .isInstanceOf(ChangeAgendaItem.Outcome.Changed.class);
        assertThat(onTheDeskOf("yamada")).doesNotContain("/agenda-items/" + item);
    }

    private List<String> onTheDeskOf(String login) {
        return world
                .together(
                        login,
                        () -> dueItems.stream()
                                .flatMap(items -> items.dueFor(world.person(login), fixture.today()).stream())
                                .toList())
                .stream()
                .filter(item -> item.what().startsWith("同意がなくなりました"))
                .map(DueItem::href)
                .toList();
    }

    @Test
    void a_chair_of_another_agency_who_comes_later_sees_no_paper_without_consent() {
        agreed(about.mother(), FieldClass.BASIC);
        var item = tabled(List.of(nameOf(about.mother())));
        chairedBy("nishi");
        assertThat(rowsShownTo("nishi", item)).isZero();
    }

    @Test
    void a_chair_who_comes_later_sees_it_where_the_conference_itself_was_named() {
        consents.give(about.mother(), of(Set.of(), Set.of(body.value()), FieldClass.BASIC));
        var item = tabled(List.of(nameOf(about.mother())));
        chairedBy("nishi");
        assertThat(rowsShownTo("nishi", item)).isOne();
    }

    private void chairedBy(String login) {
        var plan = fixture.plan(body, fixture.today().plusDays(7), login);
        var version = world.count("saeki", "select version from sitting where id = ?", sitting.value());
        assertThat(world.as("saeki", () -> changeSitting.change(new ChangeSitting.Command(sitting, version, plan))))
                .isInstanceOf(ChangeSitting.Outcome.Changed.class);
    }

    @Test
    void what_was_brought_before_this_was_asked_is_shown_as_long_as_somebody_stands_by_theirs() {
        var consent = agreed(about.mother(), FieldClass.BASIC);
        var item = tabled(List.of(nameOf(about.mother())));
        forgetWhoseFactsItTells(item);
        assertThat(rowsShownTo("mori", item)).isOne();
        consents.withdraw("yamada", consent, consents.today());
        assertThat(rowsShownTo("mori", item)).isZero();
    }

    // --- whoever writes to the database without this program

    @Test
    void the_database_tells_no_facts_that_nobody_agreed_to() {
        agreed(about.mother(), FieldClass.BASIC);
        var item = tabled(List.of());
        assertThatThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql(
                                        "insert into agenda_told (item_id, case_id, person_id, field_class, by_paper) values (?, ?, ?, 'HEALTH', true)")
                                .params(
                                        item.value(),
                                        about.id().value(),
                                        about.mother().value())
                                .update()))
                .hasStackTraceContaining("no consent covers it");
    }

    @Test
    void the_database_shows_no_kind_of_fact_that_was_not_asked_about() {
        agreed(about.mother(), FieldClass.BASIC);
        var item = tabled(List.of());
        assertThatThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql(
                                        "insert into agenda_paper (item_id, case_id, position, field_class, heading, body) values (?, ?, 9, 'HEALTH', '病気', '重い')")
                                .params(item.value(), about.id().value())
                                .update()))
                .hasStackTraceContaining("no consent covers it");
    }

    @Test
    void the_database_invites_nobody_whom_consent_does_not_name() {
        agreed(about.mother(), FieldClass.BASIC);
        var item = tabled(List.of());
        assertThatThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql(
                                        "insert into agenda_invitation (id, item_id, case_id, agency_id, purpose) values (gen_random_uuid(), ?, ?, ?, '様子')")
                                .params(
                                        item.value(),
                                        about.id().value(),
                                        world.agency("nanbu").value())
                                .update()))
                .hasStackTraceContaining("no consent covers it");
    }

    @Test
    void the_database_puts_nothing_on_consent_that_was_not_agreed_to() {
        agreed(about.mother(), FieldClass.BASIC);
        var item = ((TableCase.Outcome.Tabled) tables(fixture.withoutConsent(), ofTheMother())).id();
        assertThatThrownBy(() -> world.together(
                        "yamada",
                        () -> sql.sql("update agenda_item set basis = 'CONSENT', article = '' where id = ?")
                                .param(item.value())
                                .update()))
                .hasStackTraceContaining("no consent covers it");
    }

    @Test
    void whose_facts_are_told_is_for_those_who_see_the_case_whole() {
        agreed(about.mother(), FieldClass.BASIC);
        var item = tabled(List.of());
        assertThat(world.count("mori", "select count(*) from agenda_told where item_id = ?", item.value()))
                .isZero();
    }

    @Test
    void nobody_learns_what_was_agreed_to_in_a_case_out_of_their_reach() {
        consents.give(about.mother(), of(Set.of(), Set.of(body.value()), FieldClass.BASIC));
        assertThat(world.count(
                        "abe",
                        "select count(*) from lacking_consent(?, ?, array[]::uuid[], array[?], array['BASIC'])",
                        about.id().value(),
                        sitting.value(),
                        about.mother().value()))
                .isPositive();
    }

    private int rowsShownTo(String login, AgendaItemId item) {
        return world.count(login, "select count(*) from agenda_paper where item_id = ?", item.value());
    }

    private void forgetWhoseFactsItTells(AgendaItemId item) {
        emergencies.asOwner("yamada", owner -> {
            owner.sql("alter table agenda_told no force row level security").update();
            owner.sql("delete from agenda_told where item_id = ?")
                    .param(item.value())
                    .update();
            owner.sql("alter table agenda_told force row level security").update();
        });
    }
}
