package org.norishiro.linking.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norishiro.linking.model.AgencyKind;
import org.norishiro.linking.model.Cell;
import org.norishiro.linking.model.Cell.Source;
import org.norishiro.linking.model.Confidence;
import org.norishiro.linking.model.Mark;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StandardTablesTest {
    private final StandardTables tables = new StandardTables();

    private List<Cell> cells(Source source) {
        return tables.roles().kinds().stream()
                .flatMap(kind -> tables.roles().troubles().stream()
                        .flatMap(trouble -> tables.roles().cell(kind.name(), trouble.code()).stream()))
                .filter(cell -> cell.source() == source)
                .toList();
    }

    @Test
    void table_24_is_there_whole() {
        var cells = cells(Source.TABLE_24);
        assertThat(cells.stream().map(Cell::kind).collect(Collectors.toSet())).hasSize(27);
        assertThat(cells.stream().map(Cell::trouble).collect(Collectors.toSet()))
                .hasSize(10);
        assertThat(cells).hasSize(97);
    }

    @ParameterizedTest
    @CsvSource({
        "地域包括支援センター, CARE, MAIN, HIGH",
        "保健所, ADDICTION, RELATED, MEDIUM",
        "医療施設, ADDICTION, MAIN, MEDIUM",
        "精神保健福祉センター, WITHDRAWN, MAIN, LOW",
        "中核機関, MONEY, MAIN, HIGH"
    })
    void a_cell_tells_how_sure_it_is(String kind, String trouble, Mark mark, Confidence confidence) {
        assertThat(tables.roles().cell(kind, trouble))
                .contains(new Cell(kind, trouble, mark, confidence, Source.TABLE_24));
    }

    @Test
    void what_is_ours_is_unverified_and_says_so() {
        assertThat(cells(Source.OWN)).isNotEmpty().allMatch(cell -> cell.confidence() == Confidence.LOW);
    }

    @Test
    void every_kind_says_what_it_can_be_asked_for_and_what_to_have_ready() {
        assertThat(tables.roles().kinds())
                .allSatisfy(kind ->
                        assertThat(List.of(kind.offer(), kind.prepare())).noneMatch(String::isBlank));
    }

    @Test
    void every_cell_and_every_offer_is_of_a_kind_and_a_trouble_that_are_there() {
        var kinds = tables.roles().kinds().stream().map(AgencyKind::name).collect(Collectors.toSet());
        var troubles =
                tables.roles().troubles().stream().map(each -> each.code()).collect(Collectors.toSet());
        assertThat(cells(Source.TABLE_24).size() + cells(Source.OWN).size()).isEqualTo(139);
        assertThat(tables.roles().kinds())
                .allSatisfy(
                        kind -> assertThat(troubles).containsAll(kind.offers().keySet()));
        assertThat(kinds).hasSize(Set.copyOf(kinds).size());
    }

    @ParameterizedTest
    @CsvSource({"障害者相談支援事業所, 相談支援事業所", "医療機関（精神科）, 医療施設", "ハローワーク, 公共職業安定所", "児童相談所, 児童相談センター・児童相談所", "訪問介護事業所, 指定事業所"})
    void an_agency_is_known_by_other_words_too(String called, String kind) {
        assertThat(tables.roles().kindOf(called)).map(AgencyKind::name).contains(kind);
    }
}
