package org.norishiro.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.calendar.PartialDate;
import org.norishiro.household.Persons.FoundPerson;
import org.norishiro.household.model.HouseholdFacts;
import org.norishiro.household.model.KeyPerson;
import org.norishiro.household.model.PersonFixture;
import org.norishiro.household.model.PersonName;
import org.norishiro.household.model.RelationKind;
import org.norishiro.household.usecase.ChangeHousehold;
import org.norishiro.household.usecase.ChangePerson;
import org.norishiro.household.usecase.EndRelation;
import org.norishiro.household.usecase.FindPersons;
import org.norishiro.household.usecase.FoundHousehold;
import org.norishiro.household.usecase.FoundHousehold.FirstMember;
import org.norishiro.household.usecase.JoinHousehold;
import org.norishiro.household.usecase.LeaveHousehold;
import org.norishiro.household.usecase.NameKeyPerson;
import org.norishiro.household.usecase.RegisterPerson;
import org.norishiro.household.usecase.RelatePersons;
import org.norishiro.household.usecase.ShowHousehold;
import org.norishiro.household.usecase.ShowPerson;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleWorld
class HouseholdModuleTest {
    private static final Random RANDOM = new Random();

    @Autowired
    World world;

    @Autowired
    Clock clock;

    @Autowired
    RegisterPerson registerPerson;

    @Autowired
    ChangePerson changePerson;

    @Autowired
    ShowPerson showPerson;

    @Autowired
    FindPersons findPersons;

    @Autowired
    FoundHousehold foundHousehold;

    @Autowired
    ChangeHousehold changeHousehold;

    @Autowired
    ShowHousehold showHousehold;

    @Autowired
    JoinHousehold joinHousehold;

    @Autowired
    LeaveHousehold leaveHousehold;

    @Autowired
    NameKeyPerson nameKeyPerson;

    @Autowired
    RelatePersons relatePersons;

    @Autowired
    EndRelation endRelation;

    /** Nobody else's in this run, so that earlier tests are not found. */
    final String given = "ハナ" + katakana();

    final LocalDate born = LocalDate.of(1930, 1, 1).plusDays(RANDOM.nextInt(9000));

    PersonId hana;
    HouseholdId home;

    @BeforeEach
    void a_household_of_one() {
        hana = world.as(
                "yamada",
                () -> registerPerson.register(PersonFixture.facts(
                        new PersonName("髙﨑", given, "たかさき " + given, "", "旧姓 渡邊"), PartialDate.on(born))));
        home = founded(List.of(new FirstMember(hana, "母", true, null)));
    }

    @Test
    void a_name_is_found_by_its_plain_characters() {
        assertThat(found("yamada", "高崎 " + given)).contains(hana);
    }

    @Test
    void a_name_is_found_by_katakana() {
        assertThat(found("yamada", "タカサキ" + given)).contains(hana);
    }

    @Test
    void a_name_is_found_by_a_former_name() {
        assertThat(found("yamada", "渡辺 " + given)).contains(hana);
    }

    @Test
    void a_person_is_found_by_birth_date() {
        assertThat(found("yamada", JapaneseDates.plain(born))).contains(hana);
    }

    @Test
    void a_person_is_found_with_the_household_they_belong_to() {
        var found = world.as("yamada", () -> findPersons.find("高崎" + given));
        assertThat(found)
                .filteredOn(each -> each.person().id().equals(hana))
                .flatExtracting(FoundPerson::households)
                .hasSize(1);
    }

    @Test
    void another_agency_does_not_find_the_person() {
        assertThat(found("oka", "高崎 " + given)).doesNotContain(hana);
    }

    @Test
    void another_agency_cannot_open_the_person() {
        assertThat(world.as("oka", () -> showPerson.show(hana))).isEmpty();
    }

    @Test
    void another_agency_cannot_open_the_household() {
        assertThat(world.as("oka", () -> showHousehold.show(home))).isEmpty();
    }

    @Test
    void another_agency_cannot_change_the_person() {
        var command = new ChangePerson.Command(hana, 0, PersonFixture.named("架空", "ハナ", ""));
        assertThat(world.as("oka", () -> changePerson.change(command))).isEqualTo(new ChangePerson.Outcome.NotFound());
    }

    @Test
    void a_change_of_a_person_is_kept() {
        change("架空");
        assertThat(world.as("yamada", () -> showPerson.show(hana)))
                .hasValueSatisfying(
                        view -> assertThat(view.person().facts().name().full()).isEqualTo("架空 ハナ"));
    }

    @Test
    void the_second_of_two_editors_is_shown_the_firsts_text() {
        change("架空");
        assertThat(change("見本"))
                .isInstanceOfSatisfying(
                        ChangePerson.Outcome.ChangedMeanwhile.class,
                        meanwhile ->
                                assertThat(meanwhile.theirs().name().family()).isEqualTo("架空"));
    }

    @Test
    void the_second_of_two_editors_of_a_household_is_shown_the_firsts_text() {
        var facts = new HouseholdFacts("架空 ハナ 世帯", "01", "架空市1-1", "北部", "猫がいる");
        var other = new HouseholdFacts("見本 世帯", "", "", "", "");
        world.as("yamada", () -> changeHousehold.change(new ChangeHousehold.Command(home, 0, facts)));
        assertThat(world.as("sato", () -> changeHousehold.change(new ChangeHousehold.Command(home, 0, other))))
                .isInstanceOfSatisfying(
                        ChangeHousehold.Outcome.ChangedMeanwhile.class,
                        meanwhile -> assertThat(meanwhile.theirs()).isEqualTo(facts));
    }

