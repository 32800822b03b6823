package org.norishiro.mail;

/** Sends mails, where the municipality has turned that on. */
public interface OutgoingMail {
    /** What became of a letter. */
    enum Delivery {
        /** Taken by the mail server; whether it arrives is not known. */
        TAKEN,
        /** The mail server did not take it, or could not be reached within seconds. */
        NOT_TAKEN,
        /** Nobody has turned mails on. */
        TURNED_OFF
    }

    boolean turnedOn();

    Delivery send(Letter letter);

    /** The address under which those who get a mail reach this program, with a path of it. */
    String linkTo(String path);
}
