package org.norishiro.referral.web;

import org.norishiro.referral.ReferralId;

/** From where a referral is answered or pursued: the same forms, at different addresses. */
public enum Seat {
    /** Signed in. */
    STAFF("referral/referral", "referral/paper-form"),
    /** Came in by a link, without an account. */
    GUEST("referral/guest", "referral/guest-paper-form"),
    /** Recording what came back on a slip of paper. */
    SLIP("referral/record", "referral/paper-form");

    private final String view;
    private final String papers;

    Seat(String view, String papers) {
        this.view = view;
        this.papers = papers;
    }

    String view() {
        return view;
    }

    /** Its form for sending a paper along. */
    String papers() {
        return papers;
    }

    /** Where the referral is shown; for a guest there is no other. */
    String path(ReferralId referral) {
        return switch (this) {
            case STAFF -> "/referrals/" + referral;
            case GUEST -> "/reply/referral";
            case SLIP -> "/referrals/" + referral + "/record";
        };
    }
}
