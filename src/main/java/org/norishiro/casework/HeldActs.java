package org.norishiro.casework;

import java.util.List;
import org.norishiro.identity.PostHolder;
import org.norishiro.identity.PostId;

/**
 * What somebody has under way in a case beside the case itself (動いていること), to be handed on with it (引き継ぎ). Each module that lets people
 * hold something of a case gives one. Runs inside the caller's transaction.
 */
public interface HeldActs {
    /** Each in words (「依頼：北部地域包括支援センター（回答待ち）」). */
    List<String> heldBy(CaseId about, PostId post);

    /** From now on it is {@code to} who holds them. What is a promise of the agency itself stays with an agency that only hands on the case. */
    void handOn(CaseId about, PostHolder from, PostHolder to);
}
