package org.norishiro.household;

/**
 * Whether somebody can be put into a household as things stand (世帯に加えられるか). Asked before, because the answer lies with
 * modules above: whoever works for the household must be able to go on seeing it.
 */
public interface Joining {
    /** Runs inside the caller's transaction. Of what whoever asks does not reach: no. */
    boolean possible(PersonId whom, HouseholdId home);

    /** Whether they can be its key person (キーパーソン). Runs inside the caller's transaction. Of what whoever asks does not reach: no. */
    boolean possibleAsKeyPerson(PersonId whom, HouseholdId home);
}
