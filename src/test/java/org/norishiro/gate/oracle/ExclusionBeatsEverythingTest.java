package org.norishiro.gate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norishiro.Browser;
import org.norishiro.World;
import org.norishiro.database.OwnerWork;
import org.norishiro.gate.oracle.Allowed.Combination;
import org.norishiro.identity.Acting;
import org.norishiro.identity.PostId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * AZ-08: whatever lets somebody see a person, and any two and three such things together, an exclusion outweighs it: by name (hara) and of
 * the whole agency (takeda). Nothing is left in lists, counts, search, the desk and the course, and the answer is that of what does not exist.
 */
@OracleWorld
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExclusionBeatsEverythingTest {
    /** Every row that tells of one of the persons, their homes or the cases about them: the id of that, once for each row. */
    private static final String EVERY_ROW = """
            select t.id from person t where t.id = any(:persons)
            union all select t.id from household t where t.id = any(:homes)
            union all select t.household_id from membership t where t.household_id = any(:homes)
            union all select t.id from support_case t where t.id = any(:cases)
            union all select t.case_id from team_member t where t.case_id = any(:cases)
            union all select t.case_id from case_role t where t.case_id = any(:cases)
            union all select t.case_id from case_turn t where t.case_id = any(:cases)
            union all select t.case_id from disclosure t where t.case_id = any(:cases)
            union all select t.case_id from progress_note t where t.case_id = any(:cases)
            union all select t.case_id from issue t where t.case_id = any(:cases)
            union all select t.case_id from referral t where t.case_id = any(:cases)
            union all select t.case_id from agenda_item t where t.case_id = any(:cases)
            union all select t.case_id from agenda_invitation t where t.case_id = any(:cases)
            union all select t.case_id from case_seal t where t.case_id = any(:cases)
            union all select t.case_id from seal_reader t where t.case_id = any(:cases)
            union all select t.person_id from exclusion t where t.person_id = any(:persons)
            union all select t.person_id from address_protection t where t.person_id = any(:persons)
            union all select t.person_id from address_knower t where t.person_id = any(:persons)
            union all select t.case_id from audit_entry t where t.case_id = any(:cases)
            union all select t.object_id from reach t where t.object_id = any(:persons || :homes || :cases)
            union all select t.case_id from emergency_openings_in_sight() t where t.case_id = any(:cases)
            union all select t.person_id from shown_addresses(:persons) t
            union all select t.household_id from shown_dwellings(:homes) t""";

    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    OwnerWork owner;

    @Autowired
    JdbcClient sql;

    private Allowed allowed;
    private final Map<String, Map<Set<Allow>, Integer>> before = new HashMap<>();
    private final Map<PostId, Map<Set<Allow>, Integer>> left = new HashMap<>();
    private final Map<String, Answer> absent = new HashMap<>();

    @BeforeAll
    void everything_is_allowed_and_then_they_are_kept_out() {
        allowed = new Allowed(world, owner, sql);
        allowed.areGiven();
        for (var login : List.of("hara", "takeda", "mizuno")) before.put(login, rows(world.person(login)));
        allowed.areKeptOut();
    }

    /** Others on this database hand things over, and each time every exclusion is asked. */
    @AfterAll
    void they_are_let_in_again() {
        owner.run(asOwner -> asOwner.sql("delete from exclusion").update());
    }

    /** Of each combination how many rows there are for this post. */
    private Map<Set<Allow>, Integer> rows(Acting who) {
        var all = allowed.combinations;
        var seen = world.together(
                who,
                () -> sql.sql(EVERY_ROW)
                        .param("persons", all.stream().map(Combination::person).toArray(UUID[]::new))
                        .param("homes", all.stream().map(Combination::household).toArray(UUID[]::new))
                        .param("cases", all.stream().map(Combination::about).toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
        var rows = new HashMap<Set<Allow>, Integer>();
        for (var each : all) {
            var ids = Set.of(each.person(), each.household(), each.about());
            rows.put(each.allows(), (int) seen.stream().filter(ids::contains).count());
        }
        return rows;
    }

    static List<Combination> combinations() {
        return Allowed.twosAndThrees();
    }

    /** Ids are given in the one set that was built; the others are to name the tests. */
    private Combination built(Combination named) {
        return allowed.combinations.stream()
                .filter(each -> each.allows().equals(named.allows()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void what_is_allowed_was_seen_before(Combination named) {
        var shows = named.allows().stream().anyMatch(each -> each.shows);
        for (var login : Allowed.KEPT_OUT) {
            var rows = Objects.requireNonNull(before.get(login)).get(named.allows());
            if (shows) assertThat(rows).as(login).isPositive();
            else assertThat(rows).as(login).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void no_row_is_left_to_who_is_kept_out(Combination named) {
        var each = built(named);
        for (var login : Allowed.KEPT_OUT) {
            for (var post : allowed.postsOf(login, each)) {
                var rows = left.computeIfAbsent(post.post(), key -> rows(post));
                assertThat(rows.get(each.allows())).as(login).isZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void the_answer_is_that_of_what_does_not_exist(Combination named) {
        var each = built(named);
        for (var login : Allowed.KEPT_OUT) {
            for (var post : allowed.postsOf(login, each)) {
                var path = paths(each).get(allowed.combinations.indexOf(each) % 4);
                assertThat(answer(post, path.getKey().formatted(path.getValue())))
                        .as(login + " " + path)
                        .isEqualTo(absent.computeIfAbsent(
                                post.post() + path.getKey(),
                                key -> answer(post, path.getKey().formatted(UUID.randomUUID()))));
            }
        }
    }

    /** Each combination is asked for by one of these, in turn. */
    private static List<Map.Entry<String, UUID>> paths(Combination each) {
        return List.of(
                Map.entry("/cases/%s", each.about()),
                Map.entry("/persons/%s", each.person()),
                Map.entry("/cases/%s/timeline", each.about()),
                Map.entry("/households/%s", each.household()));
    }

    @Test
    void a_colleague_who_is_not_named_sees_what_they_saw() {
        var rows = rows(world.person("mizuno"));
        // and that somebody is kept out, besides
        assertThat(rows)
                .allSatisfy((allows, number) -> assertThat(number)
                        .isGreaterThanOrEqualTo(
                                Objects.requireNonNull(before.get("mizuno")).get(allows)));
        assertThat(rows.values()).anyMatch(each -> each > 0);
    }

    static Stream<String> pages() {
        return Stream.of(
                "/today",
                "/cases?whose=ALL&state=ALL",
                "/households",
                "/persons/search?q=" + Allowed.WORD,
                "/search?q=" + Allowed.WORD,
                "/referrals",
                "/sittings",
                "/plan-roles",
                "/seals",
                "/emergency/openings",
                "/consultations",
                "/notes/new?q=" + Allowed.WORD);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_list_count_search_or_desk_tells_of_any(String page) {
        for (var login : Allowed.KEPT_OUT) {
            for (var post : allowed.postsOf(login, allowed.combinations.getLast())) {
                var answer = answer(post, page);
                assertThat(answer.status()).as(login + " " + page).isIn(200, 403);
                var body = answer.body();
                assertThat(allowed.combinations)
                        .as(login + " " + page)
                        .allSatisfy(each -> assertThat(body).doesNotContain(each.idsAndNumber()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/persons/search", "/households", "/cases"})
    void what_is_counted_is_none(String page) {
        for (var login : Allowed.KEPT_OUT) {
            var body = answer(world.person(login), page + "?whose=ALL&state=ALL&q=" + Allowed.WORD)
                    .body();
            assertThat(body).as(login).containsPattern("（0）|>0件<|>0世帯");
        }
    }

    @Test
    void all_twos_and_threes_are_tried() {
        assertThat(allowed.combinations).hasSize(45 + 120);
    }

    private record Answer(int status, String body) {}

    /** Without what is new in each answer. */
    private Answer answer(Acting who, String path) {
        var response = browser.as(who).get(path).exchange().getResponse();
        var body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        return new Answer(
                response.getStatus(),
                path.contains("?") || path.lastIndexOf('/') == 0
                        ? body
                        : body.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                                .replaceAll("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}", "NUMBER")
                                .replaceAll("(name=\"_csrf\" value|name=\"(?:csrf|watch)\" content)=\"[^\"]*\"", "$1"));
    }
}
