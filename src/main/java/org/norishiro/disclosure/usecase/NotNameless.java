package org.norishiro.disclosure.usecase;

import java.util.List;
import org.norishiro.disclosure.model.NamelessSheet;
import org.norishiro.disclosure.model.Trace;

/** Why a case is not shown so, names or none. */
public sealed interface NotNameless {
    /** Out of reach, or seen in part, or in an emergency alone. */
    record NotThere() implements NotNameless {}

    record Hindered(NamelessSheet.Hindrance why) implements NotNameless {}

    /** One of them is not there, is one's own, or is kept out of somebody in the case. */
    record NotToBeAsked() implements NotNameless {}

    record Lacking(List<NamelessSheet.Terms.Lack> lacks) implements NotNameless {}

    /** Somebody can be recognised by what still stands in it. */
    record Recognisable(List<Trace> inTitle, List<Trace> inWords, List<Trace> inPurpose) implements NotNameless {}
}
