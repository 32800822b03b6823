package org.norishiro.household.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.norishiro.calendar.PartialDate;
import org.norishiro.household.PersonId;
import org.norishiro.household.model.SearchTerms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The one condition under which a person answers to what somebody looks for. */
final class PersonSearch {
    /** A birth known only to the decade still answers to a day in it; wider than that it would answer to everything. */
    static final String MATCHES = """
            (:named and case when p.id = any((select my_partly('PERSON'))::uuid[]) then p.named_text else p.search_text end like all (array(select '%' || folded_names(word) || '%' from unnest(:words) word))
             or p.born_earliest <= :bornLatest and p.born_latest >= :bornEarliest and p.born_latest - p.born_earliest < 4000)""";

    private static final LocalDate NEVER = LocalDate.of(1, 1, 1);

    private PersonSearch() {}

    static List<PersonId> answering(JdbcClient sql, SearchTerms terms) {
        return with(sql.sql("select p.id from person p where " + MATCHES), terms)
                .query((rs, n) -> new PersonId(rs.getObject(1, UUID.class)))
                .list();
    }

    static StatementSpec with(StatementSpec statement, SearchTerms terms) {
        var born = terms.born();
        return statement
                .param("named", !terms.words().isEmpty())
                .param("words", words(terms))
                .param("bornEarliest", born == null ? NEVER : earliest(born))
                .param("bornLatest", born == null ? NEVER : latest(born));
    }

    static String[] words(SearchTerms terms) {
        return terms.words().toArray(String[]::new);
    }

    private static LocalDate earliest(PartialDate born) {
        var day = born.earliest();
        return day == null ? NEVER : day;
    }

    private static LocalDate latest(PartialDate born) {
        var day = born.latest();
        return day == null ? NEVER : day;
    }
}
