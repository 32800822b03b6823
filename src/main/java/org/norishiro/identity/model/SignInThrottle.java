package org.norishiro.identity.model;

import java.time.Duration;

/**
 * Slows guessing without letting anybody lock a colleague out: failures count per account <em>and</em> browser. A browser that
 * has signed in as this person before carries a device mark of its own; all unknown browsers together share one count.
 *
 * @param byDevice failures of this account from this device within the window, since its last success
 * @param byAddress failures of any account from this address within the window
 */
public record SignInThrottle(long byDevice, long byAddress) {
    /** How far back failures count. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    static final int PER_DEVICE = 10;
    static final int PER_ADDRESS = 200;

    public boolean mustWait() {
        return byDevice >= PER_DEVICE || byAddress >= PER_ADDRESS;
    }
}
