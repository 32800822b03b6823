package org.norishiro.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.directory.model.FileFlaw;
import org.norishiro.directory.model.LineChange;
import org.norishiro.directory.model.OpenDataImport.State;
import org.norishiro.directory.usecase.BeginImport;
import org.norishiro.directory.usecase.FindResources;
import org.norishiro.directory.usecase.ImportOutcome;
import org.norishiro.directory.usecase.LeaveOpenData;
import org.norishiro.directory.usecase.ReadImport;
import org.norishiro.directory.usecase.ShowImport;
import org.norishiro.directory.usecase.TakeBackOpenData;
import org.norishiro.directory.usecase.TakeInOpenData;
import org.norishiro.shell.Listing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleWorld
class OpenDataModuleTest {
    private static final String HEADINGS = "NO,名称,住所,電話番号,緯度,経度,備考\n";
    private static final String HALL = "1,架空会館,架空市1,000-000-0001,34.33,134.05,\n";
    private static final String LIBRARY = "2,架空図書館,架空市2,000-000-0002,,,\n";

    @Autowired
    World world;

    @Autowired
    BeginImport beginImport;

    @Autowired
    ReadImport readImport;

    @Autowired
    TakeInOpenData takeIn;

    @Autowired
    TakeBackOpenData takeBack;

    @Autowired
    LeaveOpenData leave;

    @Autowired
    ShowImport showImport;

    @Autowired
    FindResources findResources;

    @Autowired
    JdbcClient sql;

    private String dataset;

    @BeforeEach
    void a_list_of_its_own() {
        dataset = "一覧 " + UUID.randomUUID();
    }

    private BeginImport.Outcome hands(String login, String text) {
        var content = text.getBytes(StandardCharsets.UTF_8);
        return world.as(login, () -> beginImport.begin(new BeginImport.Command(dataset, "", "facility.csv", content)));
    }

    /** Read to its end, as the page does. */
    private UUID looked(String text) {
        var id = ((BeginImport.Outcome.Begun) hands("admin", text)).id();
        for (var parts = 0; parts < 11 && state(id) == State.READING; parts++)
            world.as("admin", () -> readImport.read(id));
        return id;
    }

    private UUID takenIn(String text) {
        var id = looked(text);
        assertThat(takesIn(id)).isEqualTo(new ImportOutcome.Settled());
        return id;
    }

    private ImportOutcome takesIn(UUID id) {
        return world.as("admin", () -> takeIn.takeIn(id));
    }

    private ImportOutcome undoes(UUID id) {
        return world.as("admin", () -> takeBack.takeBack(id));
    }

    private ShowImport.Shown shown(UUID id) {
        return world.as("admin", () -> showImport.show(id, listing(Map.of()))).orElseThrow();
    }

    private State state(UUID id) {
        return shown(id).row().state();
    }

    private static Listing listing(Map<String, String> filter) {
        var query = filter.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
        return new Listing("/resources", query, 1, 50, "name", false);
    }

    /** Names and telephone numbers of the list as everybody sees it. */
    private Map<String, String> register() {
        return world
                .as("yamada", () -> findResources.find(listing(Map.of("dataset", dataset))))
                .resources()
                .rows()
                .stream()
                .collect(Collectors.toMap(row -> row.name(), row -> row.phone()));
    }

    @Test
    void nothing_is_written_before_somebody_has_looked() {
        var id = looked(HEADINGS + HALL + LIBRARY);
        assertThat(shown(id).effects()).containsExactly(Map.entry(LineChange.Effect.NEW, 2));
        assertThat(register()).isEmpty();
    }

    @Test
    void what_was_looked_at_is_taken_in() {
        takenIn(HEADINGS + HALL + LIBRARY);
        assertThat(register()).containsOnly(Map.entry("架空会館", "000-000-0001"), Map.entry("架空図書館", "000-000-0002"));
    }

