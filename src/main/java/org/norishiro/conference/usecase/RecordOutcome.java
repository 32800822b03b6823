package org.norishiro.conference.usecase;

import java.util.List;
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

    /** @param what who would hear what of whom that was not agreed to */
    record ConsentLacks(List<String> what) implements RecordOutcome {}

    record ChangedMeanwhile() implements RecordOutcome {}
}
