package org.norishiro.gate.oracle;

import static org.norishiro.gate.oracle.Books.TABLING;
import static org.norishiro.gate.oracle.Mutant.function;

import java.util.stream.Stream;

/** Where the decision is broken: in what is told in a conference on consent, and to whom. */
final class MutantsOfConferences {
    private static final String LISTENERS = "listeners";
    private static final String AGREED = "agreed_to_in";
    private static final String AS_AGREED = "papers_as_agreed";

    private MutantsOfConferences() {}

    static Stream<Mutant> all() {
        return Stream.of(
                        function(
                                LISTENERS,
                                "the office that keeps the sitting, its chair and its convener are not asked about",
                                "(s.id = listeners.in_sitting)",
                                "false"),
                        function(LISTENERS, "a seat in the team is sight of the whole", "(NOT r.partial)", "true"),
                        function(
                                AGREED,
                                "any conference is this conference",
                                "r.body_id = of_body",
                                "r.body_id is not null"),
                        function(AGREED, "one kind is every kind", "told = any(c.classes)", "true"),
                        function(
                                AGREED,
                                "a no on another record is not heard",
                                "and not said_no_to_the_body(of_person, of_body, told)",
                                ""),
                        function("lacking_consent", "anybody learns what was agreed to", "m.mine AND", ""),
                        function(
                                "a_tabling_on_consent_has_it",
                                "what nobody agreed to is told",
                                "if refused then",
                                "if false and refused then"),
                        function("still_agreed_in", "consent is not looked at", "item.basis <> 'CONSENT'", "true"),
                        function(AS_AGREED, "what was agreed to is not asked", "and i.basis = 'CONSENT'", "and false"),
                        function(
                                AS_AGREED,
                                "those who see the case whole lose sight of it",
                                "and w.object_id = in_case",
                                "and false"),
                        function(AS_AGREED, "sight of a part is sight of the whole", "and not w.partial", ""),
                        function(AS_AGREED, "it is asked for somebody else", "my_agency()", "null"),
                        function("lapsed_in", "each is told what others lost", "(l.id = my_agency())", "true"),
                        function("a_no_narrows_what_was_tabled", "open pages stay", "i.basis = 'CONSENT'", "false"))
                .map(mutant -> mutant.noticedBy(TABLING));
    }
}
