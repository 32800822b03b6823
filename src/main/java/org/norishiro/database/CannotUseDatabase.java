package org.norishiro.database;

/** The program cannot start with this database; the message tells the administrator in one sentence what to do. */
public final class CannotUseDatabase extends RuntimeException {
    public CannotUseDatabase(String message) {
        super(message);
    }

    public CannotUseDatabase(String message, Throwable cause) {
        super(message, cause);
    }
}