    @Test
    void somebody_new_joins() {
        join(new JoinHousehold.Joiner.New(PersonFixture.calledBy("二階の男性"), false));
        assertThat(members()).containsExactlyInAnyOrder("髙﨑 " + given, "二階の男性");
    }

    @Test
    void nobody_joins_twice() {
        assertThat(join(new JoinHousehold.Joiner.Known(hana))).isEqualTo(new JoinHousehold.Outcome.MemberAlready());
    }

    @Test
    void somebody_out_of_reach_cannot_be_made_a_member() {
        var elsewhere = world.as("oka", () -> registerPerson.register(PersonFixture.named("他所", "太郎", "")));
        assertThat(join(new JoinHousehold.Joiner.Known(elsewhere))).isEqualTo(new JoinHousehold.Outcome.NotFound());
    }

    @Test
    void whoever_left_stands_in_the_history() {
        leave(today());
        assertThat(world.as("yamada", () -> showHousehold.show(home)))
                .hasValueSatisfying(view -> assertThat(view.former()).hasSize(1));
    }

    @Test
    void nobody_leaves_twice() {
        leave(today());
        assertThat(leave(today())).isEqualTo(new LeaveHousehold.Outcome.NotFound());
    }

    @Test
    void nobody_leaves_before_having_joined() {
        var later = world.as("yamada", () -> registerPerson.register(PersonFixture.named("架空", "一郎", "")));
        var other = founded(List.of(new FirstMember(later, "長男", true, today())));
        assertThat(leave(other, today().minusDays(1))).isEqualTo(new LeaveHousehold.Outcome.BeforeJoining(today()));
    }

    @Test
    void that_nobody_is_the_key_person_is_kept() {
        var none = new KeyPerson.None("親族は遠方");
        world.as("yamada", () -> nameKeyPerson.name(new NameKeyPerson.Command(home, 0, none)));
        assertThat(world.as("yamada", () -> showHousehold.show(home)))
                .hasValueSatisfying(
                        view -> assertThat(view.household().keyPerson()).isEqualTo(none));
    }

    @Test
    void a_parent_of_a_parent_is_refused() {
        var son = world.as("yamada", () -> registerPerson.register(PersonFixture.named("架空", "一郎", "")));
        relate(hana, son);
        assertThat(relate(son, hana)).isEqualTo(new RelatePersons.Outcome.SaidAlready());
    }

    @Test
    void divorce_leaves_a_relation_of_its_own() {
        var husband = world.as("yamada", () -> registerPerson.register(PersonFixture.named("架空", "太郎", "")));
        world.as(
                "yamada",
                () -> relatePersons.relate(new RelatePersons.Command(hana, husband, RelationKind.SPOUSE, "", null)));
        var marriage = world.as("yamada", () -> showPerson.show(husband))
                .orElseThrow()
                .relations()
                .getFirst();
        world.as("yamada", () -> endRelation.end(new EndRelation.Command(marriage.id(), today(), true)));
        assertThat(world.as("yamada", () -> showPerson.show(husband))
                        .orElseThrow()
                        .relations())
                .extracting(line -> line.label())
                .containsExactly("離婚した元の配偶者", "配偶者");
    }

    private HouseholdId founded(List<FirstMember> members) {
        var command = new FoundHousehold.Command(new HouseholdFacts("髙﨑 ハナ 世帯", "", "", "", ""), members);
        var outcome = world.as("yamada", () -> foundHousehold.found(command));
        return ((FoundHousehold.Outcome.Founded) outcome).id();
    }

    private ChangePerson.Outcome change(String family) {
        return world.as(
                "yamada",
                () -> changePerson.change(
                        new ChangePerson.Command(hana, 0, PersonFixture.named(family, "ハナ", "かくう はな"))));
    }

    private JoinHousehold.Outcome join(JoinHousehold.Joiner joiner) {
        return world.as("yamada", () -> joinHousehold.join(new JoinHousehold.Command(home, joiner, "", true, null)));
    }

    private LeaveHousehold.Outcome leave(LocalDate from) {
        return leave(home, from);
    }

    private LeaveHousehold.Outcome leave(HouseholdId household, LocalDate from) {
        var membership = world.as("yamada", () -> showHousehold.show(household))
                .orElseThrow()
                .household()
                .memberships()
                .getFirst();
        return world.as(
                "yamada", () -> leaveHousehold.leave(new LeaveHousehold.Command(household, membership.id(), from)));
    }

    private RelatePersons.Outcome relate(PersonId parent, PersonId child) {
        return world.as(
                "yamada",
                () -> relatePersons.relate(new RelatePersons.Command(parent, child, RelationKind.PARENT_OF, "", null)));
    }

    private List<String> members() {
        return world.as("yamada", () -> showHousehold.show(home)).orElseThrow().members().stream()
                .map(line -> line.person().name())
                .toList();
    }

    private List<PersonId> found(String login, String typed) {
        return world.as(login, () -> findPersons.find(typed)).stream()
                .map(each -> each.person().id())
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String katakana() {
        return RANDOM.ints(6, 'カ', 'ド')
                .mapToObj(Character::toString)
                .filter(each -> !each.equals("ッ"))
                .collect(Collectors.joining());
    }
}
