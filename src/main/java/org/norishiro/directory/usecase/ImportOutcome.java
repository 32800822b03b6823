package org.norishiro.directory.usecase;

import org.norishiro.directory.model.OpenDataImport.State;

/** What became of a file of open data that somebody wanted to take in, take back or leave. */
public sealed interface ImportOutcome {
    record Settled() implements ImportOutcome {}

    record NotFound() implements ImportOutcome {}

    /** It is no longer, or not yet, where this can be done: another window was first. */
    record NotNow(State state) implements ImportOutcome {}

    /** Another file of the data set was taken in or back meanwhile: what is shown as new or changed is no longer so. */
    record Overtaken() implements ImportOutcome {}

    /** A later file of the data set stands, and is to be taken back first. */
    record BuiltUpon() implements ImportOutcome {}
}
