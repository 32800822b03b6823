package org.norishiro.directory.model;

import java.util.UUID;

/** Identifies what somebody proposes for the entry of an agency. */
public record ProposalId(UUID value) {
    public static ProposalId next() {
        return new ProposalId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
