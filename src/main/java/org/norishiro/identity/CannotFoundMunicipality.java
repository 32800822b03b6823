package org.norishiro.identity;

/** What must be set before a real municipality can begin, in one sentence. */
public final class CannotFoundMunicipality extends RuntimeException {
    public CannotFoundMunicipality(String message) {
        super(message);
    }
}
