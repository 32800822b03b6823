package org.norishiro.directory.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.norishiro.identity.AgencyId;

/** What is proposed for the entries of agencies (紹介へのお知らせ), as a collection. */
public interface AgencyProposals {
    void propose(ProposalId id, AgencyId agency, Map<EntryField, AgencyProposal.Change> changes, String reason);

    Optional<AgencyProposal> find(ProposalId id);

    /** Those that wait, oldest first. */
    List<AgencyProposal> openFor(AgencyId agency);

    /** Those that wait, of all agencies in which nobody has an account. */
    int openWithoutAccounts();

    /** Decided, sent by whoever asks, and not read by them since. */
    List<AgencyProposal> untold();

    /** False if somebody decided already. */
    boolean take(ProposalId id);

    /** False if somebody decided already. */
    boolean decline(ProposalId id, String why);

    /** Whoever sent it has read what became of it. */
    void told(ProposalId id);
}
