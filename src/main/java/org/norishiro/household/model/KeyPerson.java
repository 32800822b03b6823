package org.norishiro.household.model;

import org.norishiro.household.PersonId;

/** Who moves things in a household (キーパーソン): named, explicitly nobody, or not yet asked. */
public sealed interface KeyPerson {
    record Named(PersonId person, String note) implements KeyPerson {}

    record None(String note) implements KeyPerson {}

    record NotAsked() implements KeyPerson {}
}
