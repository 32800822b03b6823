package org.norishiro.shell;

import java.util.Optional;

/** Tells a form whether the signed-in person left a draft of it. */
public interface DraftOffers {
    Optional<DraftOffer> offer(String key);
}
