package org.norishiro.directory.web;

import java.util.Map;
import java.util.Objects;
import org.norishiro.directory.model.AgencyWindow;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** The fields of a window of an agency. */
record WindowForm(Entered entered) {
    private static final int LINE = 200;

    static Entered of(AgencyWindow window) {
        var filled = Entered.blank().with("version", String.valueOf(window.version()));
        for (var field : fields(window).entrySet()) filled = filled.with(field.getKey(), field.getValue());
        return filled;
    }

    static Map<String, String> fields(AgencyWindow window) {
        return Map.of(
                "topic", window.topic(),
                "windowName", window.name(),
                "phone", window.phone(),
                "note", window.note());
    }

    static AgencyWindow.Words read(Reading in) {
        return new AgencyWindow.Words(
                in.required("topic", "用件", LINE),
                in.required("windowName", "窓口の名前", LINE),
                Objects.requireNonNullElse(in.optional("phone", "電話", LINE), ""),
                Objects.requireNonNullElse(in.optional("note", "補足", LINE), ""));
    }
}
