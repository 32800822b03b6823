package org.norishiro.emergency.web;

import java.time.LocalDateTime;
import java.util.List;
import org.norishiro.emergency.model.Opening;
import org.norishiro.emergency.model.Verdict;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** One emergency opening and what there is to say of it. */
public record OpeningPage(Opening opening, Entered entered, LocalDateTime now) {
    public String path() {
        return "/emergency/openings/" + opening.id();
    }

    public String draft() {
        return "emergency:" + opening.id();
    }

    public List<Option> verdicts() {
        return Option.all(Verdict.values(), Verdict::label);
    }

    public boolean open() {
        return opening.open();
    }

    public boolean overdue() {
        return opening.overdue(now.toLocalDate());
    }
}
