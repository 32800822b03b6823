package org.norishiro.referral.web;

/** From where a referral is answered or pursued: the same forms, at different addresses. */
public enum Seat {
    /** Signed in. */
    STAFF("referral/referral"),
    /** Came in by a link, without an account. */
    GUEST("referral/guest"),
    /** Recording what came back on a slip of paper. */
    SLIP("referral/record");

    private final String view;

    Seat(String view) {
        this.view = view;
    }

    String view() {
        return view;
    }
}
