package org.norishiro.directory.web;

import java.util.List;
import org.norishiro.directory.model.AgencyEntry;
import org.norishiro.directory.model.Standing;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** Everything {@code directory/facts.jte} needs. */
public record AgencyFactsPage(AgencyEntry entry, Entered entered) {
    public String path() {
        return "/agencies/" + entry.id();
    }

    public List<Option> standings() {
        return Option.all(Standing.values(), Standing::label);
    }
}
