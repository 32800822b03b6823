package org.norishiro.directory.usecase;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.directory.model.LineChange;
import org.norishiro.directory.model.OpenDataImport.State;
import org.norishiro.directory.model.SocialResource;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;

/** Resources and the files they come from, as they are looked through. */
public interface ResourceReadings {
    record ResourceRow(UUID id, String name, String kind, String services, String address, String phone) {}

    /** A file that was handed over. */
    record ImportRow(
            UUID id,
            String dataset,
            String set,
            String fileName,
            State state,
            int lines,
            int linesRead,
            LocalDateTime begunAt,
            String begunBy,
            @Nullable LocalDateTime settledAt,
            @Nullable String settledBy) {}

    /** @param takenIn null for whoever does not take in open data: then the file is not named either */
    record Card(
            SocialResource resource,
            String fileName,
            @Nullable LocalDateTime takenIn) {}

    Counted<ResourceRow> search(Listing listing);

    List<String> kinds();

    List<String> datasets();

    Optional<Card> find(UUID id);

    /** The newest first. */
    Counted<ImportRow> imports(Listing listing);

    Optional<ImportRow> importRow(UUID id);

    /** How many lines of a file have each effect. */
    Map<LineChange.Effect, Integer> effects(UUID id);

    /** How many lines are taken in with something odd about them. */
    int remarked(UUID id);

    /** Lines of a file in their order, by the filter of the list: one effect, or those with remarks. */
    Counted<LineChange> changes(UUID id, Listing listing);
}
