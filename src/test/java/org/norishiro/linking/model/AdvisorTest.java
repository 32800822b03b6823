package org.norishiro.linking.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.casework.IssueId;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.directory.Room;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;
import org.norishiro.linking.model.Cell.Source;
import org.norishiro.linking.model.Experience.Key;
import org.norishiro.linking.model.Experience.Tally;
import org.norishiro.linking.model.Sign.By;
import org.norishiro.linking.model.Signs.Member;

/** A town of five kinds of agencies: 包括 and 居宅 for care, 保健所 and 病院 for drinking, 動物係 in no table. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdvisorTest {
    private static final Trouble CARE = new Trouble("CARE", "介護", "介護を頼める先", "要介護者");
    private static final Trouble DRINKING = new Trouble("ADDICTION", "依存症", "依存症を頼める先", "依存症");
    private static final Trouble ANIMALS = new Trouble("ANIMALS", "動物", "動物を頼める先", "");
    private static final Trouble ELDER_ABUSE = new Trouble("ELDER_ABUSE", "虐待", "安全を守る先", "");

    private static final AgencyCard HOKATSU = agency("北部包括", "包括");
    private static final AgencyCard KYOTAKU = agency("ひだまり", "居宅");
    private static final AgencyCard HOKENJO = agency("架空保健所", "保健所");
    private static final AgencyCard HOSPITAL = agency("架空病院", "病院");
    private static final AgencyCard ANIMAL_DESK = agency("環境課 生きもの係", "環境担当");
    private static final List<AgencyCard> REGISTER = List.of(HOKATSU, KYOTAKU, HOKENJO, HOSPITAL, ANIMAL_DESK);

    private static final Member MOTHER = new Member(PersonId.next(), "ハナ", new Ages(83, 83));
    private static final Member SON = new Member(PersonId.next(), "一郎", new Ages(55, 55));

    private final RoleTable table = new RoleTable(
            List.of(CARE, DRINKING, ANIMALS, ELDER_ABUSE),
            List.of(
                    new AgencyKind("包括", 65, null, List.of(), "高齢の人の相談", Map.of(), "介護認定の有無"),
                    new AgencyKind("居宅", 65, null, List.of(), "ケアプラン", Map.of(), ""),
                    new AgencyKind("保健所", null, null, List.of(), "訪問", Map.of(), ""),
                    new AgencyKind("病院", null, null, List.of("医療"), "受診", Map.of(), "")),
            List.of(
                    cell("包括", CARE, Mark.MAIN),
                    cell("居宅", CARE, Mark.RELATED),
                    cell("保健所", DRINKING, Mark.RELATED),
                    cell("病院", DRINKING, Mark.MAIN),
                    cell("包括", ELDER_ABUSE, Mark.MAIN)));
    private final Signs signs =
            new Signs(List.of(CARE, DRINKING, ANIMALS, ELDER_ABUSE), List.of(new Sign("ANIMALS", By.WORD, "猫")));

    private static AgencyCard agency(String name, String kind) {
        return new AgencyCard(new AgencyId(UUID.randomUUID()), name, kind, "", "", "", "", "", "", "", "", null);
    }

    private static Cell cell(String kind, Trouble trouble, Mark mark) {
        return new Cell(kind, trouble.code(), mark, Confidence.HIGH, Source.TABLE_24);
    }

    private static Need need(Trouble trouble, @Nullable Member whose, int place) {
        return new Need(
                trouble,
                IssueId.next(),
                whose == null ? null : whose.id(),
                whose == null ? "世帯" : whose.name(),
                trouble.label(),
                place);
    }

    private static Circumstances about(Need... needs) {
        return new Circumstances(List.of(MOTHER, SON), List.of(needs), Set.of(), Set.of(), false);
    }

    private Advice advise(Experience experience, Circumstances about) {
        return new Advisor(table, signs, experience).advise(about, REGISTER);
    }

    private Advice advise(Need... needs) {
        return advise(Experience.NONE, about(needs));
    }

    private static List<String> called(Advice advice) {
        return advice.suggestions().stream().map(Suggestion::called).toList();
    }

    private static Suggestion of(Advice advice, AgencyCard agency) {
        return advice.suggestions().stream()
                .filter(each -> each.agencies().contains(agency))
                .findFirst()
                .orElseThrow();
    }

    private static Experience asked(Trouble trouble, int cases, Map<AgencyCard, Tally> tallies) {
        var by = new HashMap<Key, Tally>();
        tallies.forEach((agency, tally) -> by.put(new Key(trouble.code(), agency.id()), tally));
        return new Experience(Map.of(trouble.code(), cases), by);
    }

    private static Tally tally(int asked, int answered, int accepted) {
        return new Tally(asked, answered, accepted, 0, 0, 6);
    }

    @Test
    void who_is_mainly_there_comes_before_who_is_related() {
        assertThat(called(advise(need(CARE, MOTHER, 1)))).containsExactly("包括", "居宅");
    }

    @Test
    void who_is_there_for_none_of_the_troubles_is_not_named() {
        assertThat(called(advise(need(DRINKING, SON, 1)))).containsExactly("病院", "保健所");
    }

    @Test
    void the_facts_add_up_to_the_weight() {
        var advice = advise(
                asked(CARE, 20, Map.of(HOKATSU, tally(9, 8, 3), KYOTAKU, tally(12, 12, 12))),
                about(need(CARE, MOTHER, 1), need(DRINKING, SON, 2), need(CARE, SON, 3)));
        assertThat(advice.suggestions())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.reasons().stream()
                                .mapToDouble(Reason::moves)
                                .sum())
                        .isCloseTo(each.weight(), Offset.offset(1e-9)));
    }

    @Test
    void what_was_done_here_overtakes_the_table() {
        var here = asked(CARE, 40, Map.of(KYOTAKU, tally(36, 0, 0), HOKATSU, tally(5, 0, 0)));
        assertThat(called(advise(here, about(need(CARE, MOTHER, 1))))).containsExactly("居宅", "包括");
    }

    @Test
    void several_agencies_of_a_kind_asked_in_the_same_cases_count_once() {
        var south = agency("南部包括", "包括");
        var here = asked(CARE, 10, Map.of(HOKATSU, tally(10, 0, 0), south, tally(10, 0, 0)));
        var advice = new Advisor(table, signs, here).advise(about(need(CARE, MOTHER, 1)), List.of(HOKATSU, south));
        assertThat(of(advice, south).weight()).isFinite();
        assertThat(of(advice, south).reasons())
                .filteredOn(Reason.AskedHere.class::isInstance)
                .singleElement()
                .satisfies(each ->
                        assertThat(((Reason.AskedHere) each).tally().asked()).isEqualTo(10));
    }

    @Test
    void fewer_than_five_cases_teach_nothing() {
        var few = asked(CARE, 4, Map.of(KYOTAKU, tally(4, 0, 0)));
        assertThat(called(advise(few, about(need(CARE, MOTHER, 1))))).containsExactly("包括", "居宅");
    }

    @Test
    void an_agency_outside_the_table_is_learned_from_use() {
        var here = asked(ANIMALS, 10, Map.of(ANIMAL_DESK, tally(9, 0, 0)));
        assertThat(called(advise(here, about(need(ANIMALS, null, 1))))).containsExactly("環境担当");
    }

    @Test
    void an_agency_outside_the_table_is_found_by_what_it_says_of_itself() {
        var cats = agency("NPO ねこのて（猫の保護）", "NPO");
        var advice = new Advisor(table, signs, Experience.NONE)
                .advise(about(need(ANIMALS, null, 1)), List.of(HOKATSU, cats));
        assertThat(of(advice, cats).reasons()).singleElement().isInstanceOf(Reason.SaysSo.class);
    }

    @Test
    void who_accepts_seldom_weighs_less() {
        var willing = asked(CARE, 40, Map.of(HOKATSU, tally(20, 20, 19), KYOTAKU, tally(20, 20, 18)));
        var unwilling = asked(CARE, 40, Map.of(HOKATSU, tally(20, 20, 4), KYOTAKU, tally(20, 20, 18)));
        assertThat(of(advise(unwilling, about(need(CARE, MOTHER, 1))), HOKATSU).weight())
                .isLessThan(of(advise(willing, about(need(CARE, MOTHER, 1))), HOKATSU)
                        .weight());
    }

    @Test
    void who_is_there_for_another_age_weighs_less_and_says_so() {
        var forMother = of(advise(need(CARE, MOTHER, 1)), HOKATSU);
        var forSon = of(advise(need(CARE, SON, 1)), HOKATSU);
        assertThat(forSon.weight()).isLessThan(forMother.weight());
        assertThat(forSon.reasons()).hasAtLeastOneElementOfType(Reason.NotOfAge.class);
    }

    @Test
    void an_unknown_age_speaks_neither_for_nor_against() {
        var somebody = new Member(PersonId.next(), "だれか", Ages.UNKNOWN);
        var need = need(CARE, somebody, 1);
        var advice =
                advise(Experience.NONE, new Circumstances(List.of(somebody), List.of(need), Set.of(), Set.of(), false));
        assertThat(of(advice, HOKATSU).reasons()).doesNotHaveAnyElementsOfTypes(Reason.NotOfAge.class);
    }

    @Test
    void who_is_involved_already_is_said_to_be() {
        var about = new Circumstances(
                List.of(MOTHER), List.of(need(CARE, MOTHER, 1)), Set.of(KYOTAKU.id()), Set.of(), false);
        assertThat(of(advise(Experience.NONE, about), KYOTAKU).reasons())
                .hasAtLeastOneElementOfType(Reason.Involved.class);
    }

    @Test
    void where_nobody_of_a_kind_has_room_it_weighs_less_and_says_so() {
        var open = of(advise(need(CARE, MOTHER, 1)), HOKATSU).weight();
        var full = full("北部包括");
        var advice = new Advisor(table, signs, Experience.NONE).advise(about(need(CARE, MOTHER, 1)), List.of(full));
        assertThat(of(advice, full).weight()).isLessThan(open);
        assertThat(of(advice, full).reasons()).hasAtLeastOneElementOfType(Reason.NoRoom.class);
    }

    @Test
    void of_two_of_a_kind_who_has_room_comes_first() {
        var full = full("あさひ包括");
        var advice =
                new Advisor(table, signs, Experience.NONE).advise(about(need(CARE, MOTHER, 1)), List.of(full, HOKATSU));
        assertThat(of(advice, full).agencies()).containsExactly(HOKATSU, full);
    }

    private static AgencyCard full(String name) {
        return new AgencyCard(
                new AgencyId(UUID.randomUUID()),
                name,
                "包括",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                new Room.Said(Room.FULL, LocalDate.of(2026, 11, 20)));
    }

    @Test
    void who_has_to_be_told_comes_first() {
        assertThat(called(advise(need(DRINKING, SON, 1), need(ELDER_ABUSE, MOTHER, 2))))
                .first()
                .isEqualTo("包括");
    }

    @Test
    void in_a_hurry_who_answers_soon_weighs_more() {
        var swift = asked(DRINKING, 20, Map.of(HOKENJO, new Tally(10, 10, 8, 0, 0, 1)));
        var need = need(DRINKING, SON, 1);
        var calm = of(advise(swift, about(need)), HOKENJO).weight();
        var hurried = new Circumstances(List.of(MOTHER, SON), List.of(need), Set.of(), Set.of(), true);
        assertThat(of(advise(swift, hurried), HOKENJO).weight()).isGreaterThan(calm);
    }

    @Test
    void the_second_for_a_trouble_gives_way_to_the_first_for_another() {
        var advice = advise(need(CARE, MOTHER, 1), need(DRINKING, SON, 2));
        assertThat(called(advice).subList(0, 2)).containsExactly("包括", "病院");
        assertThat(of(advice, KYOTAKU).reasons()).hasAtLeastOneElementOfType(Reason.ElsewhereToo.class);
    }

    @Test
    void what_the_municipality_corrected_takes_the_place_of_the_table() {
        var corrected = table.corrected(List.of(
                new Cell("包括", "CARE", Mark.NONE, Confidence.HIGH, Source.MUNICIPALITY),
                new Cell("環境担当", "ANIMALS", Mark.MAIN, Confidence.HIGH, Source.MUNICIPALITY)));
        var advice = new Advisor(corrected, signs, Experience.NONE)
                .advise(about(need(CARE, MOTHER, 1), need(ANIMALS, null, 2)), REGISTER);
        assertThat(called(advice)).containsExactly("環境担当", "居宅");
    }

    @Test
    void what_the_municipality_ruled_out_is_not_learned_again() {
        var corrected =
                table.corrected(List.of(new Cell("包括", "CARE", Mark.NONE, Confidence.HIGH, Source.MUNICIPALITY)));
        var here = asked(CARE, 40, Map.of(HOKATSU, tally(30, 0, 0)));
        assertThat(called(new Advisor(corrected, signs, here).advise(about(need(CARE, MOTHER, 1)), REGISTER)))
                .doesNotContain("包括");
    }

    @Test
    void agencies_of_one_kind_are_one_suggestion_and_who_is_involved_comes_first() {
        var south = agency("南部包括", "包括");
        var about =
                new Circumstances(List.of(MOTHER), List.of(need(CARE, MOTHER, 1)), Set.of(south.id()), Set.of(), false);
        var advice = new Advisor(table, signs, Experience.NONE).advise(about, List.of(HOKATSU, south));
        assertThat(advice.suggestions())
                .singleElement()
                .satisfies(each -> assertThat(each.agencies()).containsExactly(south, HOKATSU));
    }

    @Test
    void what_hardly_speaks_for_an_agency_is_not_what_it_is_asked_for() {
        var care = need(CARE, MOTHER, 1);
        var both = new RoleTable(
                List.of(CARE, DRINKING),
                List.of(),
                List.of(cell("包括", CARE, Mark.MAIN), cell("包括", DRINKING, Mark.RELATED)));
        var advice = new Advisor(both, signs, Experience.NONE)
                .advise(about(care, need(DRINKING, SON, 2)), List.of(agency("北部包括", "包括")));
        assertThat(advice.suggestions().getFirst().mainNeeds()).containsExactly(care);
    }

    @Test
    void a_trouble_nobody_answers_for_is_missed_with_whom_to_ask() {
        var need = need(CARE, MOTHER, 1);
        var advice = advise(need);
        assertThat(advice.gaps()).contains(new Gap.Nobody(need, of(advice, HOKATSU)));
    }

    @Test
    void somebody_with_none_of_whose_troubles_anybody_deals_is_named() {
        assertThat(advise(need(CARE, MOTHER, 1), need(DRINKING, SON, 2)).gaps())
                .contains(new Gap.Unseen("ハナ"), new Gap.Unseen("一郎"));
    }

    @Test
    void an_issue_somebody_took_on_is_not_missed() {
        var need = need(CARE, MOTHER, 1);
        var about = new Circumstances(List.of(MOTHER), List.of(need), Set.of(), Set.of(need.issue()), false);
        assertThat(advise(Experience.NONE, about).gaps()).isEmpty();
    }

    @Test
    void a_trouble_is_not_missed_where_who_is_mainly_there_is_involved() {
        var about = new Circumstances(
                List.of(MOTHER), List.of(need(CARE, MOTHER, 1)), Set.of(HOKATSU.id()), Set.of(), false);
        assertThat(advise(Experience.NONE, about).gaps()).isEmpty();
    }

    @Test
    void nobody_is_invented_where_the_register_has_none() {
        var need = need(ANIMALS, null, 1);
        assertThat(advise(need).gaps()).containsExactly(new Gap.Nobody(need, null));
    }
}
