package org.norishiro.conference.usecase;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.norishiro.casework.CaseId;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.SittingId;
import org.norishiro.gate.Consents.Fact;
import org.norishiro.gate.FieldClass;
import org.norishiro.identity.AgencyId;

/** Whether everybody who hears of a case in a sitting may hear what is told: the invited, the secretariat, the chair and the convener. */
public interface ToldConsents {
    /** One kind of fact of one person which that agency would hear without a consent that carries it. */
    record Lacking(AgencyId agency, UUID person, FieldClass kind) {}

    List<Lacking> lacking(CaseId about, SittingId sitting, Collection<AgencyId> invited, Collection<Fact> told);

    /** Of an item as it stands, if these were invited besides. */
    List<Lacking> lackingOf(AgendaItemId item, SittingId sitting, Collection<AgencyId> besides);

    /** Of what the paper of an item tells, if it were brought to that sitting. */
    List<Lacking> lackingOfPaper(AgendaItemId item, SittingId sitting);
}
