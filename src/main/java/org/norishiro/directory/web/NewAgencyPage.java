package org.norishiro.directory.web;

import java.util.List;
import org.norishiro.directory.model.Standing;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** What {@code directory/new.jte} shows. */
public record NewAgencyPage(Entered entered) {
    static final String DRAFT = "agency:new";

    public String draft() {
        return DRAFT;
    }

    public List<Option> standings() {
        return Option.all(Standing.values(), Standing::label);
    }
}
