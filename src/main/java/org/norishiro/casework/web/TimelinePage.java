package org.norishiro.casework.web;

import gg.jte.Content;
import java.util.Arrays;
import java.util.List;
import org.norishiro.casework.TimelineSource.Event;
import org.norishiro.casework.TimelineSource.Kind;
import org.norishiro.casework.usecase.CaseHead;
import org.norishiro.casework.usecase.ShowTimeline.Timeline;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Listing;
import org.norishiro.shell.Option;

/** The one timeline of a case (経過), as filtered. */
public record TimelinePage(Content heading, Timeline timeline, Listing listing, Entered entered, String printed) {
    public CaseHead head() {
        return timeline.head();
    }

    public String path() {
        return "/cases/" + head().id();
    }

    public List<Event> events() {
        var all = timeline.events();
        var from = Math.min(listing.offset(), all.size());
        return all.subList(from, Math.min(from + listing.size(), all.size()));
    }

    public boolean oldestFirst() {
        return !listing.descending();
    }

    public List<Option> kinds() {
        return Arrays.stream(Kind.values())
                .map(kind -> Option.of(kind.name(), kind.label()))
                .toList();
    }

    /** The same events on paper. */
    public String paper() {
        return listing.link(1).replace("/timeline?", "/timeline/print?");
    }
}
