package org.norishiro.shell;

import java.util.Optional;

/** Tells the frame who is signed in. */
public interface SignedIn {
    Optional<SignedInPerson> person();
}
