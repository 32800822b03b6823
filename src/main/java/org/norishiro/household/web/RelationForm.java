package org.norishiro.household.web;

import java.util.List;
import org.norishiro.household.PersonId;
import org.norishiro.household.model.RelationKind;
import org.norishiro.household.usecase.RelatePersons;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;
import org.norishiro.shell.Reading;

/** Reads 「AはBの□」: 子 is said as the other's 親. */
record RelationForm(Entered entered) {
    /** What somebody is to somebody, as people say it. */
    enum Said {
        SPOUSE("配偶者", RelationKind.SPOUSE),
        PARENT("親", RelationKind.PARENT_OF),
        CHILD("子", RelationKind.PARENT_OF),
        SIBLING("きょうだい", RelationKind.SIBLING),
        PARTNER("同居のパートナー", RelationKind.PARTNER),
        DIVORCED("離婚した元の配偶者", RelationKind.DIVORCED),
        OTHER("その他の関係", RelationKind.OTHER);

        private final String label;
        private final RelationKind kind;

        Said(String label, RelationKind kind) {
            this.label = label;
            this.kind = kind;
        }
    }

    static RelatePersons.Command read(Reading in) {
        var person = new PersonId(in.requiredId("person", "だれは"));
        var other = new PersonId(in.requiredId("other", "だれの"));
        var said = in.choice("kind", "関係", Said.class);
        var note = in.optional("note", "補足", 100);
        var since = in.pastDate("since", "いつから");
        if (!in.refused() && person.equals(other)) in.refuse("other", "だれの", "同じ人どうしの関係は登録できません。ちがう人を選んでください。");
        if (said == Said.OTHER && note == null) in.refuse("note", "補足", "どのような関係かを補足に入力してください。");
        var words = note == null ? "" : note;
        return said == Said.CHILD
                ? new RelatePersons.Command(other, person, said.kind, words, since)
                : new RelatePersons.Command(person, other, said.kind, words, since);
    }

    static List<Option> kinds() {
        return Option.all(Said.values(), said -> said.label);
    }
}
