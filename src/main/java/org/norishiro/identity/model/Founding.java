package org.norishiro.identity.model;

import org.norishiro.identity.Acting;

/** Founds the one municipality of an empty database. Nobody can sign in yet, so it is the owner's work. */
public interface Founding {
    boolean anyMunicipality();

    /** All or nothing; the hash is of a password given to the administrator, to be replaced at once. */
    void found(LocalGovernmentCode code, String municipality, Acting administrator, String login, String passwordHash);
}
