package org.norishiro.gate.model;

/** Why a fact cannot be followed as somebody wants. */
public enum Obstacle {
    /** Only what was asked is answered. */
    NOT_ASKED_FOR,
    ANSWERED_ALREADY,
    /** Only what was given is renewed or withdrawn. */
    NOT_GIVEN,
    WITHDRAWN_ALREADY,
    RENEWED_ALREADY,
    /** It has ended by itself: there is nothing left to stop. */
    OVER
}
