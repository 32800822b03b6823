package org.norishiro.household.model;

import java.util.List;
import org.norishiro.calendar.PartialDate;
import org.norishiro.household.PersonId;

/**
 * Records that may be of one person (同じ人かもしれない記録): the same kana or name as folded for search, and no birth date that says
 * otherwise. Looked for among persons whom whoever looks sees whole, so that it tells nothing of anybody else.
 */
public interface Namesakes {
    /** Without those known to be the same. */
    List<PersonId> of(PersonId person);

    /** For somebody who is about to be registered. */
    List<PersonId> like(PersonName name, PartialDate born);
}
