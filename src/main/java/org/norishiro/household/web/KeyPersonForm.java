package org.norishiro.household.web;

import java.util.Map;
import org.norishiro.household.PersonId;
import org.norishiro.household.model.KeyPerson;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** Who the key person is: one of the persons, NONE or NOT_ASKED. */
record KeyPersonForm(Entered entered) {
    static final String NONE = "NONE";
    static final String NOT_ASKED = "NOT_ASKED";

    static KeyPerson read(Reading in) {
        var note = in.optional("note", "ひとこと", 200);
        var words = note == null ? "" : note;
        return switch (in.entered().text("key")) {
            case NONE -> new KeyPerson.None(words);
            case NOT_ASKED -> new KeyPerson.NotAsked();
            default -> new KeyPerson.Named(new PersonId(in.requiredId("key", "キーパーソン")), words);
        };
    }

    static Map<String, String> words(KeyPerson keyPerson) {
        return switch (keyPerson) {
            case KeyPerson.Named(var person, var note) -> Map.of("key", person.toString(), "note", note);
            case KeyPerson.None(var note) -> Map.of("key", NONE, "note", note);
            case KeyPerson.NotAsked() -> Map.of("key", NOT_ASKED, "note", "");
        };
    }

    static Entered of(KeyPerson keyPerson, long version) {
        var words = words(keyPerson);
        return Entered.blank()
                .with("key", words.getOrDefault("key", NOT_ASKED))
                .with("note", words.getOrDefault("note", ""))
                .with("version", Long.toString(version));
    }
}
