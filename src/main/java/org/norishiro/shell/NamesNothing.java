package org.norishiro.shell;

import java.sql.SQLException;
import org.springframework.dao.DataIntegrityViolationException;

/** Whether the database refused something because it names what does not exist. */
public final class NamesNothing {
    /** A foreign key that leads nowhere; what is still referred to is another state. */
    private static final String STATE = "23503";

    private NamesNothing() {}

    public static boolean says(DataIntegrityViolationException refused) {
        return refused.getMostSpecificCause() instanceof SQLException why && STATE.equals(why.getSQLState());
    }
}
