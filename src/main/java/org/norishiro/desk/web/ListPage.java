package org.norishiro.desk.web;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.model.DeskList;
import org.norishiro.desk.usecase.ShowToday.Today;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;

/** Everything {@code desk/list.jte} shows: one list of the desk in full. */
public record ListPage(
        DeskList list, Listing listing, Counted<DueItem> items, int unfiltered, LocalDate today, List<String> unread) {

    static ListPage of(DeskList list, Today shown, Listing listing) {
        var all = shown.desk().on(list);
        var wanted = folded(listing.text("q"));
        var found = all.stream().filter(item -> matches(item, wanted)).toList();
        var rows = found.stream()
                .sorted(order(listing))
                .skip(listing.offset())
                .limit(listing.size())
                .toList();
        return new ListPage(
                list,
                listing,
                new Counted<>(rows, found.size()),
                all.size(),
                shown.desk().today(),
                shown.unread());
    }

    public String searched() {
        return listing.text("q");
    }

    public String path() {
        return "/today/" + list.path();
    }

    private static boolean matches(DueItem item, String wanted) {
        return wanted.isEmpty()
                || folded(item.about() + " " + item.what() + " " + item.holder())
                        .contains(wanted);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(java.util.Locale.ROOT);
    }

    private static Comparator<DueItem> order(Listing listing) {
        Comparator<DueItem> order = switch (listing.sort()) {
            case "about" -> comparing(DueItem::about);
            case "what" -> comparing(DueItem::what);
            case "holder" -> comparing(DueItem::holder);
            default -> comparing(DueItem::due, nullsLast(naturalOrder()));
        };
        return listing.descending() ? order.reversed() : order;
    }
}
