package org.norishiro.insight.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.calendar.FiscalYear;
import org.norishiro.insight.model.Topic;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a figure (集計の件数): of what it counts, what whoever looks reaches anyway. */
@Component
public class OpenFigure {
    private final Counting counting;
    private final AuditTrail trail;
    private final Clock clock;

    OpenFigure(Counting counting, AuditTrail trail, Clock clock) {
        this.counting = counting;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Which figure.
     *
     * @param key how it stands, by the names of the topic
     * @param month 1 to 12; null: of the whole year
     */
    public record Wanted(
            FiscalYear year,
            Topic topic,
            String key,
            @Nullable Integer month) {}

    /**
     * One thing it counts.
     *
     * @param of the case it belongs to; null: none
     * @param name of the case or the sitting, the number of the consultation
     * @param day by which it is counted; null: it is counted as it stands today
     */
    public record Row(
            UUID id,
            @Nullable UUID of,
            String name,
            @Nullable LocalDate day) {}

    /** What a figure counts, as far as it is reached. */
    public interface Counting {
        /** Newest first; nothing where there is no such figure. */
        Counted<Row> counted(Wanted wanted, LocalDate today, Listing listing);
    }

    @Transactional
    public Counted<Row> open(Wanted wanted, Listing listing) {
        trail.viewed(Subject.all("figures"), "集計に数えたもの");
        return counting.counted(wanted, LocalDate.now(clock), listing);
    }
}
