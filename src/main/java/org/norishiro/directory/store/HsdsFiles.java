package org.norishiro.directory.store;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final class Nested {
        private final List<Map<String, String>> services;
        private final HsdsRows.Index organizations;
        private final HsdsRows.Index places;
        private final HsdsRows.Index locations;
        private final HsdsRows.Index addresses;
        private final HsdsRows.Index contacts;
        private final HsdsRows.Index phonesOfContacts;
        private final Map<String, HsdsRows.Index> plainOnes = new LinkedHashMap<>();

        Nested(HsdsPackage all) {
            var rows = new HsdsRows(all::rows);
            services = rows.of(HsdsTable.SERVICE);
            organizations = rows.by(HsdsTable.ORGANIZATION, "id");
            places = rows.by(HsdsTable.SERVICE_AT_LOCATION, "service_id");
            locations = rows.by(HsdsTable.LOCATION, "id");
            addresses = rows.by(HsdsTable.ADDRESS, "location_id");
            contacts = rows.by(HsdsTable.CONTACT, "service_id");
            phonesOfContacts = rows.by(HsdsTable.PHONE, "contact_id");
            plainOnes.put("phones", rows.by(HsdsTable.PHONE, "service_id"));
            plainOnes.put("schedules", rows.by(HsdsTable.SCHEDULE, "service_id"));
            plainOnes.put("languages", rows.by(HsdsTable.LANGUAGE, "service_id"));
            plainOnes.put("service_areas", rows.by(HsdsTable.SERVICE_AREA, "service_id"));
        }

        List<Map<String, Object>> services() {
            return services.stream().map(this::service).toList();
        }

        private Map<String, Object> service(Map<String, String> row) {
            var id = id(row);
            var service = plain(row);
            organizations.all(row.getOrDefault("organization_id", "")).stream()
                    .findFirst()
                    .ifPresent(each -> service.put("organization", plain(each)));
            plainOnes.forEach((name, rows) -> put(service, name, plain(rows.all(id))));
            put(
                    service,
                    "contacts",
                    contacts.all(id).stream().map(this::contact).toList());
            put(
                    service,
                    "service_at_locations",
                    places.all(id).stream().map(this::place).toList());
            return service;
        }

        private Map<String, Object> contact(Map<String, String> row) {
            var contact = plain(row);
            put(contact, "phones", plain(phonesOfContacts.all(id(row))));
            return contact;
        }

        private Map<String, Object> place(Map<String, String> row) {
            var at = row.getOrDefault("location_id", "");
            var location = plain(locations.first(at));
            put(location, "addresses", plain(addresses.all(at)));
            var place = plain(row);
            place.put("location", location);
            return place;
        }

        private static String id(Map<String, String> row) {
            return row.getOrDefault("id", "");
        }

        private static List<Map<String, Object>> plain(List<Map<String, String>> rows) {
            return rows.stream().map(Nested::plain).toList();
        }

        private static Map<String, Object> plain(Map<String, String> row) {
            var cells = new LinkedHashMap<String, Object>();
            row.forEach((column, words) -> {
                if (!ABOVE.contains(column))
                    cells.put(column, NUMBERS.contains(column) ? new BigDecimal(words) : words);
            });
            return cells;
        }

        private static void put(Map<String, Object> into, String name, List<Map<String, Object>> rows) {
            if (!rows.isEmpty()) into.put(name, rows);
        }
    }
}
