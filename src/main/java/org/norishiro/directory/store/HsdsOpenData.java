package org.norishiro.directory.store;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.norishiro.directory.model.HsdsTable;
import org.norishiro.directory.model.Provided;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Services of HSDS 3.0, out of a ZIP of its tables or out of JSON, as lines of open data with Japanese headings. Contacts are left: they are
 * people.
 */
@Component
class HsdsOpenData {
    private static final int MOST_BYTES = 60_000_000;
    private static final List<String> HEADINGS = List.of(
            "ID",
            "名称",
            Provided.ALTERNATE_NAME,
            "団体名",
            Provided.ORGANIZATION,
            "説明",
            "URL",
            Provided.SERVES,
            Provided.HOW_TO_ASK,
            Provided.COST,
            Provided.LANGUAGES,
            Provided.AREA,
            "住所",
            "緯度",
            "経度",
            "電話番号",
            "利用可能日時特記事項",
            "状態");

    private final ObjectMapper json;

    HsdsOpenData(ObjectMapper json) {
        this.json = json;
    }

    static boolean is(byte[] content) {
        if (content.length == 0) return false;
        return content[0] == '{' || content[0] == '[' || isZip(content);
    }

    /** A heading may begin with PK as well; what follows in a file of tables never stands in one. */
    private static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** Empty if there is no service in it. */
    Optional<String> lines(byte[] content) {
        try {
            var services = isZip(content) ? tables(content) : nested(json.readTree(content));
            return services.isEmpty() ? Optional.empty() : Optional.of(csv(services));
        } catch (IOException | JacksonException | CsvParseException broken) {
            return Optional.empty();
        }
    }

    private static String csv(List<Map<String, String>> services) throws IOException {
        var words = new StringWriter();
        try (var csv = CsvWriter.builder().build(words)) {
            csv.writeRecord(HEADINGS);
            for (var each : services)
                csv.writeRecord(HEADINGS.stream()
                        .map(heading -> each.getOrDefault(heading, ""))
                        .toList());
        }
        return words.toString();
    }

    private static List<Map<String, String>> tables(byte[] content) throws IOException {
        var tables = new LinkedHashMap<String, List<Map<String, String>>>();
        var left = MOST_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = entry.getName().replaceFirst(".*/", "");
                var bytes = zip.readNBytes(left);
                left -= bytes.length;
                if (left <= 0) throw new IOException("more than so much is no register of services");
                if (file.endsWith(".csv")) tables.put(file.substring(0, file.length() - 4), rows(bytes));
            }
        }
        return joined(new HsdsRows(table -> tables.getOrDefault(table.file(), List.of())));
    }

    private static List<Map<String, String>> rows(byte[] bytes) throws IOException {
        var text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        try (var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().map(record -> record.getFieldsAsMap()).toList();
        }
    }

    private static List<Map<String, String>> joined(HsdsRows rows) {
        var organizations = rows.by(HsdsTable.ORGANIZATION, "id");
        var places = rows.by(HsdsTable.SERVICE_AT_LOCATION, "service_id");
        var locations = rows.by(HsdsTable.LOCATION, "id");
        var addresses = rows.by(HsdsTable.ADDRESS, "location_id");
        var phones = rows.by(HsdsTable.PHONE, "service_id");
        var schedules = rows.by(HsdsTable.SCHEDULE, "service_id");
        var languages = rows.by(HsdsTable.LANGUAGE, "service_id");
        var areas = rows.by(HsdsTable.SERVICE_AREA, "service_id");
        return rows.of(HsdsTable.SERVICE).stream()
                .map(service -> {
                    var id = service.getOrDefault("id", "");
                    var at = places.first(id).getOrDefault("location_id", "");
                    return line(
                            service,
                            organizations.first(service.getOrDefault("organization_id", "")),
                            locations.first(at),
                            addresses.first(at),
                            phones.first(id),
                            words(schedules.all(id), "description"),
                            words(languages.all(id), "name"),
                            words(areas.all(id), "name"));
                })
                .toList();
    }

    private static String words(List<Map<String, String>> rows, String column) {
        return words(rows.stream().map(row -> row.getOrDefault(column, "")));
    }

    private static String words(Stream<String> each) {
        return each.filter(words -> !words.isEmpty()).distinct().collect(Collectors.joining("、"));
    }

    /** A page of services, a list of them, or one. */
    private static List<Map<String, String>> nested(JsonNode root) {
        var list = root.isArray() ? root : root.path("contents").isArray() ? root.path("contents") : null;
        var services = list == null ? Stream.of(root) : list.valueStream();
        return services.filter(service -> service.hasNonNull("name") && service.hasNonNull("id"))
                .map(service -> {
                    var location = service.path("service_at_locations").path(0).path("location");
                    return line(
                            cells(service),
                            cells(service.path("organization")),
                            cells(location),
                            cells(location.path("addresses").path(0)),
                            cells(service.path("phones").path(0)),
                            words(service.path("schedules"), "description"),
                            words(service.path("languages"), "name"),
                            words(service.path("service_areas"), "name"));
                })
                .toList();
    }

    private static Map<String, String> cells(JsonNode node) {
        return node.properties().stream()
                .filter(each ->
                        each.getValue().isValueNode() && !each.getValue().isNull())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().asString()));
    }

    private static String words(JsonNode rows, String column) {
        return words(rows.valueStream().map(row -> row.path(column).asString("")));
    }

    private static Map<String, String> line(
            Map<String, String> service,
            Map<String, String> organization,
            Map<String, String> location,
            Map<String, String> address,
            Map<String, String> phone,
            String hours,
            String languages,
            String areas) {
        var line = new LinkedHashMap<String, String>();
        line.put("ID", service.getOrDefault("id", ""));
        line.put("名称", service.getOrDefault("name", ""));
        line.put(Provided.ALTERNATE_NAME, service.getOrDefault("alternate_name", ""));
        line.put("団体名", organization.getOrDefault("name", ""));
        line.put(Provided.ORGANIZATION, organization.getOrDefault("description", ""));
        line.put("説明", service.getOrDefault("description", ""));
        line.put("URL", service.getOrDefault("url", ""));
        line.put(Provided.SERVES, service.getOrDefault("eligibility_description", ""));
        line.put(Provided.HOW_TO_ASK, service.getOrDefault("application_process", ""));
        line.put(Provided.COST, service.getOrDefault("fees_description", ""));
        line.put(Provided.LANGUAGES, languages);
        line.put(Provided.AREA, areas);
        line.put("住所", address(address));
        line.put("緯度", location.getOrDefault("latitude", ""));
        line.put("経度", location.getOrDefault("longitude", ""));
        line.put("電話番号", phone.getOrDefault("number", ""));
        line.put("利用可能日時特記事項", hours);
        var status = service.getOrDefault("status", "active");
        line.put("状態", status.equals("active") ? "" : status);
        return line;
    }

    /** Japanese addresses begin with the largest, and stand in the first line with everything; others are parted by commas. */
    private static String address(Map<String, String> address) {
        var country = address.getOrDefault("country", "");
        if (country.equals("JP")) return address.getOrDefault("address_1", "");
        return Stream.of("address_1", "address_2", "city", "region", "state_province", "postal_code", "country")
                .map(part -> address.getOrDefault(part, ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
