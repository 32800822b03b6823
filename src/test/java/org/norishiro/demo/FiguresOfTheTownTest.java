package org.norishiro.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.norishiro.Browser;
import org.norishiro.World;
import org.norishiro.calendar.FiscalYear;
import org.norishiro.insight.model.Topic;
import org.norishiro.insight.usecase.OpenFigure;
import org.norishiro.insight.usecase.OpenFigure.Row;
import org.norishiro.insight.usecase.OpenFigure.Wanted;
import org.norishiro.insight.web.OpenedPage;
import org.norishiro.shell.Listing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whatever a figure of the invented town opens is a page that is there for whoever opens it. */
@DemoWorld
class FiguresOfTheTownTest {
    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    OpenFigure openFigure;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(names = {"CONSULTATION", "CASE_STATE", "SITTING", "AGENDA_ITEM", "PLAN"})
    void what_a_figure_opens_is_there(Topic topic) {
        var rows = rowsOf(topic);
        assertThat(rows).isNotEmpty();
        assertThat(rows)
                .allSatisfy(row -> assertThat(browser.as("saeki").get(OpenedPage.href(topic, row)))
                        .hasStatusOk());
    }

    private List<Row> rowsOf(Topic topic) {
        var year = FiscalYear.of(LocalDate.now(clock));
        var listing = Listing.of(new MockHttpServletRequest(), Set.of("day"), "-day");
        var rows = new ArrayList<Row>();
        for (var key : topic.keys().keySet()) {
            for (var in : List.of(year, year.previous())) {
                rows.addAll(world.as("saeki", () -> openFigure.open(new Wanted(in, topic, key, null), listing))
                        .rows());
            }
        }
        return rows;
    }
}
