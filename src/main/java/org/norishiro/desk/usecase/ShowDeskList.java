package org.norishiro.desk.usecase;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.model.Desk;
import org.norishiro.desk.model.DeskList;
import org.norishiro.identity.Acting;
import org.norishiro.identity.WhoActs;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking at one list of one's desk in full (すべて): searched, sorted, a page at a time. */
@Component
public class ShowDeskList {
    private final AskEveryModule everyModule;
    private final WhoActs whoActs;
    private final AuditTrail trail;
    private final Clock clock;

    ShowDeskList(AskEveryModule everyModule, WhoActs whoActs, AuditTrail trail, Clock clock) {
        this.everyModule = everyModule;
        this.whoActs = whoActs;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param unfiltered how many are on it, whatever is searched
     * @param unread what could not be read just now, in words
     */
    public record Shown(Acting who, Counted<DueItem> items, int unfiltered, LocalDate today, List<String> unread) {}

    /** @param words what is searched for in the names, the reasons and the holders; empty for everything */
    @Transactional
    public Shown show(DeskList list, String words, Listing listing) {
        var who = whoActs.now();
        var today = LocalDate.now(clock);
        var answer = everyModule.all(who, today);
        var all = Desk.of(answer.items(), today).on(list);
        var wanted = folded(words);
        // whoever searches or sorts by whom it is about needs all the names, everybody else those of the page
        var readable =
                wanted.isEmpty() && !listing.sort().equals("about") ? all : everyModule.named(all, answer.unread());
        var found = readable.stream().filter(item -> matches(item, wanted)).toList();
        var page = found.stream()
                .sorted(order(listing))
                .skip(listing.offset())
                .limit(listing.size())
                .toList();
        var named = everyModule.named(page, answer.unread());
        trail.viewed(Subject.all("desk"), "自分の担当");
        return new Shown(who, new Counted<>(named, found.size()), all.size(), today, List.copyOf(answer.unread()));
    }

    private static boolean matches(DueItem item, String wanted) {
        return wanted.isEmpty()
                || folded(item.about() + " " + item.what() + " " + item.holder())
                        .contains(wanted);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
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
