package org.norishiro.emergency.usecase;

import org.norishiro.emergency.model.Opening;
import org.norishiro.shell.Counted;

/** Lists of emergency openings. */
public interface OpeningViews {
    /** What whoever acts opened or may look at, newest first. */
    Counted<Opening> inSight(boolean waitingOnly, int offset, int size);
}
