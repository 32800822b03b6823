package org.norishiro.database;

import org.jspecify.annotations.Nullable;

/** Answers who acts in the transaction that begins now; the database then decides what that person reaches. */
public interface TransactionIdentity {
    /** Null: nobody has signed in; the transaction sees no guarded row. */
    @Nullable
    Claim current();
}
