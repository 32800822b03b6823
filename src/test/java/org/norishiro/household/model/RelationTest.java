package org.norishiro.household.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.household.PersonId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RelationTest {
    static final LocalDate WEDDING = LocalDate.of(2000, 6, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    final PersonId hana = PersonId.next();
    final PersonId ichiro = PersonId.next();

    @Test
    void nobody_is_related_to_themselves() {
        assertThatIllegalArgumentException().isThrownBy(() -> related(hana, hana, RelationKind.SIBLING));
    }

    @Test
    void another_relation_says_which() {
        assertThatIllegalArgumentException().isThrownBy(() -> related(hana, ichiro, RelationKind.OTHER));
    }

    @Test
    void the_same_cannot_be_said_twice() {
        assertThat(related(hana, ichiro, RelationKind.SPOUSE).contradicts(related(ichiro, hana, RelationKind.SPOUSE)))
                .isTrue();
    }

    @Test
    void nobody_is_the_parent_of_a_parent() {
        assertThat(related(hana, ichiro, RelationKind.PARENT_OF)
                        .contradicts(related(ichiro, hana, RelationKind.PARENT_OF)))
                .isTrue();
    }

    @Test
    void what_has_ended_contradicts_nothing() {
        var first = related(hana, ichiro, RelationKind.PARTNER);
        first.end(TODAY);
        assertThat(related(hana, ichiro, RelationKind.PARTNER).contradicts(first))
                .isFalse();
    }

    @Test
    void a_relation_does_not_end_before_it_began() {
        assertThat(married().mayEndOn(WEDDING.minusDays(1))).isFalse();
    }

    @Test
    void a_relation_ends_once() {
        var marriage = married();
        marriage.end(TODAY);
        assertThatIllegalStateException().isThrownBy(() -> marriage.end(TODAY));
    }

    @Test
    void divorced_spouses_stay_related_as_such() {
        var after = married().divorced(TODAY);
        assertThat(after.kind()).isEqualTo(RelationKind.DIVORCED);
        assertThat(after.since()).isEqualTo(TODAY);
    }

    @Test
    void only_spouses_divorce() {
        var siblings = related(hana, ichiro, RelationKind.SIBLING);
        assertThatIllegalStateException().isThrownBy(() -> siblings.divorced(TODAY));
    }

    private Relation married() {
        return Relation.between(hana, ichiro, RelationKind.SPOUSE, "", WEDDING);
    }

    private static Relation related(PersonId person, PersonId other, RelationKind kind) {
        return Relation.between(person, other, kind, "", null);
    }
}
