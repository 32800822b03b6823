package org.norishiro.enquiry.model;

/** Why somebody is not asked about, whoever asks. Follows from the asker's own record alone. */
public enum Hindrance {
    /** 住所の保護: being asked about is how somebody in hiding would be found. */
    IN_HIDING,
    /** 封印: told to its readers only; for others such a question can be asked, and reaches nobody. */
    SEALED,
    /** Without a reading of the name, and the very day of birth or a telephone number, nobody could tell who is meant. */
    NOT_RECOGNISABLE
}
