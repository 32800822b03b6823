package org.norishiro.household.store;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.household.PersonId;
import org.norishiro.household.model.KeyPerson;

/** The three columns a key person is kept in. */
record KeyColumns(String state, @Nullable UUID person, String note) {
    static KeyColumns of(KeyPerson key) {
        return switch (key) {
            case KeyPerson.Named(var person, var note) -> new KeyColumns("NAMED", person.value(), note);
            case KeyPerson.None(var note) -> new KeyColumns("NONE", null, note);
            case KeyPerson.NotAsked() -> new KeyColumns("NOT_ASKED", null, "");
        };
    }

    KeyPerson toKeyPerson() {
        return switch (state) {
            case "NAMED" -> new KeyPerson.Named(new PersonId(Objects.requireNonNull(person)), note);
            case "NONE" -> new KeyPerson.None(note);
            default -> new KeyPerson.NotAsked();
        };
    }
}
