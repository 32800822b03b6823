package org.norishiro.draft.web;

import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Nobody is known yet when a form is rescued, so strangers must not be able to fill the memory with forms. */
@Component
class RescueLimit {
    private static final int LONGEST = 60_000;
    private static final int PER_MINUTE = 60;

    private long minute = Long.MIN_VALUE;
    private int taken;

    synchronized boolean allows(int length) {
        if (length > LONGEST) return false;
        var now = TimeUnit.NANOSECONDS.toMinutes(System.nanoTime());
        if (now != minute) {
            minute = now;
            taken = 0;
        }
        return ++taken <= PER_MINUTE;
    }
}
