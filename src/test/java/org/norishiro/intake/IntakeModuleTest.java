package org.norishiro.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.calendar.PartialDate;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.gate.ConsentState;
import org.norishiro.household.PersonId;
import org.norishiro.household.Registration.NewPerson;
import org.norishiro.household.Sex;
import org.norishiro.household.usecase.ShowHousehold;
import org.norishiro.household.usecase.ShowPerson;
import org.norishiro.identity.PostId;
import org.norishiro.intake.model.Concern;
import org.norishiro.intake.model.Custody;
import org.norishiro.intake.model.Custody.Ended;
import org.norishiro.intake.model.Custody.Held;
import org.norishiro.intake.model.EmergencyNeed;
import org.norishiro.intake.model.Speaker;
import org.norishiro.intake.model.Told;
import org.norishiro.intake.model.Urgency;
import org.norishiro.intake.usecase.ChangeConsultation;
import org.norishiro.intake.usecase.Concerned;
import org.norishiro.intake.usecase.ConsentTaken;
import org.norishiro.intake.usecase.HouseholdChoice;
import org.norishiro.intake.usecase.ScreenConsultation;
import org.norishiro.intake.usecase.ShowConsultation;
import org.norishiro.intake.usecase.ShowConsultation.ConsultationView;
import org.norishiro.intake.usecase.TakeConsultation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleWorld
class IntakeModuleTest {
    @Autowired
    World world;

    @Autowired
    Clock clock;

    @Autowired
    TakeConsultation takeConsultation;

    @Autowired
    ChangeConsultation changeConsultation;

    @Autowired
    ScreenConsultation screenConsultation;

    @Autowired
    ShowConsultation showConsultation;

    @Autowired
    ShowPerson showPerson;

    @Autowired
    ShowHousehold showHousehold;

    @Autowired
    Consultations consultations;

    @Autowired
    List<DueItems> desks;

    @Autowired
    JdbcClient sql;

    @Test
    void what_was_told_is_kept() {
        var view = show("mizuno", taken(mother()));
        assertThat(view.consultation().told()).isEqualTo(told("母の物忘れが心配"));
    }

    @Test
    void consultations_are_numbered_within_the_fiscal_year() {
        assertThat(show("mizuno", taken()).consultation().number()).matches("相R\\d+-\\d{4}");
    }

    @Test
    void a_consultation_may_be_about_nobody_yet() {
        assertThat(show("mizuno", taken()).people()).isEmpty();
    }

    @Test
    void somebody_not_yet_named_is_somebody() {
        var unnamed = new NewPerson(null, null, "", "二階の男性", Sex.MALE, PartialDate.notAsked(), "", "");
        var view = show("mizuno", taken(concerned(new Concerned.Who.New(unnamed), Concern.CENTRE)));
        assertThat(view.people())
                .extracting(each -> each.person().person().name())
                .containsExactly("二階の男性");
    }

    @Test
    void people_told_of_are_put_together_in_a_household() {
        var view = show("mizuno", taken(mother(), son()));
        assertThat(view.household()).isNotNull();
        assertThat(view.household().name()).isEqualTo("架空 ハナ 世帯");
    }

    @Test
    void new_people_join_the_household_of_somebody_on_record() {
        var first = show("mizuno", taken(mother()));
        var hana = first.people().getFirst().person().person().id();
        assertThat(first.household()).isNotNull();
        var home = first.household().id();

        take("mizuno", List.of(known(hana), son()), new HouseholdChoice.Existing(home), held("mizuno"));

        assertThat(world.as("mizuno", () -> showHousehold.show(home))
                        .orElseThrow()
                        .members())
                .extracting(line -> line.person().name())
                .containsExactlyInAnyOrder("架空 ハナ", "架空 一郎");
    }

    @Test
    void who_stands_outside_the_household_is_concerned_all_the_same() {
        var neighbour = new Concerned(new Concerned.Who.New(person("隣野", "さち")), "近隣・知人", "", false);
        var view = show("mizuno", taken(mother(), neighbour));
        assertThat(view.household()).isNotNull();
        var home = view.household().id();
        assertThat(world.as("mizuno", () -> showHousehold.show(home))
                        .orElseThrow()
                        .members())
                .hasSize(1);
    }

    @Test
    void somebody_out_of_reach_cannot_be_told_of_by_id() {
        var elsewhere = show("oka", take("oka", List.of(mother()), new HouseholdChoice.None(), held("oka")));
        var hana = elsewhere.people().getFirst().person().person().id();
        assertThat(takes("mizuno", List.of(known(hana)), new HouseholdChoice.None(), held("mizuno")))
                .isEqualTo(new TakeConsultation.Outcome.PeopleNotThere());
    }

