package org.norishiro.identity;

/** Somebody signed in or changed to another of their posts (併任). Told in the transaction, under the new post. */
public record PostTaken(StaffId staff, PostId post, boolean bySigningIn) {}
