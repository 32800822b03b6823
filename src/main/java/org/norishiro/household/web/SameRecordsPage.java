package org.norishiro.household.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.norishiro.household.Persons.FoundPerson;
import org.norishiro.household.usecase.ShowSamePerson.Judged;
import org.norishiro.household.usecase.ShowSamePerson.View;

/** What {@code household/same.jte} shows. */
public record SameRecordsPage(View view, LocalDate today, ZoneId zone) {
    public String back() {
        return "/persons/" + view.person().id();
    }

    public String path() {
        return back() + "/same";
    }

    public String about(FoundPerson found) {
        return new FoundPersonsPage("", List.of(found), "", "", today).about(found);
    }

    public String undo(Judged judged) {
        return path() + "/" + judged.line().judgement().id() + "/undo";
    }

    public LocalDate on(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }
}
