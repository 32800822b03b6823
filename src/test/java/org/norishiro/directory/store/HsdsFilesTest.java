package org.norishiro.directory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norishiro.directory.model.AgencyEntry;
import org.norishiro.directory.model.AgencyProfile;
import org.norishiro.directory.model.AgencyWindow;
import org.norishiro.directory.model.FileFlaw;
import org.norishiro.directory.model.HsdsPackage;
import org.norishiro.directory.model.HsdsTable;
import org.norishiro.directory.model.OpenDataFile.Reading;
import org.norishiro.directory.model.OpenDataLine;
import org.norishiro.directory.model.Provided;
import org.norishiro.directory.model.SocialResource;
import org.norishiro.directory.model.Standing;
import org.norishiro.identity.AgencyId;
import tools.jackson.databind.json.JsonMapper;

/** HSDS 3.0 in and out: the published example, and an agency of ours. */
class HsdsFilesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HsdsFiles WRITER = new HsdsFiles(JSON);
    private static final CsvOpenData READER = new CsvOpenData(new HsdsOpenData(JSON));

    /** What the published tables need in each of their rows. */
    private static final Map<HsdsTable, List<String>> NEEDED = Map.of(
            HsdsTable.ORGANIZATION, List.of("id", "name", "description"),
            HsdsTable.SERVICE, List.of("id", "organization_id", "name", "status"),
            HsdsTable.LOCATION, List.of("id", "location_type"),
            HsdsTable.SERVICE_AT_LOCATION, List.of("id", "service_id", "location_id"),
            HsdsTable.ADDRESS,
                    List.of("id", "address_1", "city", "state_province", "postal_code", "country", "address_type"),
            HsdsTable.PHONE, List.of("id", "number"),
            HsdsTable.CONTACT, List.of("id"),
            HsdsTable.SCHEDULE, List.of("id"),
            HsdsTable.LANGUAGE, List.of("id"),
            HsdsTable.SERVICE_AREA, List.of("id"));

    /** What of the example stands in our own model, and so has to come out as it came in. */
    private static final Map<HsdsTable, List<String>> MODELLED = Map.of(
            HsdsTable.ORGANIZATION, List.of("name", "description"),
            HsdsTable.SERVICE,
                    List.of(
                            "name",
                            "alternate_name",
                            "description",
                            "url",
                            "status",
                            "application_process",
                            "fees_description",
                            "eligibility_description"),
            HsdsTable.PHONE, List.of("number"),
            HsdsTable.SCHEDULE, List.of("description"),
            HsdsTable.LANGUAGE, List.of("name"),
            HsdsTable.SERVICE_AREA, List.of("name"));

    private static byte[] example(HsdsTable table) {
        try (var in = HsdsFilesTest.class.getResourceAsStream("/hsds30/" + table.file() + ".csv")) {
            if (in == null) throw new IllegalStateException(table.file());
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] example() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var table : HsdsTable.values()) {
                zip.putNextEntry(new ZipEntry("example/" + table.file() + ".csv"));
                zip.write(example(table));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static List<Map<String, String>> rows(byte[] csv) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new String(csv, StandardCharsets.UTF_8))) {
            return reader.stream().map(record -> record.getFieldsAsMap()).toList();
        }
    }

    private static Map<String, byte[]> files(byte[] content) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }

    private static List<Map<String, String>> written(HsdsTable table, byte[] zip) throws IOException {
        return rows(files(zip).get(table.file() + ".csv"));
    }

    private static List<Provided> read(byte[] content) {
        if (!(READER.read(content) instanceof Reading.Readable(var file))) throw new AssertionError("not readable");
        return file.lines().stream()
                .map(line -> OpenDataLine.of(file, line, ""))
                .flatMap(each -> each instanceof OpenDataLine.Outcome.Read(var line) ? Stream.of(line) : Stream.empty())
                .map(line -> Provided.of(new SocialResource(UUID.randomUUID(), "例", line.facts())))
                .toList();
    }

    private static Provided agency() {
        var id = new AgencyId(UUID.fromString("5a0cbb3e-7d1c-4a3e-9b43-1f5a1b7f0001"));
        var profile = new AgencyProfile(
                new AgencyProfile.Work("高齢者の総合相談", "通院の送迎", "夜の見回り", "65歳以上の人", "北部圏域", "無料", "日本語、英語（電話通訳）"),
                new AgencyProfile.Access(
                        "電話",
                        "0000-20-2004",
                        "平日 8:30〜17:15\n第2水 9:00〜12:00、13:00〜17:00\n12/29〜1/3 休み",
                        "夜は当番へ",
                        "〒000-0001 架空県架空市北町4-6",
                        "34.3571, 134.0479"));
        var entry = new AgencyEntry(
                id,
                "北部地域包括支援センター",
                "ほくぶ",
                "地域包括支援センター",
                Standing.CONTRACTED,
                "高齢",
                profile,
                null,
                null,
                LocalDate.of(2026, 9, 24),
                3);
        var window = new AgencyWindow(
                new AgencyWindow.Id(UUID.fromString("5a0cbb3e-7d1c-4a3e-9b43-1f5a1b7f0002")),
                id,
                new AgencyWindow.Words("虐待の相談", "権利擁護担当", "0000-20-2005", ""),
                0,
                true);
        return Provided.of(entry, List.of(window));
    }

    private static HsdsPackage ours() {
        return HsdsPackage.of(List.of(agency()), "架空市");
    }

    @ParameterizedTest
    @EnumSource
    void a_table_has_the_published_columns_in_their_order(HsdsTable table) throws IOException {
        var published = new String(example(table), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();
        var ours = new String(files(WRITER.tables(ours())).get(table.file() + ".csv"), StandardCharsets.UTF_8);
        assertThat(ours.lines().findFirst()).contains(published.strip());
    }

    @ParameterizedTest
    @EnumSource
    void what_the_published_structure_needs_is_there(HsdsTable table) throws IOException {
        var rows = written(table, WRITER.tables(ours()));
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(NEEDED.getOrDefault(table, List.of()))
                        .allSatisfy(
                                column -> assertThat(row.get(column)).as(column).isNotBlank()));
        assertThat(rows).extracting(row -> row.get("id")).doesNotHaveDuplicates();
    }

    @Test
    void every_reference_leads_to_a_row() throws IOException {
        var zip = WRITER.tables(ours());
        var ids = Map.of(
                "organization_id", HsdsTable.ORGANIZATION,
                "service_id", HsdsTable.SERVICE,
                "location_id", HsdsTable.LOCATION,
                "contact_id", HsdsTable.CONTACT);
        for (var table : HsdsTable.values())
            for (var row : written(table, zip))
                for (var reference : ids.entrySet()) {
                    var named = row.getOrDefault(reference.getKey(), "");
                    if (!named.isEmpty())
                        assertThat(written(reference.getValue(), zip))
                                .extracting(each -> each.get("id"))
                                .as(table + "." + reference.getKey())
                                .contains(named);
                }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_published_example_comes_out_as_it_came_in(boolean asJson) throws IOException {
        var taken = HsdsPackage.of(read(example()), "");
        var again = asJson ? HsdsPackage.of(read(WRITER.json(taken)), "") : taken;
        var zip = WRITER.tables(again);
        for (var modelled : MODELLED.entrySet()) {
            var before = rows(example(modelled.getKey())).getFirst();
            var after = written(modelled.getKey(), zip).getFirst();
            for (var column : modelled.getValue())
                assertThat(after.get(column))
                        .as(modelled.getKey() + "." + column)
                        .isEqualTo(before.get(column).strip());
        }
        assertThat(written(HsdsTable.ADDRESS, zip).getFirst().get("address_1"))
                .isEqualTo("1-30 Main Street, MyVillage, MyCity, MyRegion, MyState, ABC 1234, US");
    }

    @Test
    void an_agency_of_ours_comes_back_with_what_residents_are_told() {
        var back = read(WRITER.tables(ours())).getFirst();
        assertThat(back.name()).isEqualTo("北部地域包括支援センター");
        assertThat(back.does()).isEqualTo("高齢者の総合相談");
        assertThat(back.serves()).isEqualTo("65歳以上の人");
        assertThat(back.cost()).isEqualTo("無料");
        assertThat(back.languages()).containsExactly("日本語", "英語（電話通訳）");
        assertThat(back.phone()).isEqualTo("0000-20-2004");
        assertThat(back.address()).isEqualTo("〒000-0001 架空県架空市北町4-6");
        assertThat(back.place()).isEqualTo(agency().place());
        assertThat(back.hoursNote()).contains("平日 8:30〜17:15", "12/29〜1/3 休み", "夜は当番へ");
    }

    @Test
    void json_and_tables_say_the_same() {
        var fromJson = HsdsPackage.of(read(WRITER.json(ours())), "架空市");
        var fromTables = HsdsPackage.of(read(WRITER.tables(ours())), "架空市");
        for (var table : List.of(HsdsTable.SERVICE, HsdsTable.ADDRESS, HsdsTable.LOCATION, HsdsTable.LANGUAGE))
            assertThat(words(fromJson, table)).isEqualTo(words(fromTables, table));
    }

    private static List<List<String>> words(HsdsPackage services, HsdsTable table) {
        return services.rows(table).stream()
                .map(row -> row.entrySet().stream()
                        .filter(cell -> !cell.getKey().endsWith("id"))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toList()))
                .toList();
    }

    @Test
    void what_agencies_tell_each_other_is_not_in_it() {
        var json = new String(WRITER.json(ours()), StandardCharsets.UTF_8);
        assertThat(json).contains("高齢者の総合相談").doesNotContain("通院の送迎", "夜の見回り");
    }

    @Test
    void hours_stand_in_the_published_columns_as_far_as_they_can_and_in_words() throws IOException {
        var schedules = written(HsdsTable.SCHEDULE, WRITER.tables(ours()));
        assertThat(schedules)
                .extracting(
                        row -> row.get("freq"),
                        row -> row.get("byday"),
                        row -> row.get("opens_at"),
                        row -> row.get("closes_at"),
                        row -> row.get("description"))
                .containsExactly(
                        tuple("WEEKLY", "MO,TU,WE,TH,FR", "08:30:00", "17:15:00", "平日 8:30〜17:15"),
                        tuple("MONTHLY", "2WE", "09:00:00", "12:00:00", "第2水 9:00〜12:00、13:00〜17:00"),
                        tuple("MONTHLY", "2WE", "13:00:00", "17:00:00", "第2水 9:00〜12:00、13:00〜17:00"),
                        tuple("", "", "", "", "12/29〜1/3 休み"),
                        tuple("", "", "", "", "夜は当番へ"));
    }

    @Test
    void what_the_address_does_not_say_is_said_to_be_unknown() throws IOException {
        var row = written(HsdsTable.ADDRESS, WRITER.tables(ours())).getFirst();
        assertThat(row).containsEntry("postal_code", "000-0001").containsEntry("state_province", "架空県");
        var bare = HsdsPackage.of(
                read(
                        "[{\"id\":\"1\",\"name\":\"x\",\"service_at_locations\":[{\"location\":{\"addresses\":[{\"address_1\":\"北町1\",\"country\":\"JP\"}]}}]}]"
                                .getBytes(StandardCharsets.UTF_8)),
                "架空市");
        assertThat(bare.rows(HsdsTable.ADDRESS).getFirst())
                .containsEntry("postal_code", "未登録")
                .containsEntry("state_province", "未登録")
                .containsEntry("city", "架空市");
    }

    @Test
    void a_service_that_is_not_active_says_so() {
        var read =
                READER.read("[{\"id\":\"1\",\"name\":\"x\",\"status\":\"defunct\"}]".getBytes(StandardCharsets.UTF_8));
        assertThat(read)
                .isInstanceOfSatisfying(
                        Reading.Readable.class,
                        readable -> assertThat(readable.file().text()).contains("defunct"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{", "[{\"title\":\"x\"}]", "PK\u0003\u0004 nonsense"})
    void a_file_without_services_is_refused(String content) {
        assertThat(READER.read(content.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Reading.Flawed(FileFlaw.NO_SERVICES));
    }
}
