package org.norishiro.draft.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.draft.model.DraftRegister;
import org.norishiro.draft.model.TypedText;
import org.norishiro.shell.DraftOffer;
import org.norishiro.shell.DraftOffers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers a form its drafts, newest first: 「10:02の下書きがあります」. */
@Component
@Transactional
public class OfferDraft implements DraftOffers {
    private final DraftRegister drafts;
    private final Clock clock;

    OfferDraft(DraftRegister drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public List<DraftOffer> offers(String form) {
        return drafts.of(form, Instant.now(clock).minus(TypedText.KEPT)).stream()
                .map(text -> new DraftOffer(
                        text.key().text(),
                        text.key().sheet().toString(),
                        spoken(text),
                        text.excerpt(),
                        text.continueUrl()))
                .toList();
    }

    private String spoken(TypedText text) {
        var at = LocalDateTime.ofInstant(text.savedAt(), clock.getZone());
        var today = LocalDate.now(clock);
        var time = JapaneseDates.time(at.toLocalTime());
        if (at.toLocalDate().equals(today)) return time;
        if (at.toLocalDate().equals(today.minusDays(1))) return "昨日 " + time;
        return JapaneseDates.monthDay(at.toLocalDate()) + " " + time;
    }
}