    @Test
    void nobody_holds_it_who_has_no_post() {
        var nobody = new Held(PostId.next(), "", today());
        assertThat(takes("mizuno", List.of(), new HouseholdChoice.None(), nobody))
                .isEqualTo(new TakeConsultation.Outcome.HolderNotThere());
    }

    @Test
    void another_agency_sees_nothing_of_it() {
        var id = taken(mother());
        assertThat(world.as("oka", () -> showConsultation.show(id))).isEmpty();
    }

    @Test
    void a_holder_in_another_agency_sees_it_and_the_people_in_it() {
        var id = taken(mother());
        screen(id, Screened.MULTI_AGENCY, held("saeki"));
        var person = show("saeki", id).people().getFirst().person().person().id();
        assertThat(world.as("saeki", () -> showPerson.show(person))).isPresent();
    }

    @Test
    void whoever_took_it_in_goes_on_seeing_it() {
        var id = taken(mother());
        screen(id, Screened.MULTI_AGENCY, held("saeki"));
        assertThat(world.as("hara", () -> showConsultation.show(id))).isPresent();
    }

    @Test
    void whoever_is_added_later_is_seen_by_the_holder_elsewhere() {
        var id = taken(mother());
        screen(id, Screened.MULTI_AGENCY, held("saeki"));
        change(id, 1, List.of(known(centre(id)), son()));
        assertThat(show("saeki", id).people()).hasSize(2);
    }

    @Test
    void whoever_was_named_by_mistake_is_let_go_by_the_holder_elsewhere() {
        var neighbour = new Concerned(new Concerned.Who.New(person("隣野", "さち")), "近隣・知人", "", false);
        var id = taken(mother(), neighbour);
        screen(id, Screened.MULTI_AGENCY, held("saeki"));
        var sachi = show("saeki", id).people().getLast().person().person().id();
        assertThat(world.as("saeki", () -> showPerson.show(sachi))).isPresent();

        change(id, 1, List.of(known(centre(id))));

        assertThat(world.as("saeki", () -> showPerson.show(sachi))).isEmpty();
        assertThat(world.as("mizuno", () -> showPerson.show(sachi))).isPresent();
        assertThat(show("saeki", id).people()).hasSize(1);
    }

    /** Every policy looks through all that one reaches, many times for one page. */
    @Test
    void whom_one_registered_oneself_is_looked_through_once_whatever_else_is_known_of_them() {
        var mother = show("hara", taken(mother(), son()))
                .people()
                .getFirst()
                .person()
                .person()
                .id()
                .value();
        assertThat(world.count("hara", "select count(*) from who_reaches('PERSON', ?)", mother))
                .isGreaterThan(1);
        assertThat(world.count("hara", "select count(*) from reach where kind = 'PERSON' and object_id = ?", mother))
                .isEqualTo(1);
    }

    @Test
    void whoever_lives_in_the_household_is_seen_though_not_concerned() {
        var id = taken(mother(), son());
        screen(id, Screened.MULTI_AGENCY, held("saeki"));
        var shown = show("saeki", id);
        var ichiro = shown.people().getLast().person().person().id();
        assertThat(shown.household()).isNotNull();
        var home = new HouseholdChoice.Existing(shown.household().id());

        change(id, 1, List.of(known(centre(id))), home);

        assertThat(world.as("saeki", () -> showPerson.show(ichiro))).isPresent();
    }

    @Test
    void a_reasoned_end_leaves_nobody_holding_it() {
        var id = taken();
        screen(id, Screened.INFORMED, new Ended("窓口を案内した"));
        assertThat(show("mizuno", id).consultation().custody()).isEqualTo(new Ended("窓口を案内した"));
    }

    @Test
    void a_case_is_about_somebody() {
        assertThat(screen(taken(), Screened.CONTINUE, held("mizuno")))
                .isEqualTo(new ScreenConsultation.Outcome.AboutNobody());
    }

    @Test
    void nobody_is_handed_it_who_has_no_post() {
        assertThat(screen(taken(mother()), Screened.CONTINUE, new Held(PostId.next(), "", today())))
                .isEqualTo(new ScreenConsultation.Outcome.HolderNotThere());
    }

    @Test
    void what_is_out_of_reach_cannot_be_screened() {
        var id = taken(mother());
        var command = new ScreenConsultation.Command(id, 0, Screened.CONTINUE, "", held("oka"));
        assertThat(world.as("oka", () -> screenConsultation.screen(command)))
                .isEqualTo(new ScreenConsultation.Outcome.NotFound());
    }

