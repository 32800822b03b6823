package org.norishiro.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.norishiro.gate.Field.Type;
import org.norishiro.gate.inventory.Reads;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * AZ-01: every field of a request that the program can read is classified. What it can read is found in its compiled code, on every
 * branch, so that no field is missed because nobody tried it.
 */
@GateWorld
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldInventoryTest {
    /** Given to a handler by Spring without looking into what was sent. */
    private static final Set<String> NOT_FILLED = Set.of(
            "jakarta.servlet.http.HttpServletRequest",
            "jakarta.servlet.http.HttpServletResponse",
            "org.norishiro.shell.Htmx");

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    private final List<Field> fields = Field.all();
    private final Map<String, Set<String>> read = new TreeMap<>();
    private final List<HandlerMethod> handlers = new ArrayList<>();

    @BeforeAll
    void read_the_code() {
        var reads = new Reads(Path.of("target/classes"));
        reads.aroundEveryHandler().forEach((name, ways) -> read.put("ANY * " + name, ways));
        for (var mapping : mappings)
            mapping.getHandlerMethods().forEach((info, handler) -> {
                if (!handler.getBeanType().getName().startsWith("org.norishiro.")) return;
                handlers.add(handler);
                var asked = reads.by(handler);
                addresses(info).forEach(address -> asked.forEach((name, ways) -> read.put(address + " " + name, ways)));
            });
    }

    private static Stream<String> addresses(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .flatMap(pattern ->
                        info.getMethodsCondition().getMethods().stream().map(method -> method + " " + pattern));
    }

    @Test
    void every_field_that_can_be_read_is_classified_and_every_classified_one_is_read() {
        assertThat(Difference.between(fields.stream().map(Field::toString).toList(), read.keySet()))
                .isEqualTo(Difference.NONE);
    }

    @Test
    void a_field_is_read_as_what_it_is_classified() {
        assertThat(fields).allSatisfy(field -> {
            var ways = new TreeSet<>(read.getOrDefault(field.toString(), Set.of()));
            ways.remove("RAW");
            if (!ways.isEmpty() && field.type() != Type.EVERY)
                assertThat(ways).as(field.toString()).contains(field.type().name());
        });
    }

    @Test
    void every_id_says_what_it_names() {
        assertThat(fields)
                .allSatisfy(field ->
                        assertThat(field.names() != null).as(field.toString()).isEqualTo(field.type() == Type.ID));
    }

    /** Whatever is sent besides, say the number of the municipality or who wrote something, is not looked at. */
    @Test
    void spring_fills_no_object_from_what_was_sent() {
        assertThat(handlers)
                .hasSizeGreaterThan(200)
                .allSatisfy(handler -> assertThat(Reads.boundWhole(handler))
                        .as(handler.toString())
                        .isSubsetOf(NOT_FILLED));
    }

    @Test
    void what_looks_at_everything_that_was_sent_is_known() {
        assertThat(fields.stream().filter(field -> field.type() == Type.EVERY).map(Field::route))
                .containsExactlyInAnyOrder(
                        // keeps what was typed, for its writer alone
                        "ANY *",
                        "POST /drafts",
                        // how a list was looked at, name by name
                        "POST /exports",
                        // shown once more to whoever could not send it
                        "POST /reply/out",
                        // rows numbered by the page
                        "POST /agenda-items/{itemId}",
                        "POST /cases/{caseId}/agenda-items",
                        "POST /consultations",
                        "POST /consultations/{id}",
                        "POST /consultations/{id}/screening",
                        "POST /cases/{caseId}/issues/order",
                        "POST /sittings/{sittingId}/items/{itemId}/attendance",
                        "POST /sittings/{sittingId}/items/{itemId}/priorities");
    }
}
