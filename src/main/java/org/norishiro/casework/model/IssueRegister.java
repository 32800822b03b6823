package org.norishiro.casework.model;

import java.util.Optional;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.IssueId;

/** All issues of cases within reach, as a collection. */
public interface IssueRegister {
    void add(Issue issue);

    Optional<Issue> find(IssueId id);

    void update(Issue issue);

    IssueOrder orderOf(CaseId id);

    void arrange(CaseId of, IssueOrder order);
}
