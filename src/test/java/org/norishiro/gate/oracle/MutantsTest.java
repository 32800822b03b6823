package org.norishiro.gate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.database.OwnerWork;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of mutants does not fall behind the database: whoever writes a function of the decision anew looks after its mutants too. */
@ModuleWorld
class MutantsTest {
    @Autowired
    OwnerWork owner;

    @Test
    void every_mutant_breaks_what_the_database_has_now() {
        var decision = new Decision(owner);
        assertThat(Mutants.all())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(decision.canBreak(each)).isTrue());
    }

    @Test
    void every_mutant_is_told_apart() {
        assertThat(Mutants.all().stream().map(Mutant::toString)).doesNotHaveDuplicates();
    }

    @Test
    void the_tests_that_notice_are_there() {
        assertThat(Mutants.all().stream().flatMap(each -> each.books().stream()).distinct())
                .allSatisfy(RuleBook::named);
    }
}
