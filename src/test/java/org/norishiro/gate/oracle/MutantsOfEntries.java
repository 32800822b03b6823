package org.norishiro.gate.oracle;

import static org.norishiro.gate.oracle.Books.ENTRIES;
import static org.norishiro.gate.oracle.Books.ENTRY_SCREENS;
import static org.norishiro.gate.oracle.Books.WINDOWS;
import static org.norishiro.gate.oracle.Mutant.function;

import java.util.stream.Stream;

/** Where the decision is broken: in who says what stands of an agency, and which of its windows a referral names. */
final class MutantsOfEntries {
    private MutantsOfEntries() {}

    static Stream<Mutant> all() {
        return Stream.of(
                decided("anybody decides on a proposal", "keeps_entry_of(new.agency_id) is not true"),
                decided("a proposal is decided again", "old.state <> 'OPEN'"),
                decided("a proposal is decided in the name of another", "new.decided_by is distinct from my_staff()"),
                decided("whoever looks has read it for who proposed", "new.proposed_by is distinct from my_staff()"),
                function("remember_agency_change", "nothing is remembered", "found is not null", "false")
                        .noticedBy(ENTRIES),
                function(
                                "remember_window_change",
                                "nothing is remembered of a window",
                                "was <> words_of_window(new)",
                                "false")
                        .noticedBy(ENTRY_SCREENS),
                window("a window is whatever one writes", "new.to_window <> ''", "false"),
                window("the window of any agency is taken", "and w.agency_id = new.to_agency_id", ""),
                window("a window that is no more is taken", "and w.ended_on is null", ""));
    }

    private static Mutant decided(String mistake, String condition) {
        return function("proposals_are_decided_by_keepers", mistake, condition, "false")
                .noticedBy(ENTRIES);
    }

    private static Mutant window(String mistake, String from, String to) {
        return function("only_windows_of_the_agency", mistake, from, to).noticedBy(WINDOWS);
    }
}
