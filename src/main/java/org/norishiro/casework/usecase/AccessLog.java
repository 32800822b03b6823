package org.norishiro.casework.usecase;

import java.time.LocalDateTime;
import org.norishiro.casework.CaseId;
import org.norishiro.shell.Counted;

/** Who looked at a case or did something to it, from the audit trail (閲覧履歴). */
public interface AccessLog {
    /**
     * One row of the trail.
     *
     * @param kind VIEWED, ACTED or REFUSED
     * @param object the table of what was seen or changed
     */
    record Access(
            LocalDateTime at, String staff, String agency, String title, String kind, String object, String why) {}

    Counted<Access> of(CaseId id, int offset, int size);
}
