package org.norishiro.conference.usecase;

import java.util.List;
import org.norishiro.conference.model.Bodies;
import org.norishiro.conference.model.ConferenceBody;
import org.norishiro.shell.Counted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking through the sittings. A list of them names nobody, so it is the same for all staff. */
@Component
public class ShowSittings {
    private final SittingBook book;
    private final Bodies bodies;

    ShowSittings(SittingBook book, Bodies bodies) {
        this.book = book;
        this.bodies = bodies;
    }

    public record Seen(Counted<SittingLine> sittings, List<ConferenceBody> bodies) {}

    @Transactional
    public Seen list(SittingBook.Search search) {
        return new Seen(book.list(search), bodies.all());
    }
}
