package org.norishiro.casework;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of one case for the one timeline of all of it (経過). */
public interface TimelineSource {
    /** What an event is, for the filter of the timeline. */
    enum Kind {
        NOTE("記録"),
        ASSESSMENT("見立て"),
        COURSE("段階と担当"),
        ISSUE("課題"),
        TEAM("チーム"),
        CONSENT("同意"),
        REFERRAL("つなぎ"),
        CONFERENCE("会議"),
        PLAN("プラン");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param href where the event can be opened; null: nowhere else */
    record Event(
            Kind kind,
            LocalDate on,
            @Nullable LocalTime at,
            String title,
            String text,
            String by,
            @Nullable String href) {}

    List<Event> eventsOf(CaseId about);
}
