package org.norishiro.conference.usecase;

import org.norishiro.conference.SittingId;

/** How something written into the record of an item ended. */
public sealed interface RecordOutcome {
    record Done(SittingId sitting) implements RecordOutcome {}

    record NotFound() implements RecordOutcome {}

    /** Readable, but written by the chair, the convener and the secretariat only. */
    record NotYours() implements RecordOutcome {}

    /** Closed, withdrawn, called off, or its minutes adopted. */
    record NotOpen() implements RecordOutcome {}

    /** There is no such agency, or it is kept out. */
    record NotToBeAsked() implements RecordOutcome {}

    record ChangedMeanwhile() implements RecordOutcome {}
}
