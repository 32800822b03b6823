package org.norishiro.conference.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.conference.AgendaItemId;

/** What a conference resolved about an item: the order of its issues, decisions, roles. Rows are changed one by one. */
public interface Resolutions {
    /** @param issue null: an issue that so far only the conference named */
    record Priority(@Nullable UUID issue, String words) {}

    /** The words of the priorities as they stand. */
    List<String> order(AgendaItemId item);

    void order(AgendaItem item, List<Priority> inOrder);

    void decide(AgendaItem item, String words);

    boolean changeDecision(AgendaItemId item, UUID decision, String words, long version);

    boolean strikeDecision(AgendaItemId item, UUID decision, long version);

    void assign(AgendaItem item, DecidedTask task);

    boolean changeRole(AgendaItemId item, UUID role, DecidedTask task, long version);

    boolean strikeRole(AgendaItemId item, UUID role, long version);

    /** Whether anything is decided at all. */
    boolean any(AgendaItemId item);
}
