package org.norishiro.casework;

import gg.jte.Content;
import java.util.Optional;

/** Something to say at the head of every page of a case, told by the module that knows (「緊急閲覧は15:42まで」). */
public interface CaseNotice {
    /** Empty: nothing to say to whoever looks. Runs inside the caller's transaction. */
    Optional<Content> of(CaseId about);
}
