package org.norishiro.casework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has taken on what about the issues of a case (課題と役割), told by the module that agrees on roles. */
public interface IssueRoles {
    /**
     * One role in one line.
     *
     * @param issue null: about the case as a whole
     * @param who agency and person, in words
     * @param standby on which event it starts (いざという時); blank: from the beginning
     * @param chip kind of chip for {@code answer}, as in {@code ui/chip}
     * @param answer whether it was accepted, in words (「受けた」「回答待ち」)
     */
    record IssueRole(
            @Nullable IssueId issue,
            String who,
            String task,
            String standby,
            @Nullable LocalDate due,
            String chip,
            String answer,
            String href) {}

    List<IssueRole> of(CaseId about);
}
