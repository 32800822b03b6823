package org.norishiro.emergency.store;

import org.norishiro.emergency.model.ReadingOnly;
import org.postgresql.util.PSQLException;
import org.springframework.stereotype.Component;

@Component
class PostgresReadingOnly implements ReadingOnly {
    private static final String INVARIANT = "an_emergency_is_for_reading";

    @Override
    public boolean isWhy(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refusal) {
                var told = refusal.getServerErrorMessage();
                return told != null && INVARIANT.equals(told.getConstraint());
            }
        }
        return false;
    }
}