    @Test
    void the_second_of_two_who_screen_it_is_told() {
        var id = taken(mother());
        screen(id, Screened.SEEK_CONSENT, held("mizuno"));
        assertThat(screen(id, Screened.CONTINUE, held("mizuno")))
                .isInstanceOf(ScreenConsultation.Outcome.ChangedMeanwhile.class);
    }

    @Test
    void once_there_is_a_case_the_case_decides() {
        var id = taken(mother());
        screen(id, Screened.CONTINUE, held("mizuno"));
        openCase(id);
        var again = new ScreenConsultation.Command(id, 1, Screened.INFORMED, "", new Ended("案内した"));
        assertThat(world.as("mizuno", () -> screenConsultation.screen(again)))
                .isEqualTo(new ScreenConsultation.Outcome.HasACase());
    }

    @Test
    void the_second_of_two_editors_is_shown_the_firsts_text() {
        var id = taken(mother());
        change(id, 0, List.of());
        assertThat(change(id, 0, List.of()))
                .isInstanceOfSatisfying(
                        ChangeConsultation.Outcome.ChangedMeanwhile.class,
                        meanwhile -> assertThat(meanwhile.theirs().told().complaint())
                                .isEqualTo("火の始末も心配"));
    }

    @Test
    void consent_is_about_the_person_it_is_for() {
        var view = show("mizuno", taken(son(), mother()));
        assertThat(view.consent().state()).isEqualTo(ConsentState.REFUSED);
        assertThat(world.as(
                                "mizuno",
                                () -> showPerson.show(centre(view.consultation().id())))
                        .orElseThrow()
                        .consent())
                .hasValueSatisfying(consent -> assertThat(consent.reason()).isEqualTo("いまは話したくない"));
    }

    @Test
    void a_consent_that_did_not_change_is_not_recorded_again() {
        var id = taken(mother());
        change(id, 0, List.of(known(centre(id))));
        assertThat(world.count("mizuno", "select count(*) from consent where consultation_id = ?", id.value()))
                .isEqualTo(1);
    }

    @Test
    void what_i_hold_stands_on_my_desk() {
        var id = taken(mother());
        assertThat(hrefs("mizuno")).contains("/consultations/" + id + "/screening");
    }

    @Test
    void what_is_screened_for_a_case_leads_there() {
        var id = taken(mother());
        screen(id, Screened.CONTINUE, held("mizuno"));
        assertThat(hrefs("mizuno")).contains("/cases/new?consultation=" + id);
    }

    @Test
    void what_went_into_a_case_leaves_the_desk() {
        var id = taken(mother());
        screen(id, Screened.CONTINUE, held("mizuno"));
        openCase(id);
        assertThat(hrefs("mizuno")).noneMatch(href -> href.contains(id.toString()));
    }

    @Test
    void what_ended_leaves_the_desk() {
        var id = taken();
        screen(id, Screened.SUSPENDED, new Ended("連絡がとれない"));
        assertThat(hrefs("mizuno")).noneMatch(href -> href.contains(id.toString()));
    }

    @Test
    void a_household_links_to_its_consultations() {
        var view = show("mizuno", taken(mother()));
        assertThat(view.household()).isNotNull();
        var home = view.household().id();
        assertThat(world.as("mizuno", () -> showHousehold.show(home))
                        .orElseThrow()
                        .links())
                .flatExtracting(list -> list.links())
                .extracting(link -> link.label())
                .contains(view.consultation().number());
    }

    @Test
    void modules_after_it_are_told_everything_told_once() {
        var id = taken(mother());
        screen(id, Screened.CONTINUE, held("mizuno"));
        var card = world.together("mizuno", () -> consultations.find(id)).orElseThrow();
        assertThat(card.outcome()).isEqualTo(Screened.CONTINUE);
        assertThat(card.persons()).hasSize(1);
        assertThat(card.household()).isNotNull();
    }

    @Test
    void the_database_itself_refuses_one_that_nobody_holds() {
        assertRefusedByDatabase("holder_post_id = null");
    }

    @Test
    void the_database_itself_refuses_one_without_a_next_date() {
        assertRefusedByDatabase("next_date = null");
    }

    @Test
    void the_database_itself_refuses_an_end_without_a_reason() {
        assertRefusedByDatabase("holder_post_id = null, next_date = null, outcome = 'INFORMED', outcome_reason = ''");
    }

