package org.norishiro.disclosure.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.shell.Counted;
import org.norishiro.shell.Listing;

/** What one's own agency is shown without names, today. Nothing here leads to the case it is of. */
public interface ReceivedSheets {
    record Received(UUID id, NamelessView view) {}

    /** The newest first. */
    Counted<Received> page(Listing listing);

    /** The newest first; those that have not ended. */
    List<Received> arrivedSince(LocalDate day);

    Optional<Received> find(UUID id);
}
