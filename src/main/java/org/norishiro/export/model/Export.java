package org.norishiro.export.model;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file somebody asked for (書き出し).
 *
 * @param described the filter in words
 * @param listed the address of the list it was asked from
 * @param counted how many cases were asked for
 * @param written how many of them have been looked at so far
 * @param rows how many of them are in it
 * @param ending null: not over
 * @param answer what was said when it was not released
 * @param until when it is gone; null: not ready
 */
public record Export(
        UUID id,
        String purpose,
        FileKind kind,
        String described,
        String listed,
        int counted,
        LocalDateTime askedAt,
        ExportState state,
        int written,
        int rows,
        @Nullable Ending ending,
        String answer,
        @Nullable LocalDateTime until) {
    /**
     * So many of somebody's leave in 24 hours without a second person (BL-02): a big list is not taken in pieces. The database
     * decides by the same rule.
     */
    public static final int WITHOUT_RELEASE = 100;

    /** So many at once are made at all. */
    public static final int MOST = 5000;

    /** So many of somebody's may be under way or wait to be fetched. */
    public static final int AT_ONCE = 5;

    /** @param taken how many the asker had without a second person in the last 24 hours */
    public static boolean takesTwo(int cases, int taken) {
        return cases + taken > WITHOUT_RELEASE;
    }

    public boolean ready() {
        return state == ExportState.READY;
    }
}
