package org.norishiro.conference.model;

import java.util.List;
import java.util.Optional;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.SittingId;
import org.norishiro.gate.Consents.Fact;

/** All items of all agendas, with what the invited are shown. */
public interface AgendaItems {
    /** At the end of the agenda. */
    void add(AgendaItem item, List<Invitation> invited, Paper paper);

    /** False: somebody else changed it meanwhile. */
    boolean update(AgendaItem item);

    Optional<AgendaItem> find(AgendaItemId id);

    /** Items of this sitting nobody has closed or withdrawn, as far as one reaches them. */
    int open(SittingId sitting);

    void showInstead(AgendaItem item, Paper paper);

    /** Who is spoken of in it, instead of whoever was so far. */
    void speakOf(AgendaItem item, List<Fact> persons);

    /** Changes places with its neighbour; no effect at the end. */
    void move(AgendaItem item, boolean up);
}
