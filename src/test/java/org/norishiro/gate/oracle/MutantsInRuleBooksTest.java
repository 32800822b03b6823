package org.norishiro.gate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.norishiro.gate.oracle.RuleBook.Failure;

/**
 * Breaks the decision on purpose, one place at a time, and runs the tests that have to notice. Each of them passes while everything is whole,
 * and the one that failed passes again afterwards.
 */
@EnabledIfSystemProperty(named = "norishiro.mutants", matches = "true")
@DisplayNameGeneration(ReplaceUnderscores.class)
class MutantsInRuleBooksTest {
    private final List<Mutant> mutants = MutantReport.broken().stream()
            .filter(each -> !each.isNoticedInTowns())
            .toList();

    @Test
    void every_mutant_is_noticed() {
        var books = mutants.stream().flatMap(each -> each.books().stream()).distinct();
        assertThat(books)
                .allSatisfy(
                        each -> assertThat(RuleBook.named(each).firstFailure()).isEmpty());
        assertThat(mutants.stream().filter(each -> !isNoticed(each))).isEmpty();
    }

    private static boolean isNoticed(Mutant mutant) {
        var noticed = mutant.books().stream()
                .flatMap(book -> broken(mutant, book).stream())
                .findFirst();
        MutantReport.note(mutant, noticed.orElse("**nobody**"));
        return noticed.isPresent();
    }

    /** @return the test that failed, and passes again now that it is whole */
    private static Optional<String> broken(Mutant mutant, String name) {
        var book = RuleBook.named(name);
        return book.decision()
                .broken(mutant, book::firstFailure)
                .filter(failure -> book.again(failure).isEmpty())
                .map(failure -> said(name, failure));
    }

    private static String said(String name, Failure failure) {
        return "`" + name.replaceFirst("#.*", "").replaceFirst(".*\\.", "") + "`: " + failure.name();
    }
}
