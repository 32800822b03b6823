package org.norishiro.search.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.search.model.Asked;
import org.norishiro.search.model.Excerpt;
import org.norishiro.search.model.RecordKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for words in the records one reaches (記録を探す). The trail says that a search was made and which records it showed, not for what:
 * what people look for is the name of somebody.
 */
@Component
public class SearchRecords {
    /** Nobody looks through more than these; a further word finds it sooner. */
    public static final int MOST = 500;

    /** What is longer than this is no word but a text. */
    public static final int LONGEST = 100;

    private final Wordings wordings;
    private final AuditTrail trail;

    SearchRecords(Wordings wordings, AuditTrail trail) {
        this.wordings = wordings;
        this.trail = trail;
    }

    /** @param kinds empty: every kind */
    public record Query(
            String typed,
            Set<RecordKind> kinds,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            boolean mineOnly,
            int offset,
            int size) {}

    /** One record found. */
    public record Hit(String what, String about, String by, LocalDate on, String href, String note, Excerpt excerpt) {}

    public sealed interface Outcome {
        /** @param more whether there are more than {@link #MOST}, of which the newest are listed */
        record Found(List<Hit> hits, int total, boolean more) implements Outcome {}

        record NothingTyped() implements Outcome {}

        /** Not one word of two letters. */
        record TooShort() implements Outcome {}

        record TooLong() implements Outcome {}
    }

    @Transactional
    public Outcome search(Query query) {
        if (query.typed().isBlank()) return new Outcome.NothingTyped();
        if (query.typed().codePointCount(0, query.typed().length()) > LONGEST) return new Outcome.TooLong();
        var words = wordings.wordsOf(query.typed());
        if (!Asked.longEnough(words)) return new Outcome.TooShort();
        trail.viewed(Subject.all("wording"), "記録の検索");
        var places = wordings.places(
                new Asked(words, query.kinds(), query.since(), query.until(), query.mineOnly()), MOST + 1);
        var listed = places.subList(0, Math.min(MOST, places.size()));
        var shown = listed.subList(
                Math.min(query.offset(), listed.size()), Math.min(query.offset() + query.size(), listed.size()));
        var texts = wordings.texts(shown);
        trail.viewed(texts.stream().map(SearchRecords::subject).toList(), "検索の結果");
        var hits = texts.stream().map(text -> hit(text, words)).toList();
        return new Outcome.Found(hits, listed.size(), places.size() > MOST);
    }

    private static Hit hit(FoundText text, List<String> words) {
        var excerpt = Excerpt.of(text.written(), text.folded(), words);
        return new Hit(text.what(), text.about(), text.by(), text.on(), text.href(), text.note(), excerpt);
    }

    private static Subject subject(FoundText text) {
        UUID id = text.place().id();
        return text.caseId() == null ? Subject.of(text.table(), id) : Subject.inCase(text.table(), id, text.caseId());
    }
}
