package org.norishiro.conference.model;

import java.util.List;
import java.util.Optional;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.SittingId;
import org.norishiro.gate.ShownItem;

/** All items of all agendas, with what the invited are shown. */
public interface AgendaItems {
    /** At the end of the agenda. */
    void add(AgendaItem item, List<Invitation> invited, List<ShownItem> paper);

    /** False: somebody else changed it meanwhile. */
    boolean update(AgendaItem item);

    Optional<AgendaItem> find(AgendaItemId id);

    /** Items of this sitting nobody has closed or withdrawn, as far as one reaches them. */
    int open(SittingId sitting);

    void showInstead(AgendaItem item, List<ShownItem> paper);

    /** Changes places with its neighbour; no effect at the end. */
    void move(AgendaItem item, boolean up);
}
