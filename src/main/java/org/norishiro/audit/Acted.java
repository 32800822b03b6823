package org.norishiro.audit;

/** Somebody changed something in this very transaction. Told before commit, so that what must hold with it can still refuse it. */
public record Acted(String act) {}
