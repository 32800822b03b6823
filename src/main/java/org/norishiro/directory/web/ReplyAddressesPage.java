package org.norishiro.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.directory.usecase.ReplyAddressBook.Line;
import org.norishiro.directory.usecase.ReplyAddressBook.Said;

/** Everything {@code directory/reply-addresses.jte} needs. */
public record ReplyAddressesPage(List<Line> lines) {
    public String path(Line line) {
        return "/admin/reply-addresses/" + line.agency();
    }

    public String people(Line line) {
        return line.people() == 0 ? "いない" : line.people() + "人";
    }

    public String said(@Nullable Said said) {
        return said == null ? "" : JapaneseDates.withTime(said.at()) + "　" + said.by();
    }
}
