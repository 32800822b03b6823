package org.norishiro.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the one sentence instead of a page of stack trace. */
class CannotUseDatabaseAnalyzer extends AbstractFailureAnalyzer<CannotUseDatabase> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CannotUseDatabase cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
