package org.norishiro.conference.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.FiscalYear;
import org.norishiro.conference.BodyId;
import org.norishiro.conference.SittingId;
import org.norishiro.conference.model.Bodies;
import org.norishiro.conference.model.ConferenceBody;
import org.norishiro.directory.Agencies;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.identity.Acting;
import org.norishiro.identity.PostHolder;
import org.norishiro.identity.StaffDirectory;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the form of a sitting offers, and what is likely right at first: number, chair and secretariat of the body, oneself as convener. */
@Component
public class PrepareSitting {
    private final Bodies bodies;
    private final SittingBook book;
    private final Agencies agencies;
    private final StaffDirectory staff;
    private final WhoActs whoActs;
    private final Clock clock;

    PrepareSitting(
            Bodies bodies, SittingBook book, Agencies agencies, StaffDirectory staff, WhoActs whoActs, Clock clock) {
        this.bodies = bodies;
        this.book = book;
        this.agencies = agencies;
        this.staff = staff;
        this.whoActs = whoActs;
        this.clock = clock;
    }

    /**
     * @param suggested of the body asked for; null: none asked for
     * @param card the sitting to change; null: a new one
     */
    public record Seen(
            List<ConferenceBody> bodies,
            List<PostHolder> posts,
            List<AgencyCard> agencies,
            @Nullable Suggestion suggested,
            @Nullable SittingCard card,
            Acting me,
            LocalDate today) {}

    /** @param chair null: nobody in office has the title the body's rules name */
    public record Suggestion(
            ConferenceBody body, String name, @Nullable PostHolder chair) {}

    /** Empty: the sitting to change is not there or not this person's to change. */
    @Transactional
    public Optional<Seen> choices(@Nullable BodyId body, @Nullable SittingId sitting) {
        var me = whoActs.now();
        var card = sitting == null ? null : book.card(sitting).orElse(null);
        if (sitting != null && (card == null || !card.sitting().keptBy(me.post(), me.agency())))
            return Optional.empty();
        var today = LocalDate.now(clock);
        var open = bodies.all().stream().filter(each -> sitsOn(each, today)).toList();
        var posts = staff.activePosts().stream()
                .filter(holder -> holder.role().worksWithResidents())
                .toList();
        var suggested = open.stream()
                .filter(each -> each.id().equals(body) || open.size() == 1)
                .findFirst()
                .map(each -> suggest(each, posts, today))
                .orElse(null);
        return Optional.of(new Seen(open, posts, agencies.all(), suggested, card, me, today));
    }

    private Suggestion suggest(ConferenceBody body, List<PostHolder> posts, LocalDate today) {
        var year = FiscalYear.of(today);
        var number = book.count(body.id(), year.start(), year.end()) + 1;
        var chair = posts.stream()
                .filter(holder -> !body.chairTitle().isBlank() && holder.title().equals(body.chairTitle()))
                .findFirst()
                .orElse(null);
        return new Suggestion(body, body.name() + " 第" + number + "回", chair);
    }

    private static boolean sitsOn(ConferenceBody body, LocalDate day) {
        var until = body.validUntil();
        return !day.isBefore(body.validFrom()) && (until == null || !day.isAfter(until));
    }
}
