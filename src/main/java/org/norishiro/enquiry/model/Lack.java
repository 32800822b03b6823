package org.norishiro.enquiry.model;

import java.util.List;
import org.norishiro.gate.Grounds;

/** What keeps a question from being asked or answered as it was typed. */
public enum Lack {
    REASON,
    ARTICLE,
    OVER_ALREADY,
    TOO_LONG,
    TOO_LONG_FOR_URGENCY;

    static List<Lack> of(Grounds grounds) {
        return grounds.lacks().stream()
                .map(missing -> switch (missing) {
                    case REASON -> REASON;
                    case ARTICLE -> ARTICLE;
                })
                .toList();
    }
}
