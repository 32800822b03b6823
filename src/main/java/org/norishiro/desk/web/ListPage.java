package org.norishiro.desk.web;

import java.time.LocalDate;
import java.util.List;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.model.DeskList;
import org.norishiro.desk.usecase.ShowDeskList.Shown;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;

/** Everything {@code desk/list.jte} shows: one list of the desk in full. */
public record ListPage(DeskList list, Listing listing, Shown shown) {
    public Counted<DueItem> items() {
        return shown.items();
    }

    public int unfiltered() {
        return shown.unfiltered();
    }

    public LocalDate today() {
        return shown.today();
    }

    public List<String> unread() {
        return shown.unread();
    }

    public String searched() {
        return listing.text("q");
    }

    public String path() {
        return "/today/" + list.path();
    }
}
