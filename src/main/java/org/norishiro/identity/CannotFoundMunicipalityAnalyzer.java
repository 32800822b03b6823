package org.norishiro.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the one sentence instead of a page of stack trace. */
class CannotFoundMunicipalityAnalyzer extends AbstractFailureAnalyzer<CannotFoundMunicipality> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CannotFoundMunicipality cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
