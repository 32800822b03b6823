package org.norishiro.enquiry.model;

/** What keeps a question from being asked or answered as it was typed. */
public enum Lack {
    REASON,
    ARTICLE,
    OVER_ALREADY,
    TOO_LONG,
    TOO_LONG_FOR_URGENCY
}
