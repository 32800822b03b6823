package org.norishiro.search.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.norishiro.search.model.Asked;
import org.norishiro.search.usecase.FoundText;
import org.norishiro.search.usecase.Wordings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWordings implements Wordings {
    private static final String LETTER_END = "\u001f";

    private final JdbcClient sql;

    JdbcWordings(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<String> wordsOf(String typed) {
        return sql.sql("select asked_words(:typed)")
                .param("typed", typed)
                .query((rs, n) -> List.of((String[]) rs.getArray(1).getArray()))
                .single();
    }

    /**
     * The index names candidates among what whoever asks reaches; each counts only if the policies of its own table show it to them. When
     * those are narrower one day, the next candidates take the place of what they leave out, so that no gap tells of it.
     */
    @Override
    public List<Place> places(Asked asked, int most) {
        var visible = new ArrayList<Place>();
        for (var skipped = 0; visible.size() < most; skipped += most) {
            var seen = candidates(asked, skipped, most);
            seen.stream().filter(Candidate::visible).map(Candidate::place).forEach(visible::add);
            if (seen.size() < most) break;
        }
        return List.copyOf(visible.subList(0, Math.min(most, visible.size())));
    }

    private record Candidate(Place place, boolean visible) {}

    private List<Candidate> candidates(Asked asked, int skipped, int most) {
        return sql.sql("""
                        with mine as materialized (%s), found as materialized (
                          select f.* from wordings_with(:words, :kinds, case when :mineOnly then array(select id from mine) end,
                            cast(:since as date), cast(:until as date), :skipped, :most) with ordinality f (kind, id, part, on_day, n))
                        select f.kind, f.id, f.part, f.on_day, (%s) as visible from found f order by f.n""".formatted(WordingQueries.MINE, WordingQueries.STILL_SHOWN))
                .param("words", asked.words().toArray(String[]::new))
                .param("kinds", asked.texts().toArray(String[]::new))
                .param("mineOnly", asked.mineOnly())
                .param("since", asked.since())
                .param("until", asked.until())
                .param("skipped", skipped)
                .param("most", most)
                .query((rs, n) -> new Candidate(
                        new Place(
                                rs.getString("kind"),
                                rs.getObject("id", UUID.class),
                                rs.getInt("part"),
                                rs.getObject("on_day", LocalDate.class)),
                        rs.getBoolean("visible")))
                .list();
    }

    /** A text as it was written, letter by letter, and what becomes of it once its letters are folded. */
    private record Spelled(Place place, List<String> letters, Function<List<String>, FoundText> folded) {}

    @Override
    public List<FoundText> texts(List<Place> places) {
        var read = new HashMap<Place, Spelled>();
        places.stream().collect(Collectors.groupingBy(Place::kind)).forEach((kind, those) -> {
            Map<String, Place> byKey = those.stream().collect(Collectors.toMap(JdbcWordings::key, each -> each));
            var source = WordingQueries.of(kind);
            sql
                    .sql("select *, spelled(words) as written from (" + source.query() + ") found")
                    .param("ids", those.stream().map(Place::id).distinct().toArray(UUID[]::new))
                    .query((rs, n) -> {
                        var place = byKey.get(rs.getObject("id", UUID.class) + "/" + rs.getInt("part"));
                        return place == null ? null : toSpelled(rs, place, source.table());
                    })
                    .list()
                    .stream()
                    .filter(Objects::nonNull)
                    .forEach(text -> read.put(text.place(), text));
        });
        var shown = places.stream().map(read::get).filter(Objects::nonNull).toList();
        var folded = folded(shown.stream()
                .flatMap(text -> text.letters().stream())
                .distinct()
                .toList());
        return shown.stream()
                .map(text -> text.folded()
                        .apply(text.letters().stream().map(folded::get).toList()))
                .toList();
    }

    /** What folding makes of each letter, which does not depend on the letters beside it. */
    private Map<String, String> folded(List<String> letters) {
        if (letters.isEmpty()) return Map.of();
        var folded = sql.sql("select folded_letters(:letters)")
                .param("letters", letters.toArray(String[]::new))
                .query((rs, n) -> List.of((String[]) rs.getArray(1).getArray()))
                .single();
        return IntStream.range(0, letters.size()).boxed().collect(Collectors.toMap(letters::get, folded::get));
    }

    private static String key(Place place) {
        return place.id() + "/" + place.part();
    }

    private static Spelled toSpelled(ResultSet rs, Place place, String table) throws SQLException {
        var letters = letters(rs.getString("written"));
        var what = rs.getString("what");
        var about = rs.getString("about");
        var author = rs.getString("author");
        var caseId = rs.getObject("case_id", UUID.class);
        var href = rs.getString("href");
        var note = rs.getString("note");
        return new Spelled(
                place,
                letters,
                folded -> new FoundText(
                        place, table, what, about, author, place.on(), caseId, href, note, letters, folded));
    }

    /** The last letter ends like all others: what stands behind it is none. */
    private static List<String> letters(String spelled) {
        var letters = Arrays.asList(spelled.split(LETTER_END, -1));
        return letters.subList(0, letters.size() - 1);
    }
}
