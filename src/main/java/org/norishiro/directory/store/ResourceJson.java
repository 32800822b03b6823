package org.norishiro.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.norishiro.directory.model.Coordinates;
import org.norishiro.directory.model.LineChange;
import org.norishiro.directory.model.LineChange.Difference;
import org.norishiro.directory.model.ResourceFacts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** How the facts of a resource stand in its row, and in the lines of a file that would write it. */
@Component
class ResourceJson {
    static final String COLUMNS =
            "name, kana, kind, services, operator, address, phone, fax, days, opens, closes, hours_note,"
                    + " capacity, description, url, note, latitude, longitude, further";

    private final ObjectMapper json;

    ResourceJson(ObjectMapper json) {
        this.json = json;
    }

    static String columnsOf(String table) {
        return Arrays.stream(COLUMNS.split(", ?"))
                .map(column -> table + "." + column)
                .collect(Collectors.joining(", "));
    }

    String changes(List<LineChange> changes) {
        return json.writeValueAsString(changes.stream().map(ResourceJson::row).toList());
    }

    List<String> words(String array) {
        return StreamSupport.stream(json.readTree(array).spliterator(), false)
                .map(each -> each.asString())
                .toList();
    }

    List<Difference> differences(String array) {
        return StreamSupport.stream(json.readTree(array).spliterator(), false)
                .map(each -> new Difference(
                        each.get("what").asString(),
                        each.get("before").asString(),
                        each.get("after").asString()))
                .toList();
    }

    ResourceFacts facts(ResultSet rs) throws SQLException {
        return new ResourceFacts(
                rs.getString("name"),
                rs.getString("kana"),
                rs.getString("kind"),
                rs.getString("services"),
                rs.getString("operator"),
                rs.getString("address"),
                rs.getString("phone"),
                rs.getString("fax"),
                rs.getString("days"),
                rs.getString("opens"),
                rs.getString("closes"),
                rs.getString("hours_note"),
                rs.getString("capacity"),
                rs.getString("description"),
                rs.getString("url"),
                rs.getString("note"),
                place(rs.getString("latitude"), rs.getString("longitude")),
                further(rs.getString("further")));
    }

    private static @Nullable Coordinates place(@Nullable String latitude, @Nullable String longitude) {
        return latitude == null || longitude == null ? null : new Coordinates(latitude, longitude);
    }

    private Map<String, String> further(String array) {
        var words = new LinkedHashMap<String, String>();
        json.readTree(array)
                .forEach(each -> words.put(
                        each.get("heading").asString(), each.get("words").asString()));
        return words;
    }

    private static Map<String, Object> row(LineChange change) {
        var row = new LinkedHashMap<String, Object>();
        row.put("line", change.line());
        row.put("outcome", change.effect().name());
        row.put("name", change.name());
        if (change.key() != null) row.put("source_key", change.key());
        row.put("remarks", change.remarks());
        row.put("differs", change.differences());
        if (change.resource() != null) row.put("resource_id", change.resource().toString());
        if (change.said() != null) row.put("said", said(change.said()));
        return row;
    }

    /** Keys are the columns of {@code social_resource}. */
    private static Map<String, Object> said(ResourceFacts facts) {
        var said = new LinkedHashMap<String, Object>();
        said.put("name", facts.name());
        said.put("kana", facts.kana());
        said.put("kind", facts.kind());
        said.put("services", facts.services());
        said.put("operator", facts.operator());
        said.put("address", facts.address());
        said.put("phone", facts.phone());
        said.put("fax", facts.fax());
        said.put("days", facts.days());
        said.put("opens", facts.opens());
        said.put("closes", facts.closes());
        said.put("hours_note", facts.hoursNote());
        said.put("capacity", facts.capacity());
        said.put("description", facts.description());
        said.put("url", facts.url());
        said.put("note", facts.note());
        var place = facts.place();
        if (place != null) {
            said.put("latitude", place.latitude());
            said.put("longitude", place.longitude());
        }
        said.put(
                "further",
                facts.further().entrySet().stream()
                        .map(each -> Map.of("heading", each.getKey(), "words", each.getValue()))
                        .toList());
        return said;
    }
}
