package org.norishiro.search.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.norishiro.search.model.RecordKind;
import org.norishiro.search.usecase.SearchRecords;
import org.norishiro.search.usecase.SearchRecords.Hit;
import org.norishiro.search.usecase.SearchRecords.Outcome;
import org.norishiro.search.usecase.SearchRecords.Outcome.Found;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Listing;

/** What {@code search/search.jte} shows. */
public record SearchPage(Outcome outcome, Listing listing, Entered entered) {
    /** One tab, a link to the same search among one kind of records. */
    public record Tab(String label, String href, boolean current) {}

    public String q() {
        return listing.text("q");
    }

    public List<Hit> hits() {
        return outcome instanceof Found found ? found.hits() : List.of();
    }

    public int total() {
        return outcome instanceof Found found ? found.total() : 0;
    }

    public boolean asked() {
        return outcome instanceof Found;
    }

    public boolean filtered() {
        return !listing.text("from").isEmpty()
                || !listing.text("until").isEmpty()
                || !listing.text("mine").isEmpty();
    }

    /** 「23件」, or that there are more than are listed. */
    public String count() {
        if (!(outcome instanceof Found found)) return "";
        return found.more()
                ? "%d件より多く見つかりました。新しい%1$d件を並べています。言葉を足すと絞れます。".formatted(SearchRecords.MOST)
                : found.total() + "件";
    }

    public List<Tab> tabs() {
        var all = new Tab("すべて", listing.without("kind"), listing.text("kind").isEmpty());
        return Stream.concat(
                        Stream.of(all),
                        Arrays.stream(RecordKind.values())
                                .map(kind -> new Tab(
                                        kind.label(),
                                        listing.without("kind") + "&kind=" + kind.name(),
                                        listing.text("kind").equals(kind.name()))))
                .toList();
    }
}
