package org.norishiro.search.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record with the words it was found by, before they are marked in it.
 *
 * @param table the table it stands in, for the trail
 * @param what the kind of record in words (「経過記録・家庭訪問」)
 * @param about whom or what it is about, as named to whoever asks
 * @param by who wrote it; empty where nobody is named
 * @param caseId the case it belongs to, if any
 * @param href where it can be opened
 * @param note what else must be said of it (「このあと訂正された記録」)
 * @param written its text letter by letter
 * @param folded the same letters folded
 */
public record FoundText(
        Wordings.Place place,
        String table,
        String what,
        String about,
        String by,
        LocalDate on,
        @Nullable UUID caseId,
        String href,
        String note,
        List<String> written,
        List<String> folded) {}
