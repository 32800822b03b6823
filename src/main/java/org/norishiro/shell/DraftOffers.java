package org.norishiro.shell;

import java.util.List;

/** Tells a form which drafts of it the signed-in person left, newest first. */
public interface DraftOffers {
    /** @param form which form of which thing */
    List<DraftOffer> offers(String form);
}
