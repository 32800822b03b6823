package org.norishiro.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ListingTest {
    private static final Set<String> SORTABLE = Set.of("due", "name");

    private static Listing asked(String... parameters) {
        var request = new MockHttpServletRequest("GET", "/cases");
        for (var i = 0; i < parameters.length; i += 2) request.addParameter(parameters[i], parameters[i + 1]);
        return Listing.of(request, SORTABLE, "due");
    }

    @Test
    void without_wishes_it_is_the_first_page_in_the_usual_order() {
        var list = asked();

        assertThat(list.page()).isEqualTo(1);
        assertThat(list.offset()).isZero();
        assertThat(list.sort()).isEqualTo("due");
        assertThat(list.descending()).isFalse();
        assertThat(list.filtered()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "two", "99999999999"})
    void a_page_that_makes_no_sense_is_the_first(String page) {
        assertThat(asked("page", page).page()).isEqualTo(1);
    }

    @Test
    void only_known_columns_sort() {
        assertThat(asked("sort", "name; drop table").sort()).isEqualTo("due");
        assertThat(asked("sort", "-name").sort()).isEqualTo("name");
    }

    @Test
    void a_second_click_on_a_column_turns_its_order() {
        assertThat(asked("sort", "name").link("name")).isEqualTo("/cases?sort=-name");
        assertThat(asked("sort", "-name").link("name")).isEqualTo("/cases?sort=name");
        assertThat(asked("sort", "-name").ariaSort("name")).isEqualTo("descending");
    }

    @Test
    void filters_travel_with_every_link() {
        var list = asked("q", "架空 花", "state", "OPEN", "state", "NEW", "page", "3");

        assertThat(list.link(4))
                .isEqualTo("/cases?q=%E6%9E%B6%E7%A9%BA+%E8%8A%B1&state=OPEN&state=NEW&sort=due&page=4");
        assertThat(list.without("q")).isEqualTo("/cases?state=OPEN&state=NEW&sort=due");
    }

    @Test
    void an_empty_filter_is_none() {
        assertThat(asked("q", " ").filtered()).isFalse();
    }

    @Test
    void the_pager_tells_where_one_stands() {
        var pager = asked("page", "2").pager(120);

        assertThat(pager).isEqualTo(new Pager(2, 3, 51, 100, 120, "/cases?sort=due", "/cases?sort=due&page=3"));
        assertThat(pager.needed()).isTrue();
    }

    @Test
    void an_empty_list_needs_no_pager() {
        assertThat(asked().pager(0)).isEqualTo(new Pager(1, 1, 0, 0, 0, null, null));
    }
}
