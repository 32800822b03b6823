package org.norishiro.directory.store;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.norishiro.directory.model.AgencyProposal.Change;
import org.norishiro.directory.model.EntryField;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** What changes in an entry, as it is kept: the column, what stood there, what stands there now. */
@Component
class EntryJson {
    private final ObjectMapper json;

    EntryJson(ObjectMapper json) {
        this.json = json;
    }

    String of(Map<EntryField, Change> changes) {
        var columns = new LinkedHashMap<String, List<String>>();
        changes.forEach((field, change) -> columns.put(field.column(), List.of(change.before(), change.after())));
        return json.writeValueAsString(columns);
    }

    Map<EntryField, Change> fields(String changes) {
        var fields = new EnumMap<EntryField, Change>(EntryField.class);
        columns(changes)
                .forEach((column, change) -> EntryField.ofColumn(column).ifPresent(field -> fields.put(field, change)));
        return fields;
    }

    /** By column; what was empty is empty. */
    Map<String, Change> columns(String changes) {
        var columns = new LinkedHashMap<String, Change>();
        json.readTree(changes)
                .properties()
                .forEach(each -> columns.put(
                        each.getKey(),
                        new Change(
                                each.getValue().get(0).asString(""),
                                each.getValue().get(1).asString(""))));
        return columns;
    }
}
