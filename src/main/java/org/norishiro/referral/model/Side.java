package org.norishiro.referral.model;

/** On which side of a referral somebody stands. */
public enum Side {
    /** The agency that asks, and whoever answers for the case (調整担当, else 主担当, else the holder). */
    SENDER,
    /** The agency that is asked. */
    RECIPIENT,
    /** Others of the case's team: they see it and leave it to the two. */
    ONLOOKER
}
