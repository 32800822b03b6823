package org.norishiro.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norishiro.Browser;
import org.norishiro.gate.Route.Rule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** AZ-01: every address of the program has a rule by which it opens, and opens by no other. */
@GateWorld
class RouteInventoryTest {
    /** Of the framework: the page of an error, and whether the program lives. */
    private static final Set<String> OF_THE_FRAMEWORK =
            Set.of("/error", "/actuator", "/actuator/health", "/actuator/health/**");

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    Browser browser;

    private final List<Route> routes = Route.all();

    @Test
    void every_address_has_a_rule_and_every_rule_an_address() {
        var answered = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(RouteInventoryTest::addresses)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(answered)
                .containsExactlyElementsOf(
                        routes.stream().map(Route::toString).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Stream<String> addresses(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .filter(pattern -> !OF_THE_FRAMEWORK.contains(pattern))
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of("ANY " + pattern)
                        : methods.stream().map(method -> method + " " + pattern));
    }

    @Test
    void every_id_in_an_address_about_residents_is_checked() {
        assertThat(routes.stream().filter(route -> route.rule() == Rule.REACHED))
                .allSatisfy(
                        route -> assertThat(places(route)).isEqualTo(route.ids().keySet()));
    }

    private static Set<String> places(Route route) {
        return Stream.of(route.pattern().split("[{}]"))
                .filter(part -> !part.contains("/") && !part.contains(":") && !part.isEmpty() && !part.equals("act"))
                .collect(Collectors.toSet());
    }

    @Test
    void nobody_comes_in_without_signing_in() {
        Asked.each(
                routes.stream().filter(route -> route.rule() != Rule.ANYBODY && route.rule() != Rule.GUEST), route -> {
                    var answer = answer(route, null).getResponse();
                    assertThat(answer.getStatus()).as(route.toString()).isIn(303, 401);
                    if (answer.getStatus() == 303)
                        assertThat(answer.getHeader("Location"))
                                .as(route.toString())
                                .isEqualTo("/sign-in");
                });
    }

    /** Whoever signed in is nobody there either. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"saeki", "mori", "admin", "kikuchi"})
    void nobody_but_a_guest_comes_in_where_guests_answer(@Nullable String login) {
        var behind = routes.stream().filter(route -> route.rule() == Rule.GUEST).toList();
        assertThat(behind).isNotEmpty();
        Asked.each(behind.stream(), route -> {
            var answer = answer(route, login);
            if (route.method() == HttpMethod.GET)
                assertThat(answer).as(route.toString()).hasStatus(303).hasHeader("Location", "/reply");
            else assertThat(answer).as(route.toString()).hasForwardedUrl("/reply/out");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kikuchi | LISTED SITTING REACHED ADMINISTRATOR
            admin   | LISTED SITTING REACHED FIGURES
            yamada  | ADMINISTRATOR FIGURES
            mori    | ADMINISTRATOR FIGURES
            """)
    void a_role_without_that_work_is_stopped_at_the_door(String login, String rules) {
        var closed = Stream.of(rules.split(" ")).map(Rule::valueOf).toList();
        var behind =
                routes.stream().filter(route -> closed.contains(route.rule())).toList();
        assertThat(behind).isNotEmpty();
        Asked.each(
                behind.stream(),
                route -> assertThat(answer(route, login)).as(route.toString()).hasStatus(403));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void nothing_answers_to_a_method_no_form_sends(String method) {
        Asked.each(
                routes.stream().map(route -> route.with(Map.of())).distinct(),
                address -> assertThat(browser.as("saeki")
                                .send(HttpMethod.valueOf(method), address)
                                .exchange()
                                .getResponse()
                                .getStatus())
                        .as(address)
                        .isIn(403, 404, 405));
    }

    private MvcTestResult answer(Route route, @Nullable String login) {
        var address = route.with(Map.of());
        var read = route.method() == HttpMethod.GET;
        if (login == null)
            return read
                    ? browser.nobody().get().uri(address).exchange()
                    : browser.nobody().post().uri(address).with(csrf()).exchange();
        var person = browser.as(login);
        return (read ? person.get(address) : person.post(address)).exchange();
    }
}
