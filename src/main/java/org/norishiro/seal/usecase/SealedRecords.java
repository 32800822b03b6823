package org.norishiro.seal.usecase;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.norishiro.audit.Subject;
import org.norishiro.casework.Cases;
import org.norishiro.gate.Sight;
import org.norishiro.household.Persons;
import org.norishiro.seal.model.Sealed;
import org.norishiro.seal.model.SealedName;
import org.springframework.stereotype.Component;

/** What is sealed, or is to be, as it is spoken of; whatever is out of reach is not there. */
@Component
class SealedRecords {
    private final Cases cases;
    private final Persons persons;
    private final Sight sight;

    SealedRecords(Cases cases, Persons persons, Sight sight) {
        this.cases = cases;
        this.persons = persons;
        this.sight = sight;
    }

    Optional<SealedName> find(Sealed about) {
        return switch (about) {
            case Sealed.OfCase(var id) -> cases.find(id).map(card -> new SealedName(about, card.name(), card.number()));
            case Sealed.OfPerson(var id) -> persons.find(id).map(card -> new SealedName(about, card.name(), ""));
        };
    }

    /** A case by whoever reaches it; a person by who sees them whole, and not in an emergency alone. */
    boolean maySeal(Sealed about) {
        return switch (about) {
            case Sealed.OfCase(var _) -> true;
            case Sealed.OfPerson(var id) -> sight.wholeToGive("PERSON", id.value());
        };
    }

    Map<Sealed, String> names(Collection<Sealed> of) {
        var names = new HashMap<Sealed, String>();
        cases.names(each(of, Sealed.OfCase.class).map(Sealed.OfCase::id).toList())
                .forEach((id, name) -> names.put(new Sealed.OfCase(id), name));
        persons.all(each(of, Sealed.OfPerson.class).map(Sealed.OfPerson::id).toList())
                .forEach(card -> names.put(new Sealed.OfPerson(card.id()), card.name()));
        return names;
    }

    private static <T extends Sealed> Stream<T> each(Collection<Sealed> of, Class<T> kind) {
        return of.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Those who read the case read in its trail who sealed and opened it. */
    static Subject subject(Sealed about) {
        return switch (about) {
            case Sealed.OfCase(var id) -> Subject.inCase("case", id.value(), id.value());
            case Sealed.OfPerson(var id) -> Subject.of("person", id.value());
        };
    }

    /** Of what is not there for whoever asked: in no case's trail. */
    static Subject unseen(Sealed about) {
        return switch (about) {
            case Sealed.OfCase(var id) -> Subject.of("case", id.value());
            case Sealed.OfPerson(var id) -> Subject.of("person", id.value());
        };
    }
}
