package org.norishiro.directory.web;

import java.util.Objects;
import org.norishiro.directory.model.AgencyWindow;
import org.norishiro.identity.AgencyId;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** The fields of a window of an agency. */
record WindowForm(Entered entered) {
    private static final int LINE = 200;

    static Entered of(AgencyWindow window) {
        return Entered.blank()
                .with("topic", window.topic())
                .with("windowName", window.name())
                .with("phone", window.phone())
                .with("note", window.note());
    }

    static AgencyWindow read(Reading in, AgencyWindow.Id id, AgencyId agency) {
        return new AgencyWindow(
                id,
                agency,
                in.required("topic", "用件", LINE),
                in.required("windowName", "窓口の名前", LINE),
                Objects.requireNonNullElse(in.optional("phone", "電話", LINE), ""),
                Objects.requireNonNullElse(in.optional("note", "補足", LINE), ""));
    }
}
