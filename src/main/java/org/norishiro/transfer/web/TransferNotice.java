package org.norishiro.transfer.web;

import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseNotice;
import org.norishiro.shell.Parts;
import org.norishiro.transfer.usecase.TransferReadings;
import org.norishiro.transfer.usecase.TransferReadings.News;
import org.springframework.stereotype.Component;

/** Whom to turn to now, at the head of the pages of a case: said for two weeks, so that everybody in the team hears it once. */
@Component
public class TransferNotice implements CaseNotice {
    private static final int DAYS = 14;

    private final TransferReadings readings;
    private final Parts parts;
    private final Clock clock;

    TransferNotice(TransferReadings readings, Parts parts, Clock clock) {
        this.readings = readings;
        this.parts = parts;
        this.clock = clock;
    }

    /** Everything {@code transfer/_notice.jte} needs. */
    public record Told(List<News> news) {}

    @Override
    public Optional<Content> of(CaseId about) {
        var news = readings.newsOf(about, LocalDate.now(clock).minusDays(DAYS));
        return news.isEmpty() ? Optional.empty() : Optional.of(parts.of("transfer/_notice", new Told(news)));
    }
}