    @Test
    void the_database_itself_refuses_to_go_on_without_a_holder_even_for_a_reason() {
        assertRefusedByDatabase("holder_post_id = null, outcome = 'CONTINUE', outcome_reason = '続ける'");
    }

    private void assertRefusedByDatabase(String change) {
        var id = taken(mother());
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> world.together(
                        "mizuno",
                        () -> sql.sql("update consultation set " + change + " where id = :id")
                                .param("id", id.value())
                                .update()))
                .withMessageContaining("somebody_holds_it_or_it_ended_for_a_reason");
    }

    private void openCase(ConsultationId id) {
        world.together(
                "mizuno",
                () -> sql.sql("""
                                insert into support_case (id, number, fiscal_year, person_id, consultation_id, name, state, phase,
                                  opened_on, holder_post_id, next_date)
                                values (:id, :number, 2026, :person, :consultation, '架空', 'OPEN', 'ASSESSMENT',
                                  current_date, :holder, current_date)""")
                        .param("id", UUID.randomUUID())
                        .param("number", "R8-" + UUID.randomUUID())
                        .param("person", centreOf(id))
                        .param("consultation", id.value())
                        .param("holder", world.post("mizuno").value())
                        .update());
    }

    private UUID centreOf(ConsultationId id) {
        return consultations.find(id).orElseThrow().persons().getFirst().value();
    }

    private PersonId centre(ConsultationId id) {
        var centre = show("mizuno", id).consultation().centre();
        assertThat(centre).isNotNull();
        return centre;
    }

    private List<String> hrefs(String login) {
        return world.together(
                login,
                () -> desks.stream()
                        .flatMap(desk -> desk.dueFor(world.person(login), today()).stream())
                        .map(DueItem::href)
                        .toList());
    }

    private ConsultationView show(String login, ConsultationId id) {
        return world.as(login, () -> showConsultation.show(id)).orElseThrow();
    }

    private ConsultationId taken(Concerned... people) {
        return take("mizuno", List.of(people), new HouseholdChoice.New(""), held("mizuno"));
    }

    private ConsultationId take(String login, List<Concerned> people, HouseholdChoice household, Held held) {
        return ((TakeConsultation.Outcome.Taken) takes(login, people, household, held)).id();
    }

    private TakeConsultation.Outcome takes(String login, List<Concerned> people, HouseholdChoice household, Held held) {
        var command = new TakeConsultation.Command(told("母の物忘れが心配"), people, household, refused(), held);
        return world.as(login, () -> takeConsultation.take(command));
    }

    private ChangeConsultation.Outcome change(ConsultationId id, long version, List<Concerned> people) {
        return change(id, version, people, new HouseholdChoice.None());
    }

    private ChangeConsultation.Outcome change(
            ConsultationId id, long version, List<Concerned> people, HouseholdChoice household) {
        var command = new ChangeConsultation.Command(id, version, told("火の始末も心配"), people, household, refused(), null);
        return world.as("mizuno", () -> changeConsultation.change(command));
    }

    private ScreenConsultation.Outcome screen(ConsultationId id, Screened outcome, Custody after) {
        var command = new ScreenConsultation.Command(id, 0, outcome, "", after);
        return world.as("mizuno", () -> screenConsultation.screen(command));
    }

    private Held held(String login) {
        return new Held(world.post(login), "", today().plusDays(7));
    }

    private Told told(String complaint) {
        return new Told(
                LocalDateTime.of(2026, 11, 20, 10, 14),
                "02",
                new Speaker("02", "架空 一郎", "0000-00-0000", world.agency("hokubu")),
                complaint,
                List.of(new Consultations.TakenIssue("18", ""), new Consultations.TakenIssue(null, "猫が多い")),
                Urgency.SOON,
                EmergencyNeed.NOT_NEEDED,
                "");
    }

    private static ConsentTaken refused() {
        return new ConsentTaken(ConsentState.REFUSED, "", "", "", "いまは話したくない");
    }

    private static Concerned mother() {
        return concerned(new Concerned.Who.New(person("架空", "ハナ")), Concern.CENTRE);
    }

    private static Concerned son() {
        return concerned(new Concerned.Who.New(person("架空", "一郎")), "家族・親族");
    }

    private static Concerned known(PersonId person) {
        return concerned(new Concerned.Who.Known(person), Concern.CENTRE);
    }

    private static Concerned concerned(Concerned.Who who, String part) {
        return new Concerned(who, part, "", true);
    }

    private static NewPerson person(String family, String given) {
        return new NewPerson(family, given, "", "", Sex.UNKNOWN, PartialDate.notAsked(), "", "");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
