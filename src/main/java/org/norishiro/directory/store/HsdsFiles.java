package org.norishiro.directory.store;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.norishiro.directory.model.HsdsPackage;
import org.norishiro.directory.model.HsdsTable;
import org.norishiro.directory.usecase.HsdsWriter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

@Component
class HsdsFiles implements HsdsWriter {
    private static final Set<String> NUMBERS = Set.of("latitude", "longitude", "timezone");
    private static final Set<String> ABOVE =
            Set.of("service_id", "organization_id", "location_id", "contact_id", "service_at_location_id");

    private final ObjectMapper json;

    HsdsFiles(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public byte[] tables(HsdsPackage services) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var table : HsdsTable.values()) {
                zip.putNextEntry(new ZipEntry(table.file() + ".csv"));
                zip.write(csv(table, services).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException neverOfMemory) {
            throw new UncheckedIOException(neverOfMemory);
        }
        return bytes.toByteArray();
    }

    private static String csv(HsdsTable table, HsdsPackage services) throws IOException {
        var words = new StringWriter();
        try (var csv = CsvWriter.builder().build(words)) {
            csv.writeRecord(table.columns());
            for (var row : services.rows(table))
                csv.writeRecord(table.columns().stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList());
        }
        return words.toString();
    }

    @Override
    public byte[] json(HsdsPackage all) {
        var services = new Nested(all).services();
        var page = new LinkedHashMap<String, Object>();
        page.put("total_items", services.size());
        page.put("total_pages", 1);
        page.put("page_number", 1);
        page.put("size", services.size());
        page.put("first_page", true);
        page.put("last_page", true);
        page.put("empty", services.isEmpty());
        page.put("contents", services);
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(page);
    }

    /** Rows that belong to a row stand in it, and need not say so. */
    private record Nested(HsdsPackage all) {
        List<Map<String, Object>> services() {
            var organizations = by(HsdsTable.ORGANIZATION, "id");
            var locations = by(HsdsTable.LOCATION, "id");
            var addresses = by(HsdsTable.ADDRESS, "location_id");
            var places = by(HsdsTable.SERVICE_AT_LOCATION, "service_id");
            var phonesOfContacts = by(HsdsTable.PHONE, "contact_id");
            var contacts = by(HsdsTable.CONTACT, "service_id");
            var schedules = by(HsdsTable.SCHEDULE, "service_id");
            var languages = by(HsdsTable.LANGUAGE, "service_id");
            var areas = by(HsdsTable.SERVICE_AREA, "service_id");
            var phones = by(HsdsTable.PHONE, "service_id");
            return all.rows(HsdsTable.SERVICE).stream()
                    .map(row -> {
                        var id = row.getOrDefault("id", "");
                        var service = plain(row);
                        organizations.getOrDefault(row.getOrDefault("organization_id", ""), List.of()).stream()
                                .findFirst()
                                .ifPresent(each -> service.put("organization", plain(each)));
                        put(service, "phones", plain(phones, id));
                        put(service, "schedules", plain(schedules, id));
                        put(service, "languages", plain(languages, id));
                        put(service, "service_areas", plain(areas, id));
                        put(
                                service,
                                "contacts",
                                contacts.getOrDefault(id, List.of()).stream()
                                        .map(each -> {
                                            var contact = plain(each);
                                            put(
                                                    contact,
                                                    "phones",
                                                    plain(phonesOfContacts, each.getOrDefault("id", "")));
                                            return contact;
                                        })
                                        .toList());
                        put(
                                service,
                                "service_at_locations",
                                places.getOrDefault(id, List.of()).stream()
                                        .map(each -> {
                                            var place = plain(each);
                                            var at = each.getOrDefault("location_id", "");
                                            var location = plain(locations
                                                    .getOrDefault(at, List.of(Map.of()))
                                                    .getFirst());
                                            put(location, "addresses", plain(addresses, at));
                                            place.put("location", location);
                                            return place;
                                        })
                                        .toList());
                        return service;
                    })
                    .toList();
        }

        private Map<String, List<Map<String, String>>> by(HsdsTable table, String column) {
            return all.rows(table).stream()
                    .filter(row -> row.containsKey(column))
                    .collect(Collectors.groupingBy(row -> row.getOrDefault(column, "")));
        }

        private static List<Map<String, Object>> plain(Map<String, List<Map<String, String>>> rows, String of) {
            return rows.getOrDefault(of, List.of()).stream().map(Nested::plain).toList();
        }

        private static Map<String, Object> plain(Map<String, String> row) {
            var cells = new LinkedHashMap<String, Object>();
            row.forEach((column, words) -> {
                if (!ABOVE.contains(column))
                    cells.put(column, NUMBERS.contains(column) ? new java.math.BigDecimal(words) : words);
            });
            return cells;
        }

        private static void put(Map<String, Object> into, String name, List<Map<String, Object>> rows) {
            if (!rows.isEmpty()) into.put(name, rows);
        }
    }
}