    @Test
    void the_next_edition_tells_what_is_new_what_changed_and_what_did_not() {
        takenIn(HEADINGS + HALL + LIBRARY);
        var next = looked(HEADINGS + HALL + LIBRARY.replace("0002", "9999") + "3,架空体育館,架空市3,,,,\n" + "4,,架空市4,,,,\n");
        assertThat(shown(next).effects())
                .containsOnly(
                        Map.entry(LineChange.Effect.UNCHANGED, 1),
                        Map.entry(LineChange.Effect.CHANGED, 1),
                        Map.entry(LineChange.Effect.NEW, 1),
                        Map.entry(LineChange.Effect.REJECTED, 1));
    }

    @Test
    void of_a_change_both_words_are_shown() {
        takenIn(HEADINGS + LIBRARY);
        var next = looked(HEADINGS + LIBRARY.replace("0002", "9999"));
        assertThat(shown(next).changes().rows().getFirst().differences())
                .containsExactly(new LineChange.Difference("電話", "000-000-0002", "000-000-9999"));
    }

    @Test
    void what_changed_is_written_over() {
        takenIn(HEADINGS + LIBRARY);
        takenIn(HEADINGS + LIBRARY.replace("0002", "9999"));
        assertThat(register()).containsOnly(Map.entry("架空図書館", "000-000-9999"));
    }

    @Test
    void taken_back_everything_is_as_it_was() {
        takenIn(HEADINGS + LIBRARY);
        var next = takenIn(HEADINGS + LIBRARY.replace("0002", "9999") + HALL);
        assertThat(undoes(next)).isEqualTo(new ImportOutcome.Settled());
        assertThat(register()).containsOnly(Map.entry("架空図書館", "000-000-0002"));
    }

    @Test
    void what_was_taken_back_can_be_taken_in_again() {
        var first = takenIn(HEADINGS + HALL);
        undoes(first);
        takenIn(HEADINGS + HALL);
        assertThat(register()).containsOnlyKeys("架空会館");
    }

    @Test
    void an_edition_upon_which_a_later_one_stands_is_not_taken_back() {
        var first = takenIn(HEADINGS + HALL);
        takenIn(HEADINGS + HALL.replace("0001", "8888"));
        assertThat(undoes(first)).isEqualTo(new ImportOutcome.BuiltUpon());
        assertThat(register()).containsOnly(Map.entry("架空会館", "000-000-8888"));
    }

    @Test
    void what_was_looked_at_before_another_file_came_in_is_looked_at_again() {
        var waiting = looked(HEADINGS + HALL);
        takenIn(HEADINGS + HALL.replace("0001", "8888"));
        assertThat(takesIn(waiting)).isEqualTo(new ImportOutcome.Overtaken());
        assertThat(register()).containsOnly(Map.entry("架空会館", "000-000-8888"));
    }

    @Test
    void nothing_is_taken_in_twice() {
        var once = takenIn(HEADINGS + HALL);
        assertThat(takesIn(once)).isEqualTo(new ImportOutcome.NotNow(State.TAKEN_IN));
    }

    @Test
    void what_is_left_is_not_taken_in() {
        var left = looked(HEADINGS + HALL);
        world.as("admin", () -> leave.leave(left));
        assertThat(takesIn(left)).isEqualTo(new ImportOutcome.NotNow(State.DISCARDED));
    }

    @Test
    void a_file_is_left_before_it_is_read_and_its_words_are_forgotten() {
        var id = ((BeginImport.Outcome.Begun) hands("admin", HEADINGS + HALL)).id();
        assertThat(world.as("admin", () -> leave.leave(id))).isEqualTo(new ImportOutcome.Settled());
        assertThat(world.count("admin", "select count(*) from open_data_import where id = ? and content = ''", id))
                .isOne();
    }

    @Test
    void a_file_of_another_name_touches_nothing() {
        takenIn(HEADINGS + HALL);
        var theirs = dataset;
        dataset = "別の" + theirs;
        takenIn(HEADINGS + HALL.replace("会館", "別館"));
        dataset = theirs;
        assertThat(register()).containsOnlyKeys("架空会館");
    }

