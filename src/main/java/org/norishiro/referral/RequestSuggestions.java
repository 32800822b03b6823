package org.norishiro.referral;

import java.util.List;
import java.util.Optional;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueId;
import org.norishiro.household.PersonId;
import org.norishiro.identity.AgencyId;

/** What one could ask of an agency (依頼の書き出し), told by the module that advises; whoever sends it writes it anew or not at all. */
public interface RequestSuggestions {
    record Suggested(String request, List<PersonId> persons, List<IssueId> issues) {}

    /** Empty: nothing of the case speaks for asking this agency. Runs inside the caller's transaction. */
    Optional<Suggested> of(CaseId about, AgencyId to);
}
