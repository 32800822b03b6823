package org.norishiro.referral.model;

/** On which side of a referral somebody stands. */
public enum Side {
    /** The agency that asks, and the coordinator of the case. */
    SENDER,
    /** The agency that is asked. */
    RECIPIENT,
    /** Others of the case's team: they see it and leave it to the two. */
    ONLOOKER
}