    @Test
    void the_second_line_with_one_number_is_rejected() {
        var id = looked(HEADINGS + HALL + HALL.replace("会館", "別館"));
        assertThat(shown(id).changes().rows().getLast())
                .isEqualTo(LineChange.rejected(3, "架空別館", List.of("前の行と同じ番号（1）です。")));
    }

    @Test
    void a_number_of_an_earlier_part_of_the_file_is_remembered() {
        var many = IntStream.rangeClosed(1, 2_000)
                .mapToObj("%1$d,架空 %1$d,架空市,,,,\n"::formatted)
                .collect(Collectors.joining());
        var id = looked(HEADINGS + many + HALL);
        assertThat(shown(id).effects())
                .containsOnly(Map.entry(LineChange.Effect.NEW, 2_000), Map.entry(LineChange.Effect.REJECTED, 1));
    }

    @Test
    void a_long_file_is_read_in_parts() {
        var many = IntStream.rangeClosed(1, 4_500)
                .mapToObj("%1$d,架空 %1$d,架空市,,,,\n"::formatted)
                .collect(Collectors.joining());
        var id = ((BeginImport.Outcome.Begun) hands("admin", HEADINGS + many)).id();
        world.as("admin", () -> readImport.read(id));
        assertThat(shown(id).row())
                .extracting(row -> row.state(), row -> row.linesRead(), row -> row.lines())
                .containsExactly(State.READING, 2_000, 4_500);
    }

    @Test
    void a_place_is_found_by_words_written_otherwise() {
        takenIn(HEADINGS + "9,カクウ児童館,架空市,,,,\n");
        var found = world.as("yamada", () -> findResources.find(listing(Map.of("dataset", dataset, "q", "かくう"))));
        assertThat(found.resources().rows()).extracting(row -> row.name()).containsExactly("カクウ児童館");
    }

    @Test
    void a_percent_sign_is_looked_for_as_such() {
        takenIn(HEADINGS + HALL);
        var found = world.as("yamada", () -> findResources.find(listing(Map.of("dataset", dataset, "q", "%"))));
        assertThat(found.resources().rows()).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_refused() {
        assertThat(hands("admin", "日付,人口\n1,2\n")).isEqualTo(new BeginImport.Outcome.Flawed(FileFlaw.NO_NAMES));
    }

    @Test
    void nobody_but_the_administrator_takes_in_a_file() {
        assertThat(hands("yamada", HEADINGS + HALL)).isEqualTo(new BeginImport.Outcome.NotYours());
    }

    @Test
    void to_everybody_else_there_are_no_files() {
        var id = looked(HEADINGS + HALL);
        assertThat(world.as("saeki", () -> showImport.show(id, listing(Map.of()))))
                .isEmpty();
        assertThat(world.as("saeki", () -> takeIn.takeIn(id))).isEqualTo(new ImportOutcome.NotFound());
        assertThat(world.as("saeki", () -> readImport.read(id))).isEqualTo(new ReadImport.Outcome.NotFound());
    }

    @Test
    void the_database_itself_lets_nobody_else_write_a_place() {
        takenIn(HEADINGS + HALL);
        assertThat(world.together(
                        "yamada",
                        () -> sql.sql("update social_resource set phone = '1' where dataset = ?")
                                .param(dataset)
                                .update()))
                .isZero();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> world.together(
                        "yamada", () -> sql.sql("""
                                        insert into social_resource
                                        select municipality_id, gen_random_uuid(), dataset, 'x', name, kana, kind, services, operator, address,
                                          phone, fax, days, opens, closes, hours_note, capacity, description, url, note, latitude, longitude,
                                          further, wording, 0, taken_in_by from social_resource where dataset = ?""").param(dataset).update()))
                .withStackTraceContaining("row-level security");
    }
}
