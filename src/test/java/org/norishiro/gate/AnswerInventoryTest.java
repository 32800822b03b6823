package org.norishiro.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.norishiro.gate.inventory.Jobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * AZ-01: what leaves the program other than as a page is listed. A page is drawn by one class from a template; besides it
 * only handlers that are listed write into an answer.
 */
@GateWorld
class AnswerInventoryTest {
    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    private static List<String[]> listed() throws IOException {
        try (var lines = Files.lines(Path.of("docs/security/answers.csv"))) {
            return lines.skip(1).map(line -> line.split(",", 5)).toList();
        }
    }

    @Test
    void every_address_that_answers_with_something_else_than_a_page_is_listed() throws IOException {
        var writers = writers();
        var others = new TreeSet<String>();
        for (var mapping : mappings)
            mapping.getHandlerMethods().forEach((info, handler) -> {
                var page = handler.getMethod().getReturnType() == ModelAndView.class
                        && !(writers.contains(handler.getBeanType().getName()) && isGivenTheAnswer(handler))
                        && info.getProducesCondition().isEmpty();
                if (page || !handler.getBeanType().getName().startsWith("org.norishiro.")) return;
                for (var pattern : info.getPatternValues())
                    for (var method : info.getMethodsCondition().getMethods()) others.add(method + " " + pattern);
            });
        var known = listed().stream().map(cells -> cells[0] + " " + cells[1]).toList();
        assertThat(Difference.between(known, others)).isEqualTo(Difference.NONE);
    }

    @Test
    void it_opens_by_the_rule_of_its_address() throws IOException {
        Map<String, String> rules = Route.all().stream()
                .collect(Collectors.toMap(Route::toString, route -> route.rule().name()));
        assertThat(listed()).allSatisfy(cells -> assertThat(rules).containsEntry(cells[0] + " " + cells[1], cells[3]));
    }

    @Test
    void only_what_draws_templates_and_what_is_listed_writes_into_an_answer() {
        assertThat(writers())
                .containsExactly("org.norishiro.export.web.ExportController", "org.norishiro.shell.web.JteViews");
    }

    private static Set<String> writers() {
        return Jobs.callers(
                Path.of("target/classes"),
                "jakarta/servlet/(http/Http)?Servlet(ResponseWrapper|Response)\\.(getOutputStream|getWriter)");
    }

    private static boolean isGivenTheAnswer(HandlerMethod handler) {
        return List.of(handler.getMethod().getParameterTypes()).contains(HttpServletResponse.class);
    }
}
